import ReportModel
import Testing

/// What is remarked on in forms and the sentences about them, and what is not.
struct FormRemarkTests {
  private func kinds(_ text: String) -> [FormRemark.Kind] { readReport(text).formRemarks.map(\.kind) }

  @Test(arguments: [
    "经自评，项目得分92.5分，评价等级为“优”。", "得分88分，评价等级为良好。", "得分 60 分，等级：中。", "得分59分，等次为差。",
    "评价等级分为优、良、中、差四档，本项目得分78分。", "得分85分，等级为优良。", "上年得分85分，今年等级由良升为优。", "得分80分以上的，等级为良以上。",
  ])
  func gradesThatGoWithTheirScores(_ text: String) { #expect(kinds(text).isEmpty) }

  @Test(arguments: ["得分88分，评价等级为优。", "总得分为92分，评价等级：良。", "综合得分 55 分，等次为“中”。"])
  func gradesThatDoNot(_ text: String) { #expect(kinds(text) == [.otherGrade]) }

  @Test func whereThePlacesDiffer() {
    #expect(readReport("得分76分，等级为良。").formRemarks.first?.isTentative == true)
    #expect(readReport("得分89.5分，等级为优。").formRemarks.first?.isTentative == true)
    #expect(readReport("得分88.5分，等级为优。").formRemarks.first?.isTentative == false)
  }

  @Test func theReportsOwnGrades() {
    let own = "@办法 本县2024 产出指标：60 效益指标：40 等级：优95良85中70差0\n\n"
    #expect(kinds(own + "得分92分，评价等级为良。\n").isEmpty)
    #expect(kinds(own + "得分92分，评价等级为优。\n") == [.otherGrade])
  }

  @Test(arguments: [
    "因公出国（境）费支出0万元，完成预算100%。", "实际支出10万元，目标完成率100%。", "实际支出0万元，目标完成率0%。", "支出0.5万元，目标完成率100%。",
  ])
  func moneyThatWasSpent(_ text: String) { #expect(kinds(text).isEmpty) }

  private func form(_ rows: String) -> String {
    "部门整体支出绩效自评表\n\n| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因分析 |\n" + rows
  }

  @Test func reasons() {
    let lost = "| 产出指标 | 数量指标 | 档案卷数 | ≥100卷 | 80卷 | 60 | 48 |  |\n"
    let full = "| 效益指标 | 社会效益 | 等候时间 | 缩短 | 缩短 | 40 | 40 |  |\n"
    #expect(kinds(form(lost + full)) == [.deductionWithoutReason])
    #expect(kinds(form(lost.replacing("48 |  |", with: "48 | 设备晚到 |") + full)).isEmpty)
    // A reason beside full marks may be a merged cell's.
    #expect(kinds(form(full.replacing("40 | 40 |  |", with: "40 | 40 | 设备晚到 |") + lost)).isEmpty)
  }

  @Test func indicatorsUnderTheirGroups() {
    let rows = "| 产出指标 | 数量指标 | 甲 | 1 | 1 | 30 | 30 |  |\n| 效益指标 | 时效指标 | 乙 | 好 | 好 | 70 | 70 |  |\n"
    #expect(kinds(form(rows)) == [.wrongCategory])
    // 产出指标 is not there: its label may be lost.
    #expect(kinds(form("| 效益指标 | 时效指标 | 乙 | 好 | 好 | 70 | 70 |  |\n")).isEmpty)
  }

  @Test func theTotalInProse() {
    let form = """
      部门整体支出绩效自评表

      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 档案卷数 | ≥100卷 | 80卷 | 60 | 48 |
      | 效益指标 | 等候时间 | 缩短 | 缩短 | 40 | 40 |
      | 总分 |  |  |  | 100 | 88 |

      """
    func claims(_ text: String) -> Int { readReport(text + "\n" + form).claims.count { $0.tie == .totalInText } }
    #expect(claims("部门整体支出绩效自评得分88分。\n") == 1)
    #expect(claims("自评得分为88分。\n") == 1)
    // Of projects, of last year, an average, or given by somebody else.
    #expect(claims("培训项目自评得分90分。\n") == 0)
    #expect(claims("上年部门整体自评得分85分。\n") == 0)
    #expect(claims("各项目平均自评得分91分。\n") == 0)
    #expect(claims("甲项目自评得分90分。\n\n乙项目自评得分95分。\n") == 0)
  }
}
