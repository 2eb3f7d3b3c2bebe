import Analysis
import Foundation
import ReportModel
import Rules
import Testing

@Suite("What a 科目 depends on beyond its table is seen by the next version")
struct SubjectVersionTests {
  /// A text as it is edited, compared with a check made anew after every edit.
  private struct Edited {
    var checked: CheckedText

    init(_ text: String) { checked = CheckedText(path: "a.gj", bytes: Array(text.utf8)) }

    /// Writes something in the place of the first of a text.
    mutating func replace(_ old: String, by new: String, _ location: SourceLocation = #_sourceLocation) throws {
      let text = String(decoding: checked.bytes, as: UTF8.self)
      let place = try #require(text.range(of: old), sourceLocation: location)
      let bytes = Array(text.replacingCharacters(in: place, with: new).utf8)
      checked = try #require(CheckedText(after: checked, bytes: bytes), sourceLocation: location)
      #expect(checked.difference(from: CheckedText(path: "a.gj", bytes: bytes)) == nil, sourceLocation: location)
    }

    func count(_ kind: SubjectFault.Kind) -> Int { checked.subjects.faults.count { $0.kind == kind } }
  }

  private static let head = "| 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |\n"

  private static func table(_ title: String, _ rows: [String]) -> String {
    "@表 \(title) 单位：万元\n\(head)" + rows.map { "| \($0) | 58.79 | | 58.79 |\n" }.joined() + "\n"
  }

  private static let local = ["210 | 卫生健康支出", "21015 | 医疗保障管理事务"]

  @Test("A code of no catalogue that two tables spell in two ways")
  func twoSpellings() throws {
    var text = Edited(
      "---\n年度：2024\n---\n\n第一段。\n\n" + Self.table("支出决算表", Self.local + ["2101598 | 县级医保专项"]) + "第二段。\n\n"
        + Self.table("一般公共预算财政拨款支出决算表", Self.local + ["2101598 | 县级医疗保障专项"]) + "第三段。\n")
    #expect(text.count(.twoSpellings) == 1)
    // Both tables move, then one of them.
    try text.replace("第一段", by: "开头的一段")
    try text.replace("第二段", by: "中间的一段")
    try text.replace("第三段", by: "最后的一段")
    #expect(text.count(.twoSpellings) == 1)
    try text.replace("县级医保专项", by: "县级医疗保障专项")
    #expect(text.count(.twoSpellings) == 0)
    try text.replace("县级医疗保障专项", by: "县级医保专项")
    #expect(text.count(.twoSpellings) == 1)
    // What the first table told of, the second has to tell of now.
    try text.replace("| 2101598 | 县级医保专项 | 58.79 | | 58.79 |\n", by: "")
    #expect(text.count(.twoSpellings) == 0)
    #expect(text.count(.unknownCode) == 1)
    try text.replace("最后的一段。\n", by: "\n" + Self.table("项目支出明细表", Self.local + ["2101598 | 县医保专项"]))
    #expect(text.count(.twoSpellings) == 1)
  }

  @Test("The year of the header and what the report adds to the catalogue")
  func catalogue() throws {
    var text = Edited(
      "---\n年度：2024\n---\n\n" + Self.table("支出决算表", Self.local + ["2101598 | 县级医保专项"])
        + "社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）支出10.00万元。\n")
    #expect(text.count(.unknownCode) == 1)
    try text.replace("年度：2024", by: "年度：2017")
    try text.replace("10.00", by: "11.00")
    try text.replace("年度：2017", by: "年度：2024")
    try text.replace("---\n\n@表", by: "---\n\n@科目 2101598 县级医保专项\n\n@表")
    #expect(text.count(.unknownCode) == 0)
    try text.replace("11.00", by: "12.00")
    try text.replace("@科目 2101598 县级医保专项", by: "@科目 2101598 县级医疗专项")
    #expect(text.count(.wrongName) == 1)
    try text.replace("@科目 2101598 县级医疗专项\n\n", by: "")
    #expect(text.count(.unknownCode) == 1)
  }

