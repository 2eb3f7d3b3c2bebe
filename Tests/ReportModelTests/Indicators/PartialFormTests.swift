import Findings
import ReportModel
import Testing

/// Forms that are not all there, and forms whose parts stand in two tables.
struct PartialFormTests {
  @Test func theLastGroupOfAFragmentIsNotJudged() {
    func form(_ heading: String, _ last: String) -> CheckedForm {
      CheckedForm(
        """
        | 一级指标 | 三级指标 | 分值 | 得分 |
        | 产出指标(\(heading)分) | 植树面积 | 30 | 30 |
        | | 成活率 | 20 | 20 |
        | 效益指标(30分) | 木材收入 | 6 | 5 |
        | | 果品收入 | \(last) | 5 |
        """)
    }
    #expect(form("50", "6").failures.isEmpty)
    // A group that is followed by another is all there, and none may have more than its heading says.
    #expect(form("60", "6").failures == [.init(2, "60", .contradiction)])
    #expect(form("50", "26").failures == [.init(4, "30", .contradiction)])
    // Headings that reach the full marks leave nothing to follow.
    #expect(form("70", "6").lines(.weightSum) == [.init(2, "70", .contradiction), .init(4, "30", .contradiction)])
  }

  @Test func dotsSayThatRowsAreLeftOut() {
    func form(_ row: String) -> CheckedForm {
      CheckedForm(
        """
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
        | 决策（25分） | 目标（6分） | 内容明确 | 2 | 2 |
        | | | 时间安排 | 4 | 4 |
        \(row)
        | 过程（75分） | 执行（75分） | 执行进度 | 75 | 75 |
        | 合计 | | | 100 | 90 |
        """)
    }
    for row in ["| | 依据（10分） | ………… | | |", "| 依据（10分） | …… | |", "| | | ...... | | |"] {
      #expect(form(row).failures.isEmpty, "\(row)")
    }
    #expect(form("| | 依据（10分） | 依据充分 | 10 | 10 |").failures.contains(.init(2, "25", .contradiction)))
  }

  @Test func anExecutionTableBeforeTheIndicatorsCounts() {
    func form(_ total: String, execution: String = "10") -> CheckedForm {
      CheckedForm(
        """
        项目支出绩效自评表

        | 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | 年度资金总额 | 50.00 | 50.00 | 50.00 | \(execution) | 100.00% | \(execution) |

        绩效指标

        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 整理卷数 | ≥100卷 | 120卷 | 60 | 60 |
        | 效益指标 | 社会效益 | 查阅便利 | 提高 | 提高 | 30 | 28 |
        | 总分 | | | | | \(total) | 98 |
        """)
    }
    #expect(form("100").failures.isEmpty)
    #expect(form("100").lines(.fullMarks) == [.init(11, "100", .consistent)])
    #expect(form("105").failures.contains(.init(11, "105", .contradiction)))
    // Indicators that make up the total alone leave the execution part out.
    #expect(!form("90").lines(.fullMarks).contains { $0.verdict == .contradiction })
  }

  @Test func rowsThatLostTheirMergedCellsKeepWeightAndScore() {
    let form = CheckedForm(
      """
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因 |
      | 产出指标（60分） | 数量指标 | 整理卷数 | ≥100卷 | 120卷 | 30 | 30 | |
      | 完整程度 | 良好 | 良好 | 20 | 18 | |
      | 质量指标 | 差错率 | 优良 | 优良 | 10 | 10 | |
      | 效益指标（40分） | 社会效益 | 查阅便利 | 提高 | 提高 | 40 | 40 | |
      | 合计 | | | | | 100 | 98 | |
      """)
    #expect(form.failures.isEmpty)
    #expect(form.report.scoreGaps.isEmpty)
    #expect(form.parts(.scoreSum, stated: "98") == [["30", "18", "10", "40"]])
  }
}
