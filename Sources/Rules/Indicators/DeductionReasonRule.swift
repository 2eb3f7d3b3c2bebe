import Findings
import ReportModel

/// # 检查什么
/// 自评表有“原因”一列（未完成原因、偏差原因分析、扣分原因）的，得分低于分值的指标都写了原因。一格原因可能管着几行时不报。
///
/// # 依据
/// 自评表填表说明：未完成绩效目标或偏离较大的，逐项说明原因及改进措施。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：20
/// | 一级指标         | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 | 未完成原因分析 |
/// | 产出指标（10分） | 数字化档案卷数 | ≥12000卷   | 9600卷     |   10 |   〖8〗 |                |
/// | 效益指标（10分） | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |                |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：20
/// | 一级指标         | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 | 未完成原因分析 |
/// | 产出指标（10分） | 数字化档案卷数 | ≥12000卷   | 9600卷     |   10 |   8 | 设备到货推迟一个季度 |
/// | 效益指标（10分） | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |                |
/// ```
///
/// # 修复
/// 在原因一列写明扣分的原因；不该扣的，改正得分和总分。
public enum DeductionReasonRule: ReportRule {
  public static let id = "GJ3110"
  public static let chineseName = "扣分未说明"
  public static let englishName = "deduction without a reason"
  public static let severity = Severity.warning

  public static func check(_ report: Report, into list: inout FindingList) {
    for remark in report.formRemarks where remark.kind == .deductionWithoutReason {
      let numbers = remark.figures.compactMap { report.figure($0) }.map { NumberWords().text($0) }
      guard numbers.count == 2 else { continue }
      list.add(
        DeductionReasonRule.self, at: remark.range, verdict: .doubtful,
        message: list.say(
          "“\(remark.name)”得 \(numbers[0]) 分（分值 \(numbers[1])），没有写扣分的原因",
          "“\(remark.name)” has \(numbers[0]) of \(numbers[1]), and no reason is given"))
    }
  }
}
