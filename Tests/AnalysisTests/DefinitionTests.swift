import Analysis
import TestSupport
import Testing

@Suite struct DefinitionTests {
  /// The marked ranges are where the place leads to.
  private func check(
    _ marked: Marked, files: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = Definition.find(in: marked.snapshot(files), at: marked.place)
    #expect(found?.targets.map(\.range) == marked.ranges, sourceLocation: sourceLocation)
    #expect(found?.targets.allSatisfy { $0.file == nil } == true, sourceLocation: sourceLocation)
  }

  @Test func aNameLeadsToWhereItIsDefined() {
    check(Marked("收入{甲‸}万元。\n𠮷{⟦甲⟧ = 10.00}万元。\n"))
    check(Marked("@设 ⟦甲⟧ = 10.00万元\n{= 乙 + 「‸甲」}\n"))
    check(Marked("@设 ⟦甲⟧ = 10.00万元\n@设 甲 = 11.00万元\n@校验 ‸甲 = 10.00万元\n"))
  }

  @Test func aNameOfAnotherFileLeadsThere() throws {
    let marked = Marked("@引入 \"a.gj\"\n{其‸他}万元\n")
    let found = Definition.find(
      in: marked.snapshot(["/w/a.gj": "@引入 \"b.gj\"\n", "/w/b.gj": "// 𠮷\n@设 其他 = 1.00万元\n"]), at: marked.place)
    let target = try #require(found?.targets.first)
    let file = try #require(target.file)
    #expect(file.path == "/w/b.gj")
    #expect(String(decoding: file.bytes[target.range], as: UTF8.self) == "其他")
    #expect(String(decoding: file.bytes[target.extent], as: UTF8.self) == "@设 其他 = 1.00万元")
  }

  @Test func filesThatTakeEachOtherInEndSomewhere() {
    let marked = Marked("@引入 \"a.gj\"\n{其‸他}万元\n")
    let files = ["/w/a.gj": "@引入 \"报告.gj\"\n@引入 \"a.gj\"\n", "/w/报告.gj": marked.text]
    #expect(Definition.find(in: marked.snapshot(files), at: marked.place) == nil)
  }

  @Test func aReferenceLeadsToTheTableAndToItsCell() {
    check(SmallReport.marked([("支出决算表", "⟦支出决算表⟧")], "{= 支出‸决算表[合计, 本年支出合计]}万元。\n"))
    check(SmallReport.marked([("512.40", "⟦512.40⟧")], "{= 支出决算表[合‸计, 本年支出合计]}万元。\n"))
    check(SmallReport.marked([("| 325.82 | |", "| ⟦325.82⟧ | |")], "{= 公开03表[2012601, 基本支‸出]}万元。\n"))
  }

  @Test func aRangeLeadsToAllItsCells() {
    let marked = SmallReport.marked([], "{= 求和(支出决算表[201..20‸8, 项目支出])}万元。\n")
    let found = Definition.find(in: marked.snapshot(), at: marked.place)
    #expect(found?.targets.map { marked.text($0.range) } == ["114.18", "114.18", "", "114.18", ""])
  }

  @Test func aPathLeadsToTheFile() throws {
    for text in ["@引入 \"a‸.gj\"\n", "@引入 a‸.gj\n", "@数据 甲表 来自 \"‸a.gj\"\n", "---\n上年：a.‸gj\n---\n"] {
      let marked = Marked(text)
      let found = Definition.find(in: marked.snapshot(["/w/a.gj": "年度：2023\n"]), at: marked.place)
      #expect(found?.targets.map { $0.file?.path } == ["/w/a.gj"], "\(text)")
    }
    let missing = Marked("@引入 \"a‸.gj\"\n")
    #expect(Definition.find(in: missing.snapshot(), at: missing.place) == nil)
  }

  @Test func aSubjectOfProseLeadsToItsRow() {
    check(
      SmallReport.marked(
        [("20805 ", "⟦20805⟧ ")], "社会保障和就业支出（类）行政事业单位养老‸支出（款）72.40万元。\n"))
    check(
      Marked(
        "@科目 ⟦2101598 县级医保专项⟧\n\n| 科目代码 | 科目名称 | 金额 |\n| 210 | 卫生健康支出 | 1.00 |\n| 21015 | 医疗保障管理事务 | 1.00 |\n| 21015‸98 | 县级医保专项 | 1.00 |\n"
      ))
  }

  @Test func aFigureOfProseLeadsToTheCellThatItRepeats() {
    check(SmallReport.marked([("512.40", "⟦512.40⟧")], SmallReport.sentence.replacing("512.40", with: "512‸.40")))
    check(
      SmallReport.marked([("114.18", "⟦114.18⟧")], SmallReport.sentence.replacing("项目支出114.18", with: "项目支出‸114.18")))
  }

  @Test func aTotalLeadsToWhatItIsMadeOf() {
    check(
      SmallReport.marked([
        ("| 合计 | | 512.40 | 398.22 | 114.18", "| 合计 | | 51‸2.40 | ⟦398.22⟧ | ⟦114.18⟧"),
        ("201 | 一般公共服务支出 | 440.00", "201 | 一般公共服务支出 | ⟦440.00⟧"),
        ("208 | 社会保障和就业支出 | 72.40", "208 | 社会保障和就业支出 | ⟦72.40⟧"),
      ]))
    check(Marked("年度收入合计1‸0.00万元，其中：甲⟦4.00⟧万元、乙⟦6.00⟧万元。\n"))
  }

  @Test func aCellOfADataFileLeadsIntoTheFile() throws {
    let marked = Marked("@数据 收支表 来自 \"a.csv\" 单位：万元\n\n{= 收支表[甲, 金‸额]}万元。\n")
    let csv = "项目,金额\n甲,4.00\n乙,6.00\n合计,10.00\n"
    let found = Definition.find(in: marked.snapshot(["/w/a.csv": csv]), at: marked.place)
    let target = try #require(found?.targets.first)
    let file = try #require(target.file)
    #expect(file.path == "/w/a.csv")
    #expect(String(decoding: file.bytes[target.range], as: UTF8.self) == "4.00")
  }

  @Test func nothingLeadsNowhere() {
    for text in ["", "‸", "云川县‸概况\n", "@‸设 甲 = 1\n", "{= 求‸和(1)}\n", "---\n年‸度：2024\n---\n"] {
      let marked = Marked(text)
      #expect(Definition.find(in: marked.snapshot(), at: marked.place) == nil, "\(text)")
    }
  }
}
