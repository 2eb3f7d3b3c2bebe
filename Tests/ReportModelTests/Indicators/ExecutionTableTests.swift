import Findings
import ReportModel
import Testing

/// 执行率 and 完成率 in any table, and funds below their total.
struct ExecutionTableTests {
  private func table(_ head: String, _ rows: String...) -> CheckedForm {
    CheckedForm((["项目执行情况表", "", head] + rows).joined(separator: "\n") + "\n")
  }

  @Test func percentagesWithAndWithoutTheirSign() {
    let form = table(
      "项目名称\t预算数\t执行数\t执行率", "甲\t50.00\t48.00\t96.00", "乙\t30.00\t20.00\t66.67%", "丙\t30.00\t20.00\t66.76%")
    #expect(form.lines(.executionRate).map(\.verdict) == [.consistent, .consistent, .contradiction])
  }

  @Test func plainRatios() {
    let form = table("项目名称\t预算数\t执行数\t执行率", "甲\t50.00\t48.00\t0.96", "乙\t30.00\t20.00\t0.67", "丙\t30.00\t20.00\t0.76")
    #expect(form.lines(.executionRate).map(\.verdict) == [.consistent, .consistent, .contradiction])
    // Half a percent is a percentage.
    #expect(
      table("项目名称\t预算数\t执行数\t执行率", "甲\t200.00\t1.00\t0.50", "乙\t200.00\t3.00\t1.50").lines(.executionRate).map(
        \.verdict) == [.consistent, .consistent])
  }

  @Test func nothingOverNothing() {
    let form = table(
      "项目名称\t预算数\t执行数\t执行率", "甲\t0.00\t0.00\t0.00%", "乙\t0.00\t0.00\t100.00%", "丙\t\t\t100%", "丁\t0.00\t3.00\t100%")
    #expect(form.lines(.executionRate).map(\.verdict) == [.consistent, .doubtful, .doubtful, .undecidable])
  }

  @Test func theAdjustedBudgetIsTheBaseBeforeTheFirstOne() {
    let head = "项目名称\t年初预算数\t全年预算数\t全年执行数\t预算执行率"
    #expect(
      table(head, "甲\t10.00\t20.00\t19.00\t95.00%", "乙\t10.00\t20.00\t19.00\t190.00%").lines(.executionRate).map(
        \.verdict) == [.consistent, .contradiction])
    let initial = CheckedForm(
      "---\n预算口径：年初\n---\n\n项目执行情况表\n\n\(head)\n甲\t10.00\t20.00\t19.00\t190.00%\n乙\t10.00\t20.00\t9.00\t90.00%\n")
    #expect(initial.lines(.executionRate).map(\.verdict) == [.consistent, .consistent])
  }

  @Test func aTableWhoseRatesAreAllOfTheFirstBudget() {
    let head = "项目名称\t年初预算数\t全年预算数\t全年执行数\t预算执行率"
    let form = table(head, "甲\t10.00\t20.00\t9.00\t90.00%", "乙\t30.00\t20.00\t15.00\t50.00%")
    #expect(form.lines(.executionRate).map(\.verdict) == [.consistent, .consistent])
  }

  @Test func finalAccountOverBudget() {
    let form = table(
      "科目名称\t预算数\t决算数\t完成率(%)", "甲\t50.00\t48.00\t96.00", "乙\t30.00\t33.00\t110.00", "丙\t30.00\t33.00\t101.00")
    #expect(form.lines(.executionRate).map(\.verdict) == [.consistent, .consistent, .contradiction])
  }

  @Test func fundsWithASplitOfASplitAreLeftAlone() {
    let head = "资金来源\t全年预算数\t全年执行数\t执行率"
    let plain = table(head, "资金总额\t50.00\t40.00\t80.00%", "其中：财政资金\t30.00\t25.00\t83.33%", "单位资金\t20.00\t15.00\t75.00%")
    #expect(plain.lines(.columnTotal).map(\.verdict) == [.consistent, .consistent])
    let wrong = table(head, "资金总额\t50.00\t40.00\t80.00%", "其中：财政资金\t30.00\t25.00\t83.33%", "单位资金\t22.00\t15.00\t68.18%")
    #expect(wrong.lines(.columnTotal).map(\.verdict) == [.contradiction, .consistent])
    let nested = table(
      head, "资金总额\t50.00\t40.00\t80.00%", "其中：财政拨款\t50.00\t40.00\t80.00%", "一般公共预算资金\t30.00\t25.00\t83.33%",
      "政府性基金\t20.00\t15.00\t75.00%")
    #expect(nested.lines(.columnTotal).isEmpty)
  }
}
