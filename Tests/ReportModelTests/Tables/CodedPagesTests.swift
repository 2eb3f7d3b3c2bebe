import ReportModel
import Testing

/// A table of 科目 that goes on over pages, as PDF text has it.
@Suite struct CodedPagesTests {
  private static let head = "| 科目代码 | 科目名称 | 本年支出合计 |\n"
  private static let first =
    "支出决算表\n单位：万元\n\n" + head
    + "| 208 | 社会保障和就业支出 | 3.00 |\n| 20805 | 行政事业单位养老支出 | 3.00 |\n| 2080505 | 机关事业单位基本养老保险缴费支出 | 3.00 |\n"
  private static let second =
    "| 221 | 住房保障支出 | 2.00 |\n| 22102 | 住房改革支出 | 2.00 |\n| 2210201 | 住房公积金 | 2.00 |\n| 合计 | | 5.00 |\n"

  private func tables(_ text: String) -> [Int] {
    readReport(text).tables.map { $0.bands.reduce(0) { $0 + $1.rows.count } }
  }

  @Test(arguments: ["\n", "\n3\n\n", "\n- 3 -\n\n"])
  func codesThatGoOnAreTheNextPage(between: String) {
    #expect(tables(Self.first + between + Self.head + Self.second) == [7])
    #expect(tables(Self.first + between + Self.second) == [7])
  }

  @Test func aRunningHeadIsNoTitleWhereTheHeadsAreThereAgain() {
    #expect(tables(Self.first + "\n云川县档案馆\n\n" + Self.head + Self.second) == [7])
    // Without heads it may be anything.
    #expect(tables(Self.first + "\n云川县档案馆\n\n" + Self.second).count == 2)
  }

  @Test func whatBeginsAnewIsAnotherTable() {
    // Its codes begin again.
    #expect(
      tables(Self.first + "\n" + Self.head + Self.first.split(separator: "\n").suffix(3).joined(separator: "\n") + "\n")
        .count == 2)
    // A heading stands between, or a total ended it.
    #expect(tables(Self.first + "\n（二）住房保障\n\n" + Self.head + Self.second).count == 2)
    #expect(tables(Self.first + "| 合计 | | 3.00 |\n\n" + Self.head + Self.second).count == 2)
    // It has a title, other heads, or economic codes.
    #expect(tables(Self.first + "\n项目支出表\n\n" + Self.head + Self.second).count == 2)
    #expect(tables(Self.first + "\n| 科目代码 | 科目名称 | 项目支出 |\n" + Self.second).count == 2)
    #expect(tables(Self.first + "\n" + Self.head + "| 301 | 工资福利支出 | 2.00 |\n| 30101 | 基本工资 | 2.00 |\n").count == 2)
  }
}
