import Findings
import ReportModel
import Testing

/// The form that Word-to-text leaves: one cell a line, weights in words under the group's name.
struct SichuanFormTests {
  private func rows(_ rows: [[String]]) -> String {
    rows.map { $0.map { "\t" + $0 }.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func tree(_ overall: String = "56", _ budget: String = "31", total: String = "93.5") -> CheckedForm {
    CheckedForm(
      rows([
        ["部门整体支出绩效自评表"],
        ["绩效指标", "指标解释", "评分说明", "自评得分", "备注"],
        ["一级指标", "二级指标", "三级指标", "指标分值", "", "", "", ""],
        ["总体绩效\n（\(overall)分）", "履职效能\n（10分）", "借阅服务", "10", "选定两项职能", "按比例计分", "10", ""],
        ["", "", "古籍保护", "", "", "", "", ""],
        ["", "预算管理\n（\(budget)分）", "预算编制质量", "16", "编制情况", "按偏离度计分", "15.5", ""],
        ["", "", "支出执行进度", "15", "执行情况", "按进度计分", "14", ""],
        ["", "资产管理\n（15分）", "资产利用率", "8", "利用情况", "按比例计分", "6", ""],
        ["总体绩效\n（\(overall)分）", "资产管理\n（15分）", "资产盘活率", "7", "盘活情况", "按比例计分", "7", ""],
        ["项目绩效\n（44分）", "项目决策\n（12分）", "决策程序", "12", "程序", "按项目计分", "12", ""],
        ["", "目标实现\n（32分）", "目标完成", "32", "完成情况", "按项目计分", "29", ""],
        ["扣分项", "财务管理", "财务制度", "-", "制度情况", "发现一处扣1分", "", ""],
        ["", "配合度", "-", "配合情况", "每次扣1分", "", ""],
        ["分值", "", "", "", total, ""],
      ]))
  }

  @Test func aTreeThatHolds() {
    let form = tree()
    #expect(form.failures.isEmpty)
    #expect(form.lines(.weightSum).map(\.stated) == ["56", "10", "31", "15", "44", "12", "32"])
    #expect(form.lines(.scoreSum).map(\.verdict) == [.consistent])
    // No total of the weights is printed: the groups make 100, and so do the leaves.
    #expect(form.lines(.fullMarks, certainty: .expected).map(\.verdict) == [.consistent, .consistent])
  }

  @Test func staleHeadingsAreToldWhatTheirLeavesAddTo() {
    let form = tree("65", "21")
    #expect(form.lines(.weightSum).filter { $0.verdict == .contradiction }.map(\.stated) == ["65", "21"])
    #expect(form.parts(.weightSum, stated: "65") == [["10", "16", "15", "8", "7"]])
    #expect(form.parts(.weightSum, stated: "21") == [["16", "15"]])
  }

  @Test func aGroupRepeatedAfterAPageBreakIsOneGroupAndDeductionsAreNoPart() throws {
    let form = try #require(tree().report.indicatorForms.first)
    #expect(form.nodes.filter { $0.name == "总体绩效" }.count == 1)
    #expect(form.nodes.filter { $0.name == "资产管理" }.count == 1)
    #expect(form.nodes.filter(\.isDeduction).map(\.name) == ["扣分项", "财务管理", "财务制度", "配合度"])
    #expect(tree(total: "95.3").lines(.scoreSum).map(\.verdict) == [.contradiction])
  }

  private func project(score: String, total: String, reached: String = "4", earned: String = "15") -> CheckedForm {
    CheckedForm(
      rows([
        ["部门预算项目支出绩效自评表（2024年度）"],
        ["项目名称", "读者活动"],
        ["预算执行情况（10分）", "年度预算数（万元）", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因"],
        ["", "总额", "0.00", "20.00", "8.00", "40.00%", "10", score, "下达较晚"],
        ["", "其中：财政资金", "0.00", "20.00", "8.00", "40.00%", "/", "/", ""],
        ["", "单位资金", "0.00", "0.00", "0.00", "0.00%", "/", "/", ""],
        ["绩效指标（90分）", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析"],
        ["", "产出指标", "数量指标", "讲座场次", "＝", "4", "场", reached, "40", "40", ""],
        ["", "", "数量指标", "参加人次", "≥", "900", "人次", "950人次", "15", earned, ""],
        ["", "", "时效指标", "按时举办", "定性", "及时", "", "及时", "15", "15", ""],
        ["", "满意度指标", "服务对象满意度", "读者满意度", "≥", "90", "%", "95%", "20", "20", ""],
        ["合计", "100", total, ""],
        ["评价结论", "完成较好。"],
      ]))
  }

  @Test func aProjectForm() {
    let form = project(score: "4", total: "94")
    #expect(form.failures.isEmpty)
    #expect(form.lines(.weightSum).map(\.stated) == ["10", "90"])
    #expect(form.parts(.fullMarks, stated: "100").last == ["10", "90"])
    #expect(form.lines(.targetScore).count == 3)
    #expect(form.lines(.executionRate).map(\.verdict) == [.consistent, .consistent, .consistent])
  }

  @Test func anEmptyScoreIsUnknownUpToItsWeight() {
    let form = project(score: "", total: "100")
    #expect(form.report.scoreGaps.map(\.name) == ["总额"])
    #expect(form.report.scoreGaps.map(\.isExecution) == [true])
    // It could be 10; by the rate it would be 4.
    #expect(form.lines(.scoreSum, certainty: .certain).map(\.verdict) == [.undecidable])
    #expect(form.lines(.scoreSum, certainty: .expected).map(\.verdict) == [.contradiction])
    #expect(project(score: "", total: "94").lines(.scoreSum, certainty: .expected).map(\.verdict) == [.consistent])
    // No score from 0 to 10 makes this.
    #expect(project(score: "", total: "101").lines(.scoreSum, certainty: .certain).map(\.verdict) == [.contradiction])
  }

  @Test func natureAndMeasureSayWhatIsToBeReached() {
    let missed = project(score: "4", total: "94", reached: "3")
    #expect(missed.lines(.targetScore).map(\.verdict) == [.doubtful, .consistent, .consistent])
    let pointsLost = project(score: "4", total: "91", earned: "12")
    #expect(pointsLost.lines(.targetScore).map(\.verdict) == [.consistent, .doubtful, .consistent])
  }
}
