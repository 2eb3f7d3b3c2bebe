import Findings
import ReportModel
import Testing

/// The national 项目支出绩效自评表: execution part, groups with weights in words, total row.
struct NationalFormTests {
  /// Pasted with tabs; the merged cells at the left are dropped below their first row.
  private func form(
    score: String = "9.2", rate: String = "92.00%", output: String = "50", count: String = "20", reached: String = "31",
    earned: String = "20", total: String = "99.2"
  ) -> CheckedForm {
    CheckedForm(
      """
      项目支出绩效自评表

      项目名称\t老旧书库改造
      项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
      \t年度资金总额\t40.00\t50.00\t46.00\t10\t\(rate)\t\(score)
      \t其中：当年财政拨款\t40.00\t45.00\t41.00\t—\t91.11%\t—
      \t上年结转资金\t0.00\t5.00\t5.00\t—\t100.00%\t—
      \t其他资金\t\t\t\t—\t\t—
      绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
      \t产出指标（\(output)分）\t数量指标\t改造书库数量\t≥30间\t\(reached)间\t\(count)\t\(earned)
      \t\t质量指标\t验收合格率\t=100%\t100%\t15\t15
      \t\t时效指标\t按期完工率\t≥95%\t96%\t15\t15
      \t效益指标（30分）\t社会效益指标\t读者借阅条件\t明显改善\t明显改善\t30\t30
      \t满意度指标（10分）\t服务对象满意度指标\t读者满意度\t≥90%\t94.5%\t10\t10
      \t总分\t100\t\(total)
      """)
  }

  @Test func everythingHoldsInARightForm() {
    let form = form()
    #expect(form.failures.isEmpty)
    #expect(
      form.lines(.weightSum) == [
        .init(10, "50", .consistent), .init(13, "30", .consistent), .init(14, "10", .consistent),
      ])
    #expect(form.lines(.fullMarks).count == 2)
    #expect(form.lines(.executionScore) == [.init(5, "9.2", .consistent)])
    #expect(form.lines(.executionRate).map(\.verdict) == [.consistent, .consistent, .consistent])
    #expect(form.lines(.scoreSum) == [.init(15, "99.2", .consistent)])
    #expect(form.parts(.fullMarks, stated: "100").first == ["10", "20", "15", "15", "30", "10"])
  }

  @Test func aWrongLeafIsSeenFromItsGroupAndFromTheTotal() {
    let form = form(count: "25")
    #expect(form.lines(.weightSum).contains(.init(10, "50", .contradiction)))
    #expect(form.lines(.fullMarks).first == .init(15, "100", .contradiction))
  }

  @Test func aStaleHeadingIsSeenThoughTheLeavesMake100() {
    let form = form(output: "60")
    #expect(form.lines(.weightSum).first == .init(10, "60", .contradiction))
    // The leaves make the full marks; the headings do not.
    #expect(
      form.lines(.fullMarks).map(\.verdict).sorted { $0.rawValue < $1.rawValue } == [.consistent, .contradiction])
  }

  @Test func scoresAndRates() {
    #expect(form(total: "92.9").lines(.scoreSum) == [.init(15, "92.9", .contradiction)])
    #expect(form(rate: "29.00%").lines(.executionRate).first == .init(5, "29.00%", .contradiction))
    #expect(form(score: "9.7", total: "99.7").lines(.executionScore) == [.init(5, "9.7", .contradiction)])
    let above = form(earned: "22", total: "101.2")
    #expect(above.lines(.scoreCap).contains(.init(10, "22", .contradiction)))
    // It is wrong whatever was reached: no second remark about the target.
    #expect(!above.lines(.targetScore).contains { $0.line == 10 })
  }

  @Test func aWholeScoreForAPartOfTheBudgetIsDoubtfulWhereOthersHaveDecimals() {
    #expect(form(score: "10", earned: "19.2", total: "99.2").lines(.executionScore) == [.init(5, "10", .doubtful)])
  }

  @Test func fullScoreWithTheTargetMissedIsDoubtful() {
    #expect(form(reached: "29").lines(.targetScore).first == .init(10, "20", .doubtful))
    #expect(
      form(reached: "29", earned: "18.5", total: "97.7").lines(.targetScore).first == .init(10, "18.5", .consistent))
    // Met, and points taken off all the same.
    #expect(form(earned: "18.5", total: "97.7").lines(.targetScore).first == .init(10, "18.5", .doubtful))
  }

  @Test func fundsAddUpToTheWholeOfTheMoney() {
    #expect(form().lines(.columnTotal).map(\.verdict) == [.consistent, .consistent, .consistent])
    #expect(form().lines(.columnTotal).map(\.stated) == ["40.00", "50.00", "46.00"])
  }

  @Test func theNationalProfileIsOnlyAHint() {
    let claims = form(output: "60").report.claims.filter { $0.tie == .profileWeight }
    #expect(!claims.isEmpty)
    #expect(claims.allSatisfy { $0.certainty == .judgement })
    #expect(form(output: "60").lines(.profileWeight).first { $0.stated == "60" }?.verdict == .doubtful)
  }
}
