import Analysis
import Findings
import Testing

struct SuppressionTests {
  private static let table = """
    @表 办公设备购置情况 单位：万元
    | 设备名称 | 金额  |
    | 扫描仪   |  6.80 |
    | 档案柜   |  3.20 |
    | 合计     | 11.00 |

    """

  private func rules(_ text: String, tellsResidue: Bool = false) -> [String] {
    Checker.check(path: "报告.gj", bytes: Array(text.utf8), options: CheckOptions(tellsResidue: tellsResidue))
      .findings.map(\.rule)
  }

  @Test func withoutOneTheFindingIsTold() {
    #expect(rules(Self.table) == ["GJ1021"])
  }

  @Test(arguments: ["GJ1021", "gj1021", "GJ10", "GJ1", "合计行"]) func silencesByIdBeginningAndName(_ word: String) {
    #expect(rules("@忽略 \(word) 理由：含上年尾款\n" + Self.table) == [])
  }

  @Test func coversTheNextBlockOnly() {
    #expect(rules("@忽略 GJ1021 理由：含上年尾款\n" + Self.table + "\n另一张表。\n\n" + Self.table) == ["GJ1021"])
  }

  @Test func coversTheWholeFileWhereAsked() {
    let text = Self.table + "\n另一张表。\n\n" + Self.table + "\n@忽略 GJ1021 理由：含上年尾款 范围：全文\n"
    #expect(rules(text) == [])
  }

  @Test func withoutAReasonItSilencesNothing() {
    #expect(rules("@忽略 GJ1021\n" + Self.table) == ["GJ9012", "GJ1021"])
  }

  @Test func oneThatSilencesNothingIsReported() {
    #expect(rules("@忽略 GJ1022 理由：口径不同\n" + Self.table) == ["GJ9011", "GJ1021"])
    #expect(rules("@忽略 没有这条 理由：口径不同\n" + Self.table) == ["GJ9011", "GJ1021"])
  }

  @Test func twoForOneFindingAreBothOfUse() {
    #expect(rules("@忽略 GJ1021 理由：一\n@忽略 合计行 理由：二\n" + Self.table) == [])
  }

  /// A residue is not shown unless asked for, but a suppression of it is of use all the same.
  @Test func silencesWhatIsNotShown() {
    let table = Self.table.replacing("11.00", with: "10.01")
    #expect(rules(table) == [])
    #expect(rules(table, tellsResidue: true) == ["GJ1021"])
    #expect(rules("@忽略 GJ1021 理由：尾差\n" + table) == [])
    #expect(rules("@忽略 GJ1021 理由：尾差\n" + table, tellsResidue: true) == [])
  }

  @Test func reportsOfSuppressionsAreNotSilenced() {
    #expect(rules("@忽略 GJ9 理由：不看 范围：全文\n@忽略 GJ1022 理由：口径不同\n正文。\n") == ["GJ9011", "GJ9011"])
  }
}
