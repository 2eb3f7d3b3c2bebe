import Findings
import Foundation
import ReportModel
import Testing

/// Other layouts of indicator forms.
struct IndicatorLayoutTests {
  @Test func aWeightColumnBehindEachLevel() {
    func form(_ group: String) -> CheckedForm {
      CheckedForm(
        """
        部门整体支出绩效自评表

        | 一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 分值 | 得分 |
        |---|---|---|---|---|---|---|
        | 履职效能 | 60 | 服务 | \(group) | 接待量 | 30 | 29 |
        |  |  |  |  | 满意度 | 10 | 10 |
        |  |  | 管理 | 20 | 制度 | 20 | 18 |
        | 管理效率 | 40 | 预算 | 40 | 编制 | 40 | 40 |
        | 合计 |  |  |  |  | 100 | 97 |
        """)
    }
    #expect(form("40").failures.isEmpty)
    #expect(form("40").lines(.weightSum).map(\.stated) == ["60", "40", "20", "40", "40"])
    #expect(form("45").lines(.weightSum).filter { $0.verdict != .consistent } == [.init(5, "45", .contradiction)])
  }

  @Test func leavesWithWeightsInWordsAndAColumnOfScores() {
    func form(_ score: String) -> CheckedForm {
      CheckedForm(
        """
        部门整体支出绩效评价得分表

        | 一级指标 | 二级指标 | 三级指标 | 得分 |
        | 部门决策（40分） | 目标任务（25分） | 相关性（15分） | 15 |
        |  |  | 明确性（10分） | \(score) |
        |  | 预算编制（15分） | 测算依据（15分） | 12 |
        | 综合管理（60分） | 预算执行（60分） | 支出进度（60分） | 55 |
        | 总分 |  |  | 91 |
        """)
    }
    #expect(form("9").failures.isEmpty)
    #expect(form("19").lines(.scoreCap).contains(.init(5, "19", .contradiction)))
    #expect(form("8").lines(.scoreSum) == [.init(8, "91", .contradiction)])
  }

  @Test func aTableWithoutIndicatorHeads() {
    let text = """
      绩效自评打分表

      | 考核项目 | 考核内容 | 分值 | 评分标准 | 得分 |
      | 基础工作 | 制度建设 | 40 | 有制度 | 38 |
      |  | 人员配备 | 25 | 有人员 | 25 |
      | 日常工作 | 台账 | 35 | 有台账 | 30 |
      | 合计 |  | 100 |  | 93 |
      """
    #expect(CheckedForm(text).failures.isEmpty)
    #expect(CheckedForm(text).lines(.fullMarks).count == 1)
    let wrong = CheckedForm(text.replacingOccurrences(of: "| 35 |", with: "| 53 |"))
    #expect(wrong.failures == [.init(7, "100", .contradiction)])
  }

  @Test func percentagesAsWeights() {
    let form = CheckedForm(
      """
      项目绩效自评表

      | 一级指标 | 二级指标 | 权重 | 得分 |
      | 产出 | 数量 | 60% | 55 |
      | 效益 | 社会效益 | 40% | 38 |
      | 合计 |  | 100% | 93 |
      """)
    #expect(form.failures.isEmpty)
    #expect(form.lines(.fullMarks) == [.init(6, "100%", .consistent)])
  }

  @Test func aTotalThatCouldStandUnderEitherColumnIsNotJudged() {
    let form = CheckedForm(
      """
      项目绩效自评表

      一级指标\t二级指标\t三级指标\t分值\t得分
      产出\t数量\t场次\t60\t55
      效益\t社会效益\t影响\t40\t38
      合计\t93
      """)
    #expect(form.failures.isEmpty)
    #expect(form.lines(.scoreSum, .fullMarks).isEmpty)
  }

  @Test func twoFormsInOneTableAreTwo() {
    let half = """
      一级指标\t二级指标\t三级指标\t分值\t得分
      产出\t数量\t场次\t60\t55
      效益\t社会效益\t影响\t40\t38
      合计\t\t\t100\t93
      """
    let form = CheckedForm(
      "项目绩效自评表\n\n\(half)\n一级指标\t二级指标\t三级指标\t年度指标值\t分值\t得分\n产出\t数量\t册数\t很多\t70\t70\n效益\t社会效益\t影响\t较好\t30\t20\n合计\t\t\t\t100\t91\n"
    )
    #expect(form.report.indicatorForms.count == 2)
    #expect(form.failures == [.init(10, "91", .contradiction)])
  }

  @Test func aFormOfTargetsHasNoGaps() {
    let form = CheckedForm(
      """
      项目绩效目标申报表

      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |
      | 产出 | 数量 | 场次 | ≥3场 | 60 |  |
      | 效益 | 社会效益 | 影响 | 较好 | 40 |  |
      | 合计 |  |  |  | 100 |  |
      """)
    #expect(form.report.scoreGaps.isEmpty)
    #expect(form.failures.isEmpty)
  }

