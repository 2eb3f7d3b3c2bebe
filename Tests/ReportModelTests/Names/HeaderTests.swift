import ReportModel
import Testing

@Suite("Header, outline, directives")
struct HeaderTests {
  @Test("Fields, aliases and full-width forms")
  func fields() {
    let header = readReport(
      """
      ———
      报告：部门决算、项目支出绩效自评
      部门名称：云川县 档案馆
      简称:县档案馆
      单位性质：参公
      年份：２０２４年度
      单位：万元
      小数位数：２
      评分办法：本县2024
      预算口径：全年
      舍入：金额＝截断 比率=四舍五入
      上年：../2023/决算.gj
      地区：云川县
      ———

      正文。
      """
    ).header
    #expect(header.kinds == ["部门决算", "项目支出绩效自评"])
    #expect(header.body == "云川县档案馆")
    #expect(header.shortName == "县档案馆")
    #expect(header.nature == "参公")
    #expect(header.year == 2024)
    #expect(header.unit == .tenThousandYuan)
    #expect(header.decimals == 2)
    #expect(header.profile == "本县2024")
    #expect(header.budgetBasis == "全年")
    #expect(header.roundsAmountsByTruncation && !header.roundsRatesByTruncation)
    #expect(header.lastYear == "../2023/决算.gj")
    #expect(header.region == "云川县")
  }

  @Test("An unknown field is told with the nearest, a value that is none with what is allowed")
  func problems() {
    let report = readReport("---\n年渡：2024\n金额单位：万圆\n小数位数：三十\n年度：今年\n年度：2024\n单位：云川县某局\n---\n\n正文。")
    #expect(
      report.problemWords == [
        "unknownHeaderField 年渡", "headerValue 万圆", "headerValue 三十", "headerValue 今年", "repeatedHeaderField 年度",
      ])
    #expect(report.problem(0)?.suggestion == "年度")
    #expect(report.problem(1)?.suggestion == "万元")
    #expect(report.header.body == "云川县某局")
  }

  @Test("Without a header, year and unit are taken from the text where it says them")
  func hints() {
    let text = "云川县某局二〇二四年度部门决算\n\n支出决算表\n单位：万元\n\n2023年的数字另附。"
    #expect(readReport(text, isPlainText: true).header.year == 2024)
    #expect(readReport(text, isPlainText: true).header.unit == .tenThousandYuan)
    let mixed = readReport("甲表\n金额单位：元\n\n乙表\n单位：万元\n", isPlainText: true)
    #expect(mixed.header.unit == nil)
    #expect(mixed.header.year == nil)
  }

  @Test("Several kinds of report, with blanks or marks between them; the nearest field is named")
  func kinds() {
    for kinds in ["部门决算 单位决算", "部门决算、单位决算", "部门决算/单位决算"] {
      #expect(readReport("---\n报告：\(kinds)\n---\n").header.kinds == ["部门决算", "单位决算"])
    }
    let report = readReport("---\n单位姓名：某局\n编制日期：今天\n---\n")
    #expect(report.problems.map(\.suggestion) == ["单位名称", nil])
  }

  @Test("Levels come from marks and markers; a heading may go on as prose")
  func outline() {
    let report = readReport(
      """
      # 第一部分 概况
      ## 一、职责
      说明。
      ## 二、机构
      （一）内设机构。办公室等5个股室。
      1.预算管理。2024年度安排312.40万元。
      1.2024年支出312.40万元，增长5%。
      # 第二部分 决算
      ### 无编号的小节
      """)
    let sections = report.outline.sections
    #expect(sections.map(\.level) == [1, 2, 2, 3, 4, 1, 3])
    #expect(sections.map(\.title) == ["概况", "职责", "机构", "内设机构", "预算管理", "决算", "无编号的小节"])
    #expect(
      sections.map { $0.runIn.map(report.words) } == [
        nil, nil, nil, "办公室等5个股室。", "2024年度安排312.40万元。", nil, nil,
      ])
    #expect(sections.map(\.parent) == [nil, 0, 0, 2, 3, nil, 5])
    #expect(sections.first.map { report.words($0.range).hasSuffix("增长5%。\n") } == true)
    #expect(sections.last.map { $0.range.upperBound } == report.ownLength)
    let offset = report.words(0..<report.ownLength).utf8.count - 5
    #expect(report.outline.section(at: offset) == 6)
  }

  @Test("`2、` stands for `二、` where the outline counts so")
  func mixedNumbers() {
    let levels = readReport("一、总体情况\n\n2、收入情况\n\n1、财政拨款\n\n2、其他收入\n").outline.sections.map(\.level)
    #expect(levels == [2, 2, 4, 4])
  }

  @Test("A line with an amount or a comma is prose; a weight in brackets is none")
  func headings() {
    let titles = readReport("（一）产出指标（50分）\n\n（二）支出512.40万元\n\n（三）预算管理，资产管理\n\n（四）2024年度收入\n").outline.sections
      .map(\.title)
    #expect(titles == ["产出指标(50分)", "2024年度收入"])
  }

  @Test("@忽略 covers the next block, with its whole table, or everything; a reason is asked for")
  func suppressions() {
    let report = readReport(
      """
      @忽略 执行率得分 理由：县里另有规定
      // 注释不算
      @表 经费表 单位：万元
      | 项目 | 金额 |
      |---|---|
      | 甲 | 1.00 |

      @忽略 GJ1021 范围：全文

      后文。
      """)
    #expect(report.problemWords == ["ignoreWithoutReason @忽略 GJ1021"])
    #expect(report.suppressions.map(\.rule) == ["执行率得分", "GJ1021"])
    #expect(report.suppressions.map(\.coversFile) == [false, true])
    #expect(report.suppressions.first.map { report.words($0.scope).contains("| 甲 | 1.00 |") } == true)
    #expect(report.suppressions.first.map { report.words($0.scope).contains("后文") } == false)
  }

  @Test("A directive without its table, a 科目 without its code, a weight that is none")
  func directives() {
    let report = readReport("@表 经费表\n\n# 下一节\n\n@科目 县级专项\n@办法 本县 产出指标：多\n@指标表 自评表 满分：100 办法：本县\n")
    #expect(
      report.problemWords.sorted() == [
        "argument 多", "directiveWithoutTable 经费表", "directiveWithoutTable 自评表", "localSubject 县级专项",
      ])
  }

  @Test("@指标表 says 满分 and 办法")
  func indicatorTable() {
    let report = readReport(
      """
      @指标表 项目支出绩效自评表 满分：50 办法：财预〔2020〕10号
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      |---|---|---|---|---|---|---|
      | 产出指标 | 数量指标 | 卷数 | ≥10卷 | 12卷 | 50 | 50 |
      """)
    #expect(report.tables.first?.fullMarks?.description == "50")
    #expect(report.tables.first?.profile == "财预〔2020〕10号")
    #expect(report.tables.first?.kind == .indicators)
  }
}
