import Analysis
import SourceText
import TestSupport
import Testing

@Suite struct FigureHintsTests {
  /// The text with its hints in `‹…›` at their places.
  private func shown(_ text: String, path: String = "a.gj", in range: Range<Int>? = nil) -> String {
    let snapshot = Samples.snapshot(text, path: path)
    let hints = FigureHints.hints(of: snapshot, in: range ?? 0..<snapshot.bytes.count)
    let edits = hints.map { TextEdit(range: $0.place..<$0.place, newText: Array("‹\($0.label)›".utf8)) }
    return String(decoding: TextEdit.apply(edits, to: snapshot.bytes) ?? [], as: UTF8.self)
  }

  private func hints(_ text: String) -> [FigureHint] {
    let snapshot = Samples.snapshot(text)
    return FigureHints.hints(of: snapshot, in: 0..<snapshot.bytes.count)
  }

  @Test func aPartWithoutAShareGetsIt() throws {
    let text = "𠮷😀县2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元。\n"
    #expect(shown(text) == text.replacing("114.18万元", with: "114.18万元‹占22.28%›"))
    let hint = try #require(hints(text).first)
    #expect(hint.tooltip == "114.18万元 ÷ 512.40万元 = 22.28%")
    let mended = try #require(TextEdit.apply(hint.edits, to: Array(text.utf8)))
    #expect(String(decoding: mended, as: UTF8.self) == text.replacing("114.18万元", with: "114.18万元，占22.28%"))
  }

  @Test func partsThatDoNotMakeTheTotalGetNone() {
    let text = "2024年度支出合计512.40万元，其中：基本支出398.22万元，项目支出214.18万元。\n"
    #expect(shown(text) == text)
  }

  @Test func countsGetNoShares() {
    let text = "部门共有车辆9辆，其中：机要通信用车1辆、应急保障用车5辆、其他用车3辆。\n"
    #expect(shown(text) == text)
  }

  @Test func aChangeWithoutARateGetsIt() {
    let text = "2024年度支出合计906.29万元，与上年度相比增加144.11万元。\n"
    #expect(shown(text) == text.replacing("144.11万元", with: "144.11万元‹增长18.91%›"))
    let less = "2024年度支出合计98.42万元，比上年减少4.74万元。\n"
    #expect(shown(less) == less.replacing("4.74万元", with: "4.74万元‹下降4.59%›"))
    let rated = "2024年度支出合计906.29万元，与上年度相比增加144.11万元，增长18.91%。\n"
    #expect(shown(rated) == rated)
  }

  @Test func bracesShowWhatIsPublished() {
    let text = "全年预算{全年预算 = 553.20}万元，全年执行{全年执行 = 521.73}万元，结余{= 全年预算 - 全年执行}万元，即{全年执行}万元已执行。\n"
    #expect(
      shown(text)
        == text.replacing("{= 全年预算 - 全年执行}", with: "{= 全年预算 - 全年执行}‹= 31.47›").replacing(
          "即{全年执行}", with: "即{全年执行}‹= 521.73›"))
  }

  static let table = """
    @表 分标段执行情况表 单位：万元
    | 标段   | 全年预算数 | 全年执行数 | 执行率 |
    |--------|------------|------------|--------|
    | 一标段 |     212.40 |     201.86 | 95.04% |
    | 二标段 |     186.30 |     176.05 |        |
    | 三标段 |      98.50 |      92.74 | 94.15% |
    | 四标段 |      56.00 |      51.08 | 91.21% |
    | 合计   |     553.20 |            |        |

    """

  @Test func anEmptyRateAndAnEmptyTotalAreShown() throws {
    let labels = hints(Self.table).map(\.label)
    #expect(labels == ["94.50%", "521.73"])
    let hint = try #require(hints(Self.table).first)
    #expect(hint.tooltip == "176.05 ÷ 186.30 = 94.50%")
    let mended = String(decoding: TextEdit.apply(hint.edits, to: Array(Self.table.utf8)) ?? [], as: UTF8.self)
    #expect(mended == Self.table.replacing("|     176.05 |        |", with: "|     176.05 | 94.50% |"))
  }

  @Test func onlyTheRangeIsAnswered() throws {
    let end = try #require(Self.table.firstRange(of: "| 三标段"))
    let range = 0..<Self.table.utf8.distance(from: Self.table.startIndex, to: end.lowerBound)
    #expect(shown(Self.table, in: range).contains("94.50%"))
    #expect(!shown(Self.table, in: range).contains("521.73"))
  }

  @Test func aTotalThatDiffersShowsWhatItsRowsMake() {
    let text = """
      @表 采购情况表 单位：万元
      | 单位   | 货物支出 | 服务支出 | 合计   |
      |--------|----------|----------|--------|
      | 局机关 |    96.38 |   182.45 | 278.83 |
      | 监测站 |    41.72 |    23.60 |  65.32 |
      | 管理所 |    18.95 |    64.08 |  83.03 |
      | 合计   |   157.50 |   270.13 | 427.18 |

      """
    #expect(shown(text).contains("157.50‹Σ 157.05›"))
  }

  @Test func aUnitThatStandsFarAwayIsShownAtTheHead() {
    let text = """
      ---
      金额单位：万元
      ---

      ## 收支情况表

      | 项目 | 金额 |
      |------|------|
      | 甲   | 1.00 |
      | 乙   | 2.50 |

      """
    #expect(shown(text).contains("| 项目 | 金额 |‹单位：万元›"))
    let near = text.replacing("收支情况表\n", with: "收支情况表\n\n单位：万元\n")
    #expect(!shown(near).contains("‹单位"))
  }
}
