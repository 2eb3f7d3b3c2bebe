import Analysis
import TestSupport
import Testing

@Suite struct FoldingRegionsTests {
  private func regions(_ text: String, limit: Int? = nil, path: String = "a.gj") -> [String] {
    FoldingRegions.regions(of: Samples.snapshot(text, path: path), limit: limit).map {
      "\($0.kind) \($0.lines.lowerBound + 1)–\($0.lines.upperBound + 1)"
    }
  }

  @Test func headerCommentsSectionsTablesAndSubjectsFold() {
    let found = regions(Samples.report)
    #expect(
      found == [
        "header 1–6", "comment 8–9", "section 11–17", "section 13–17", "section 19–28", "table 21–28",
        "tableRows 25–28",
        "tableRows 26–28", "section 30–37", "section 32–37",
      ])
  }

  @Test func ofTooManyTheOutermostAreKept() {
    #expect(
      regions(Samples.report, limit: 5) == [
        "header 1–6", "comment 8–9", "section 11–17", "section 19–28", "section 30–37",
      ])
    #expect(regions(Samples.report, limit: 0).isEmpty)
  }

  @Test func aLongListFoldsAndAShortOneDoesNot() {
    let items = (1...7).map { "\($0). 第\($0)项支出完成年初预算，没有差异。" }
    #expect(regions(items.joined(separator: "\n\n")) == ["list 1–13"])
    #expect(regions(items.prefix(3).joined(separator: "\n\n")).isEmpty)
  }

  @Test func contentsAndIndicatorGroupsFold() {
    let text = """
      目  录

      第一部分 概况……1
      第二部分 决算表……3
      第三部分 说明……12

      @指标表 自评表
      | 一级指标 | 二级指标 | 三级指标   | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 改造管网   | ≥46公里    | 47公里     |   30 |   30 |
      |          | 质量指标 | 验收合格率 | =100%      | 100%       |   20 | 19.5 |
      | 满意度   | 满意度   | 群众满意度 | ≥90%       | 93%        |   10 |   10 |
      """
    let found = regions(text)
    #expect(found.contains("contents 3–5"))
    #expect(found.contains("table 7–11"))
    #expect(found.contains("tableRows 9–10"))
  }

  @Test func whatIsHiddenIsCounted() {
    let found = FoldingRegions.regions(of: Samples.snapshot(Samples.report))
    #expect(found.first { $0.kind == .table }?.summary == "… 公开03表 6行")
    #expect(found.first { $0.kind == .header }?.summary == "… 5行")
  }
}
