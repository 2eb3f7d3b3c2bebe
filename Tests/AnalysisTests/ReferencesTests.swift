import Analysis
import TestSupport
import Testing

@Suite struct ReferencesTests {
  private func ranges(_ marked: Marked, includesDeclaration: Bool = true) -> [Range<Int>]? {
    References.find(in: marked.snapshot(), at: marked.place, includesDeclaration: includesDeclaration)?.places.map(
      \.place.range)
  }

  @Test func aNameIsUsedInBracesAndExpressions() {
    let marked = Marked("@设 ⟦甲⟧ = 10.00万元\n𠮷{⟦甲‸⟧}万元，{= ⟦甲⟧ / 「⟦甲⟧」}，{甲乙}。\n@校验 ⟦甲⟧ = 10.00万元\n")
    #expect(ranges(marked) == marked.ranges)
    #expect(ranges(marked, includesDeclaration: false) == Array(marked.ranges.dropFirst()))
  }

  @Test func aNameOfAnotherFileIsSpokenOfInBoth() throws {
    let marked = Marked("@引入 \"a.gj\"\n{⟦其‸他⟧}万元\n")
    let found = try #require(
      References.find(in: marked.snapshot(["/w/a.gj": "@设 其他 = 1.00万元\n@设 两倍 = 其他 * 2\n"]), at: marked.place))
    #expect(found.places.map { $0.place.file?.path } == [nil, "/w/a.gj", "/w/a.gj"])
    #expect(found.places.map(\.isDeclaration) == [false, true, false])
  }

  @Test func aTableIsSpokenOfByItsReferences() {
    let marked = SmallReport.marked(
      [("@表 支出决算表", "@表 ⟦支出‸决算表⟧")], "{= ⟦支出决算表⟧[合计, 基本支出] - ⟦公开03表⟧[合计, 基本支出]}万元。\n")
    #expect(ranges(marked) == marked.ranges)
  }

  @Test func aSubjectIsNamedInTablesAndProse() {
    let marked = SmallReport.marked(
      [("| 208 |", "| ⟦208⟧ |")], "⟦社会保障和就业‸支出（类）⟧72.40万元，其中⟦社会保障和就业支出（类）⟧行政事业单位养老支出（款）72.40万元。\n")
    #expect(ranges(marked) == marked.ranges)
  }

  @Test func aQuantityIsStatedInTableAndProse() {
    let marked = SmallReport.marked(
      [("| 合计 | | 512.40", "| 合计 | | ⟦512.40⟧")],
      SmallReport.sentence.replacing("512.40", with: "⟦51‸2.40⟧"))
    #expect(ranges(marked) == marked.ranges)
    // Also where they do not agree.
    let wrong = SmallReport.marked(
      [("| 合计 | | 512.40", "| 合计 | | ⟦512.40⟧")],
      SmallReport.sentence.replacing("512.40", with: "⟦51‸2.04⟧"))
    #expect(ranges(wrong) == wrong.ranges)
  }

  @Test func theUsesOfAFiguresNameStateItToo() {
    let marked = Marked("收入{总计 = ⟦10‸.00⟧}万元，其中甲{= 总计 - 4.00}万元；全年⟦{总计}⟧万元。\n")
    #expect(ranges(marked) == marked.ranges)
  }

  @Test func highlightsSayWhatIsWrittenAndWhatIsRead() {
    let name = Marked("@设 ⟦甲⟧ = 10.00万元\n{⟦‸甲⟧}万元\n")
    #expect(
      Highlight.all(in: name.snapshot(), at: name.place) == [
        Highlight(range: name.ranges[0], kind: .write), Highlight(range: name.ranges[1], kind: .read),
      ])
    let sum = Marked("𠮷年度收入合计⟦10.00⟧万元，其中：甲⟦4.0‸0⟧万元、乙⟦6.00⟧万元，支出9.00万元。\n")
    let found = Highlight.all(in: sum.snapshot(), at: sum.place)
    #expect(found.map(\.range) == sum.ranges)
    #expect(found.map(\.kind) == [.write, .read, .read])
  }

  @Test func aFigureThatNothingIsSaidOfStandsAlone() {
    let marked = Marked("购置设备⟦3‸.00⟧万元。\n")
    #expect(ranges(marked) == marked.ranges)
    #expect(Highlight.all(in: marked.snapshot(), at: marked.place) == [Highlight(range: marked.ranges[0], kind: .text)])
    let words = Marked("购‸置设备。\n")
    #expect(ranges(words) == nil && Highlight.all(in: words.snapshot(), at: words.place).isEmpty)
  }
}
