import Findings
import ReportModel
import Testing

/// Groups of the first level against a profile, and summary scores from 得分率.
struct WeightProfileTests {
  private func form(before: String = "", output: String = "40", benefit: String = "50", directive: String = "")
    -> CheckedForm
  {
    CheckedForm(
      """
      \(before)

      @指标表 项目支出绩效自评表 满分：100 \(directive)
      | 项目资金（万元） |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      |  | 年度资金总额 | 20.00 | 20.00 | 10 | 100% | 10 |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标（\(output)分） | 数量 | 场次 | 较多 | 较多 | \(output) | \(output) |
      | 效益指标 | 社会效益 | 影响 | 较好 | 较好 | \(benefit) | \(benefit) |
      """)
  }

  @Test func aLocalProfileDecides() {
    let before = "@办法 云川县项目 预算执行率：10 产出指标：40 效益指标：50"
    #expect(form(before: before).lines(.profileWeight).map(\.verdict) == [.consistent, .consistent, .consistent])
    let wrong = form(before: before, output: "60", benefit: "30")
    #expect(wrong.lines(.profileWeight).map(\.verdict) == [.consistent, .contradiction, .contradiction])
    #expect(wrong.report.claims.filter { $0.tie == .profileWeight }.allSatisfy { $0.certainty == .expected })
  }

  @Test func aProfileThatComesWithTheProgram() {
    let form = form(output: "50", benefit: "40", directive: "办法：财预[2020]10号")
    #expect(form.lines(.profileWeight).map(\.verdict) == [.consistent, .consistent, .contradiction])
  }

  @Test func withoutAProfileOtherGroupsAreNobodysBusiness() {
    #expect(form().lines(.profileWeight).isEmpty)
  }

  @Test func theDirectivesFullMarksHold() {
    #expect(form(output: "40", benefit: "50").lines(.fullMarks, certainty: .certain).map(\.verdict) == [.consistent])
    #expect(form(output: "45", benefit: "50").lines(.fullMarks, certainty: .certain).map(\.verdict) == [.contradiction])
  }

  private func summary(_ prose: String, score: String) -> CheckedForm {
    CheckedForm(
      """
      \(prose)

      # 项目自评汇总表

      项目名称\t全年预算数\t全年执行数\t预算执行率\t成本指标得分率\t产出指标得分率\t满意度指标得分率\t自评得分
      书库改造\t50.00\t46.00\t92.00%\t100.00%\t95.00%\t100.00%\t\(score)
      设备更新\t20.00\t20.00\t100.00%\t100.00%\t100.00%\t100.00%\t100
      """)
  }

  @Test func summaryScoresFromWeightsInProse() {
    let prose = "书库改造项目预算执行情况（10分），得分9.2分；成本指标（20分），得分20分；产出指标（60 分），得分57分；满意度指标（10分），得分10分。"
    #expect(summary(prose, score: "96.2").lines(.scoreSum).map(\.verdict) == [.consistent, .consistent])
    #expect(summary(prose, score: "92.6").lines(.scoreSum).map(\.verdict) == [.contradiction, .consistent])
    // Two values for one weight, or weights that do not make 100: nothing is known.
    #expect(summary(prose + "另一项目产出指标（50分）。", score: "92.6").lines(.scoreSum).isEmpty)
    #expect(summary("产出指标（60分）。", score: "92.6").lines(.scoreSum).isEmpty)
  }
}
