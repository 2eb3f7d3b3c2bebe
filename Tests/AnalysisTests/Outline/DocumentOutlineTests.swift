import Analysis
import TestSupport
import Testing

@Suite struct DocumentOutlineTests {
  @Test func theOutlineIsNestedAsTheReportIs() {
    let names = Samples.names(DocumentOutline.symbols(of: Samples.snapshot(Samples.report)))
    #expect(
      names == [
        "header 报告信息", "  field 报告", "  field 单位名称", "  field 年度", "  field 金额单位",
        "part 第一部分 𠮷云川县水务局概况", "  section 一、部门职责", "    section （一）拟订全县水资源规划",
        "    section （二）承担水旱灾害防御😀工作", "part 第二部分 2024年度部门决算表", "  table 支出决算表", "part 第三部分 决算情况说明",
        "  section 三、支出决算情况说明", "    name 基本支出", "    name 预算",
        "    check @校验 基本支出 = 398.22万元 \"与表一致\"",
      ])
  }

  @Test func aTableSaysItsNumberAndUnitAndANameItsValue() throws {
    let symbols = DocumentOutline.symbols(of: Samples.snapshot(Samples.report))
    #expect(try #require(Samples.find("支出决算表", in: symbols)).detail == "公开03表 · 万元")
    #expect(try #require(Samples.find("基本支出", in: symbols)).detail == "398.22")
    #expect(try #require(Samples.find("预算", in: symbols)).detail == "500万元")
    #expect(try #require(Samples.find("报告信息", in: symbols)).detail == "云川县水务局 2024年度")
  }

  @Test func aHeadingThatIsATablesTitleIsTheTable() throws {
    let text = """
      # 第二部分 决算表

      ## 一、收入决算表

      单位：万元

      | 项目 | 金额 |
      |------|------|
      | 甲   | 1.00 |
      """
    let symbols = DocumentOutline.symbols(of: Samples.snapshot(text))
    #expect(Samples.names(symbols) == ["part 第二部分 决算表", "  table 一、收入决算表"])
  }

  @Test func indicatorsStandInTheirGroupsWithWeightAndScore() throws {
    let text = """
      @指标表 项目支出绩效自评表
      | 一级指标           | 二级指标 | 三级指标   | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标（50分）   | 数量指标 | 改造管网   | ≥46公里    | 47公里     |   30 |   30 |
      |                    | 质量指标 | 验收合格率 | =100%      | 100%       |   20 | 19.5 |
      | 满意度指标（10分） | 满意度   | 群众满意度 | ≥90%       | 93%        |   10 |   10 |
      """
    let symbols = DocumentOutline.symbols(of: Samples.snapshot(text))
    let table = try #require(symbols.first)
    #expect(table.kind == .table)
    #expect(table.children.map(\.name) == ["产出指标", "满意度指标"])
    let group = try #require(Samples.find("产出指标", in: symbols))
    #expect(group.detail?.hasPrefix("50分") == true)
    #expect(Samples.find("群众满意度", in: group.children) == nil)
    #expect(try #require(Samples.find("验收合格率", in: group.children)).detail == "20分 · 得19.5分")
  }

  @Test func aReportThatWasPastedHasItsTablesAndParts() throws {
    let text = """
      第一部分  云川县档案馆概况

      一、主要职责

      管理档案。

      第二部分  2024年度单位决算表

      收入决算表

      公开02表

      单位：万元

      项目\t金额
      财政拨款收入\t501.94
      其他收入\t15.00
      合计\t516.94
      """
    let symbols = DocumentOutline.symbols(of: Samples.snapshot(text, path: "a.txt"))
    #expect(
      Samples.names(symbols) == [
        "part 第一部分 云川县档案馆概况", "  section 一、主要职责", "part 第二部分 2024年度单位决算表", "  table 收入决算表",
      ])
    #expect(Samples.find("收入决算表", in: symbols)?.detail == "公开02表 · 万元")
  }

  @Test func aReportWithErrorsHasAnOutline() {
    let text = """
      ---
      单位名称：云川县某局

      # 第一部分

      {未闭合 = 3
      @表
      | 甲 | 乙
      #
      ## 二、说明 {= (1 + }
      """
    let symbols = DocumentOutline.symbols(of: Samples.snapshot(text))
    #expect(!symbols.isEmpty)
    #expect(Samples.names(symbols).allSatisfy { !$0.hasSuffix(" ") })
  }
}