  @Test func anEmptyScoreAmongOthersIsAGapButASharedOneIsNot() {
    let form = CheckedForm(
      """
      项目绩效自评表

      | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
      | 产出 | 数量 | 场次 | 60 |  |
      | 效益 | 社会效益 | 影响 | 40 | 38 |
      |  |  | 口碑 |  |  |
      | 合计 |  |  | 100 | 98 |
      """)
    #expect(form.report.scoreGaps.map(\.name) == ["场次"])
    #expect(form.lines(.scoreSum).map(\.verdict) == [.undecidable])
  }

  @Test func oneScoreForSeveralWeights() {
    func form(_ score: String) -> CheckedForm {
      CheckedForm(
        """
        项目绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
        | 产出 | 数量 | 场次 | 30 | \(score) |
        |  |  | 册数 | 30 |  |
        | 效益 | 社会效益 | 影响 | 40 | 38 |
        | 合计 |  |  | 100 | 96 |
        """)
    }
    #expect(form("58").failures.isEmpty)
    #expect(form("58").report.scoreGaps.isEmpty)
    #expect(form("58").lines(.scoreSum) == [.init(7, "96", .consistent)])
    // More than the two weights together hold.
    #expect(form("68").lines(.scoreCap).contains(.init(4, "68", .contradiction)))
  }

  @Test func theLastTotalIsTheForms() {
    let form = CheckedForm(
      """
      项目绩效自评表

      | 项目资金（万元） |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      |  | 年度资金总额 | 20.00 | 20.00 | 10 | 100% | 10 |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出 | 数量 | 场次 | 较多 | 较多 | 50 | 50 |
      | 效益 | 社会效益 | 影响 | 较好 | 较好 | 40 | 38 |
      | 小计 |  |  |  |  | 90 | 88 |
      | 总分 |  |  |  |  | 100 | 98 |
      """)
    #expect(form.failures.isEmpty)
    #expect(form.lines(.fullMarks) == [.init(9, "100", .consistent)])
  }

  @Test func indicatorsBelowATotalLeaveTheSumOpen() {
    let form = CheckedForm(
      """
      项目绩效自评表

      | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
      | 产出 | 数量 | 场次 | 50 | 50 |
      | 合计 |  |  | 50 | 50 |
      | 效益 | 社会效益 | 影响 | 50 | 38 |
      | 合计 |  |  | 50 | 38 |
      """)
    #expect(form.failures.isEmpty)
    #expect(form.lines(.fullMarks, .scoreSum).isEmpty)
  }

  @Test func deductionsComeOffTheTotal() {
    func form(_ total: String) -> CheckedForm {
      CheckedForm(
        """
        部门整体支出绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
        | 管理 | 预算 | 编制 | 60 | 58 |
        | 绩效 | 产出 | 完成 | 40 | 40 |
        | 扣分项 | 配合度 | 资料报送 | - | 1 |
        | 合计 |  |  | 100 | \(total) |
        """)
    }
    #expect(form("97").failures.isEmpty)
    #expect(form("98").lines(.scoreSum, certainty: .expected) == [.init(7, "98", .contradiction)])
  }

  @Test func theExecutionRateAmongTheIndicatorsCountsOnce() {
    let form = CheckedForm(
      """
      项目绩效自评表

      | 项目资金（万元） |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      |  | 年度资金总额 | 20.00 | 19.00 | 10 | 95% | 9.5 |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 预算执行率 | 预算执行率 | 预算执行率 | ≥95% | 95% | 10 | 9.5 |
      | 产出指标 | 数量 | 场次 | 较多 | 较多 | 90 | 90 |
      | 总分 |  |  |  |  | 100 | 99.5 |
      """)
    #expect(form.failures.isEmpty)
    #expect(form.lines(.fullMarks, .scoreSum) == [.init(8, "100", .consistent), .init(8, "99.5", .consistent)])
  }

  @Test func subtotalsOfGroupsAreNoIndicators() {
    let form = CheckedForm(
      """
      项目绩效自评表

      | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
      | 产出 | 数量 | 场次 | 50 | 50 |
      | 产出小计 |  |  | 50 | 50 |
      | 效益 | 社会效益 | 影响 | 50 | 38 |
      | 效益小计 |  |  | 50 | 38 |
      | 合计 |  |  | 100 | 88 |
      """)
    #expect(form.failures.isEmpty)
    #expect(form.lines(.fullMarks, .scoreSum).map(\.verdict) == [.consistent, .consistent])
  }

  /// 指标 | 目标 | 分值 | 得分 below the money, as short forms have it: no level columns, no groups.
  @Test func shortHeadsOpenTheIndicators() {
    func form(_ total: String) -> CheckedForm {
      CheckedForm(
        """
        | 资金(万元) | 全年预算数(A) | 全年执行数(B) | 执行率(B/A) |
        | 年度资金总额 | 400.00 | 380.00 | 95.00% |
        | 指标 | 目标 | 分值 | 得分 |
        | 铺设管网 | 32.1公里 | 40 | 40 |
        | 按期完工 | 按期 | 60 | 55 |
        | 总分 | | 100 | \(total) |
        """)
    }
    #expect(form("95").failures.isEmpty)
    #expect(form("95").lines(.scoreSum) == [.init(6, "95", .consistent)])
    #expect(form("99").failures == [.init(6, "99", .contradiction)])
  }
}
