import Analysis
import Findings
import Testing

/// Which years are those of the report, and which are somebody else's.
struct ReportYearTests {
  /// A report that says its year often enough to be sure.
  private func report(_ body: String, title: String = "2024年度云川县档案馆部门决算") -> String {
    """
    # \(title)

    # 第二部分 2024年度部门决算表

    # 第三部分 2024年度部门决算情况说明

    ## 一、收入支出决算总体情况说明

    2024年度收、支总计均为512.40万元。与2023年度相比，收、支总计各增加44.25万元。

    \(body)

    """
  }

  private func told(_ text: String) -> [String] {
    Checker.check(path: "报告.txt", bytes: Array(text.utf8)).findings.filter { $0.rule == "GJ5001" }.map {
      "\($0.severity.name) \($0.text)"
    }
  }

  @Test(arguments: [
    ("# 2023年度部门决算表", "error 2023年度"), ("# 第四部分 2022 年度部门决算情况说明", "error 2022 年度"),
    ("# 二〇二三年度部门决算公开", "error 二〇二三年度"), ("# ２０２３年度绩效自评报告", "error ２０２３年度"),
    ("收入决算表\n\n部门：云川县档案馆\n\n2023年度\n\n单位：万元\n", "error 2023年度"),
    ("| 项目支出绩效自评表（2023年度） |  |\n| 项目名称 | 馆藏抢救 |", "error 2023年度"),
    ("2023年度支出合计512.40万元。", "warning 2023年度"), ("我部门2023年度没有政府性基金收入。", "warning 2023年度"),
    ("本馆2025年度资产保存完整、配置合理。", "warning 2025年度"),
    ("组织对2023年度县级预算项目支出全面开展绩效自评。", "warning 2023年度"),
    ("2023年期末，我部门共有车辆1辆。", "warning 2023年"), ("2023 年，本单位项目支出决算数为114.18万元。", "warning 2023 年"),
    ("# 第四部分 202 年度部门决算情况说明", "warning 202 年度"),
    ("2023年度机关运行经费支出40.00万元，比2022年度减少2.00万元。", "warning 2023年度"),
  ])
  func anotherYearIsTold(body: String, told expected: String) { #expect(told(report(body)) == [expected]) }

  @Test(arguments: [
    "与2023年度相比，支出增加3.00万元。", "机关运行经费比2023年度减少1.20万元。", "上年结转为2023年度部门预算安排的资金。",
    "根据《云川县2023年度部门决算公开办法》，本馆公开决算。", "2023年结转资金8.00万元，2024年全部使用。", "自2023年度起，本馆承担数字化任务。",
    "2021年至2023年支出合计300.00万元。", "2025年9月公开。", "2025年度预算拟安排120.00万元。", "2022年应休未休假报酬项目得分99分。",
    "提前下达2025年度部门预算指标。", "2024年度支出合计512.40万元；2023年度支出合计468.15万元。",
    "# 二、2023年部门预算执行情况", "我县2023年一般公共预算收入增长较快。", "针对本馆2023年度预算执行审计发现的问题，逐项整改。",
    "# 2023年异地查档平台维护费", "# 2023年度与2024年度部门决算对比", "二〇二五年九月",
  ])
  func whatIsComparedPlannedOrQuotedIsNot(body: String) { #expect(told(report(body)) == []) }

  @Test func theTitleIsOutvoted() {
    #expect(told(report("", title: "2023年度云川县档案馆部门决算")) == ["error 2023年度"])
  }

  /// Two years that say as much have no third to decide between them.
  @Test func whereNothingDecidesNothingIsSaid() {
    #expect(told("# 2023年度部门决算\n\n# 2024年度部门决算\n") == [])
    #expect(told("2023年度支出合计468.15万元，增长3.00%。\n") == [])
  }

  /// A sentence that goes on from the line before begins no account of its own.
  @Test func aBrokenLineIsNoSentence() {
    #expect(told(report("本年支出合计512.40万元，占年初预算的100.00%，比\n2023年度支出合计增加44.25万元。")) == [])
  }

  @Test func theFixWritesTheYearAsTheOtherWasWritten() throws {
    let text = report("# 二〇二三年度部门决算公开")
    let finding = try #require(
      Checker.check(path: "报告.txt", bytes: Array(text.utf8)).findings.first { $0.rule == "GJ5001" })
    #expect(finding.expected == "二〇二四年度" && finding.fix?.isExact == true)
    #expect(finding.fix?.edits.first?.newText == "二〇二四")
  }
}
