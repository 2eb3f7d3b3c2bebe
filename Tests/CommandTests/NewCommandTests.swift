import Foundation
import Testing

@Suite struct NewCommandTests {
  @Test(arguments: ["决算", "项目自评", "整体自评", "project"])
  func aNewReportIsCleanAndNamesYearAndBody(kind: String) throws {
    let new = try Gouji.run(["new", kind, "--year", "2023", "--body", "云川县某局"])
    #expect(new.status == 0 && new.errors.isEmpty)
    #expect(new.output.hasPrefix("---\n报告：") && new.output.contains("年度：2023\n") && new.output.contains("单位名称：云川县某局\n"))
    #expect(!new.output.contains("@年度") && !new.output.contains("@单位"))
    let lint = try Gouji.run(
      ["lint", "-", "--stdin-filename", "新.gj", "--severity", "warning"], input: Data(new.output.utf8))
    #expect(lint.status == 0 && lint.output.hasPrefix("共检查 1 个文件：错误 0，警告 0"), "\(lint.output)")
  }

  @Test func theFinalAccountHasNineTablesAndThirteenSections() throws {
    let lines = try Gouji.run(["new", "决算"]).output.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("@表 ") }.count == 9)
    for table in 1...9 { #expect(lines.contains { $0.hasPrefix("@表 ") && $0.contains("编号：公开0\(table)表") }) }
    let start = try #require(lines.firstIndex { $0.hasPrefix("# 第三部分") })
    let end = try #require(lines.firstIndex { $0.hasPrefix("# 第四部分") })
    #expect(lines[start..<end].filter { $0.hasPrefix("## ") }.count == 13)
    #expect(lines.filter { $0.hasPrefix("# 第") }.count == 5)
  }

  @Test func anUnknownKindIsToldTheKnownOnes() throws {
    let run = try Gouji.run(["new", "预算"])
    #expect(run.status == 2 && run.errors.contains("没有 预算 这一类型，可以是 决算、项目自评、整体自评"))
    #expect(try Gouji.run(["new"]).status == 2)
  }

  /// 财预〔2020〕10号: 10, 50, 30, 10.
  @Test func theProjectFormHasTheNationalWeights() throws {
    let text = try Gouji.run(["new", "项目自评"]).output
    for group in ["产出指标（50分）", "效益指标（30分）", "满意度指标（10分）"] { #expect(text.contains("| \(group)")) }
    let lint = try Gouji.run(["lint", "-", "--stdin-filename", "新.gj", "--show", "all"], input: Data(text.utf8))
    #expect(!lint.output.contains("GJ3003"), "\(lint.output)")
  }
}
