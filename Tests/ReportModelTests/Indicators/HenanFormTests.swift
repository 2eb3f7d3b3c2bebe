import Findings
import ReportModel
import Testing

/// A 部门整体自评表 with 偏差度, pasted with tabs; from the second group on the merged cell at the left is lost.
struct HenanFormTests {
  private func form(
    deviation: String = "20.00%", score: String = "1.6", quality: String = "97%", last: String = "14.55",
    surplus: String = "5.00%", total: String = "98.15"
  ) -> CheckedForm {
    CheckedForm(
      """
      # 部门整体自评表

      部门名称\t\t云川县档案馆
      部门整体支出情况\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
      \t部门预算总额（万元）\t400.00\t500.00\t475.00\t10\t95.00\t10
      \t资金来源：（1）政府预算资金\t400.00\t480.00\t460.00\t-\t95.83\t-
      \t（2）财政专户管理资金\t0\t0\t0\t-\t0\t-
      \t（3）单位资金\t0\t20.00\t15.00\t-\t75.00\t-
      年度主要任务\t任务名称\t主要内容\t实际完成情况
      \t馆藏整理\t整理馆藏\t已完成
      \t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差度\t偏差原因分析及改进措施
      绩效指标\t投入管理指标\t预算管理\t预算调整率\t≤20%\t25.00%\t2\t1.5\t25.00%\t追加较多
      \t\t\t结转结余率\t≤6%\t\(surplus)\t3\t3\t0.00%
      \t\t\t公务接待控制率\t≤50%\t60%\t2\t\(score)\t\(deviation)\t来访增多
      产出指标\t重点工作\t档案数字化\t按计划完成\t100%\t40\t40\t0.00%
      \t\t编研成果\t≥3种\t3种\t28\t28\t0.00%

      效益指标\t社会效益\t利用条件\t逐年改善\t\(quality)\t15\t\(last)\t-3.00%\t还在改造
      \t总分\t\t\t\t100\t\(total)
      """)
  }

  @Test func rowsWithoutTheMergedCellComeUnderTheirColumns() {
    let form = form(total: "98.65")
    #expect(form.failures == [.init(5, "10", .doubtful)])
    #expect(form.lines(.fullMarks) == [.init(19, "100", .consistent)])
    #expect(form.parts(.fullMarks, stated: "100") == [["10", "2", "3", "2", "40", "28", "15"]])
    #expect(form.lines(.scoreSum) == [.init(19, "98.65", .consistent)])
  }

  @Test func aWrongTotalIsFound() {
    #expect(form().lines(.scoreSum) == [.init(19, "98.15", .contradiction)])
  }

  @Test func deviationIsTakenOfTheTargetAndOfAHundredPercent() {
    #expect(
      form().lines(.deviation) == [
        .init(12, "25.00%", .consistent), .init(14, "20.00%", .consistent), .init(15, "0.00%", .consistent),
        .init(18, "-3.00%", .consistent),
      ])
    #expect(form(deviation: "10.00%").lines(.deviation).contains(.init(14, "10.00%", .contradiction)))
    #expect(form(quality: "95%").lines(.deviation).last == .init(18, "-3.00%", .contradiction))
  }

  @Test func theScoreThatADeviationLeaves() {
    #expect(form(score: "1.8").lines(.targetScore).contains(.init(14, "1.8", .doubtful)))
    // A slip in the printed deviation is that slip and no wrong score as well.
    #expect(!form(deviation: "10.00%").lines(.targetScore).contains { $0.line == 14 && $0.verdict != .consistent })
  }

  @Test func ratesThatTheExecutionPartGives() {
    // (500 − 475) ÷ 500, (500 − 400) ÷ 400
    #expect(form().lines(.executionRate).contains(.init(13, "5.00%", .consistent)))
    #expect(form(surplus: "4.00%").lines(.executionRate).contains(.init(13, "4.00%", .doubtful)))
    #expect(form().lines(.changeRate) == [.init(12, "25.00%", .consistent)])
  }

  @Test func nothingOverNothingPrintedAsZeroHolds() {
    #expect(form().lines(.executionRate).contains(.init(7, "0", .consistent)))
  }
}