  @Test("A project under 行政运行 is told of in 05 until there is a table 03")
  func runningCosts() throws {
    let rows = ["201 | 一般公共服务支出", "20126 | 档案事务", "2012601 | 行政运行"]
    var text = Edited(
      "---\n年度：2024\n---\n\n开头。\n\n" + Self.table("一般公共预算财政拨款支出决算表", rows)
        + "# 第二部分 说明\n\n这一段话只是隔在两张表中间。\n\n# 第三部分 附表\n\n这一段话也是。\n\n结尾。\n")
    #expect(text.count(.projectOnRunning) == 1)
    try text.replace("结尾。\n", by: "\n" + Self.table("支出决算表", Self.local))
    #expect(text.count(.projectOnRunning) == 0)
    try text.replace("@表 支出决算表", by: "@表 支出明细表")
    #expect(text.count(.projectOnRunning) == 1)
    try text.replace("开头", by: "{甲 = 3.00}")
    try text.replace("{甲 = 3.00}", by: "{甲 = 30.00}")
    #expect(text.count(.projectOnRunning) == 1)
  }

  @Test("Rows that are to be put in or moved stand where their lines do by now")
  func lines() throws {
    let row = "| 21015 | 医疗保障管理事务 | 58.79 | | 58.79 |\n"
    var text = Edited(
      Self.head + "| 210 | 卫生健康支出 | 58.79 | | 58.79 |\n| 2101501 | 行政运行 | 8.79 | | 8.79 |\n"
        + "| 21015 | 医疗保障管理事务 | 58.79 | | 58.79 |\n| 2080501 | 行政单位离退休 | 1.00 | 1.00 | |\n| 20805 | 行政事业单位养老支出 | 1.00 | 1.00 | |\n"
        + "| 2210201 | 住房公积金 | 1.00 | 1.00 | |\n\n结尾。\n")
    #expect(text.count(.parentBelow) == 2)
    try text.replace("| 科目代码", by: "\u{FEFF}| 科目代码")
    try text.replace("\u{FEFF}", by: "")
    try text.replace("| 科目代码", by: "\n\n| 科目代码")
    try text.replace("结尾", by: "最后")
    try text.replace(row, by: "")
    try text.replace("最后", by: "在最后")
  }

  @Test("The 名词解释 is compared with what the tables have by now")
  func glossary() throws {
    let rows = ["201 | 一般公共服务支出", "20126 | 档案事务", "2012601 | 行政运行", "2012604 | 档案馆"]
    var text = Edited(
      "---\n年度：2024\n---\n\n" + Self.table("支出决算表", rows + ["2210201 | 住房公积金"]) + """
        # 第四部分 名词解释
        1.一般公共服务支出（类）档案事务（款）行政运行（项）：指经费。

        2.一般公共服务支出（类）档案事务（款）档案馆（项）：指经费。

        3.住房保障支出（类）住房改革支出（款）住房公积金（项）：指经费。

        4.住房保障支出（类）住房改革支出（款）购房补贴（项）：指经费。

        """)
    #expect(text.count(.explainedUnused) == 1)
    try text.replace("指经费", by: "指这项经费")
    try text.replace("2210201 | 住房公积金", by: "2210203 | 购房补贴")
    try text.replace("4.住房", by: "5.住房")
    #expect(text.count(.explainedUnused) == 1)
    try text.replace("购房补贴（项）", by: "购房补帖（项）")
    try text.replace("第四部分 名词解释", by: "第四部分 名词")
    #expect(text.count(.usedUnexplained) == 0)
    try text.replace("第四部分 名词", by: "第四部分 名词解释")
    #expect(text.count(.usedUnexplained) == 1)
  }

  @Test("A mark without a name before it goes on with no path of another paragraph")
  func paragraphs() throws {
    var text = Edited("开头。\n\n住房保障支出（类）支出1.00万元。\n\n（类）住房改革之出（款）支出2.00万元。\n")
    #expect(text.checked.report.subjectPaths.allSatisfy { $0.parts.count == 1 })
    try text.replace("开头", by: "在开头")
    try text.replace("1.00", by: "3.00")
  }

  @Test("So many slips that not all get suggestions")
  func budgets() throws {
    let tables = (0..<3).map { table in
      Self.table(
        "支出决算表",
        (0..<420).map { row in "\(2_100_100 + table * 1000 + row * 2) | \(row % 2 == 0 ? "住房公积金" : "行政单位离退体")" })
    }
    let paths = (0..<1_004).map { "社会保障和就业指出（类）支出\($0).00万元。\n\n" }
    var text = Edited("---\n年度：2024\n---\n\n开头。\n\n" + tables.joined() + paths.joined())
    #expect(text.checked.subjects.faults.count > 1000)
    try text.replace("| 2100100 | 住房公积金 | 58.79 | | 58.79 |\n", by: "")
    try text.replace("社会保障和就业指出（类）", by: "社会保障和就业支出（类）")
  }
}
