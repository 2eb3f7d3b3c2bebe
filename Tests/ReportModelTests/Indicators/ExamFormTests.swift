import Findings
import ReportModel
import Testing

/// A form whose weights all stand in words, with what earns them in 评分标准.
struct ExamFormTests {
  private func form(
    plan: String = "12", report: String = "60", total: String = "100", last: String = "建议（15分）\t\t提出建议得15分"
  ) -> CheckedForm {
    CheckedForm(
      """
      绩效自评工作考核评分表

      一级指标\t二级指标\t评分标准\t佐证材料
      组织安排 20分\t工作方案 (\(plan)分)\t1.制定方案的得4分，否则不得分。 2.方案内容齐全的，得8分；否则缺1项扣2分，最多扣8分。\t方案
      \t工作小组 (8分)\t成立小组的得8分，否则不得分。\t文件
      自评实施 20分\t单位自查（20分）\t全面自查；每漏一个单位扣1分，最多扣20分。
      自评报告 \(report)分\t完整性（20分）\t各部分齐全的得20分，较齐全的得15-19分，不齐全的得0-14分。
      \t问题分析（25分）\t每提出一个问题得5分，最高25分。
      \(last)
      合计\t\(total)分
      """)
  }

  @Test func weightsInWordsAddUp() {
    let form = form()
    #expect(form.failures.isEmpty)
    #expect(form.lines(.weightSum, certainty: .certain).map(\.stated) == ["20", "20", "60"])
    #expect(form.lines(.fullMarks).map(\.verdict) == [.consistent, .consistent])
  }

  @Test func aRowThatLostTheCellToItsLeftBelongsToTheGroupAbove() {
    // 建议 stands in the first column; only as part of 自评报告 do its weights hold.
    #expect(form().parts(.weightSum, stated: "60") == [["20", "25", "15"]])
    #expect(form().parts(.fullMarks, stated: "100").last == ["20", "20", "60"])
  }

  @Test func aGroupOfItsOwnStaysOne() {
    let form = form(report: "45")
    #expect(form.failures.isEmpty)
    #expect(form.parts(.fullMarks, stated: "100").last == ["20", "20", "45", "15"])
  }

  @Test func wrongWeightsAndTotals() {
    #expect(form(plan: "14").lines(.weightSum, certainty: .certain).first == .init(4, "20", .contradiction))
    #expect(form(total: "110").lines(.fullMarks).map(\.verdict) == [.contradiction, .contradiction])
  }

  @Test func awardsMakeUpTheirWeight() {
    let form = form()
    #expect(form.parts(.weightSum, stated: "12") == [["4", "8"]])
    #expect(form.parts(.weightSum, stated: "8") == [["8"]])
    // What is earned by the piece is not certain.
    #expect(form.parts(.weightSum, stated: "25").isEmpty)
    let wrong = self.form(plan: "11", report: "61")
    #expect(wrong.lines(.weightSum, certainty: .expected).first == .init(4, "11", .contradiction))
  }

  @Test(arguments: ["提出建议得8分", "建议具体的得10分，建议笼统的得6分", "满意度达标得满分，否则得3分", "按（1-偏离度）×15得分，最高得9分"])
  func whatIsNotSaidInFullIsNotAdded(_ criteria: String) {
    #expect(form(last: "建议（15分）\t\t\(criteria)").lines(.weightSum, certainty: .expected).allSatisfy { $0.line < 9 })
  }

  @Test func anAwardAboveItsWeight() {
    let form = form(last: "建议（15分）\t\t提出建议得18分")
    #expect(form.lines(.scoreCap).contains(.init(9, "18", .contradiction)))
  }
}
