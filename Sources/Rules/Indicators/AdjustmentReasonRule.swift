import Findings
import ReportModel

/// # 检查什么
/// 预算执行部分有“原因”一列的：年初预算与调整后预算不同，或者执行率不到 90%，要写原因。
///
/// # 依据
/// 四川等地自评表的填表说明：执行率未达到 90% 的须说明原因；年中追加或调减预算的，单独说明理由。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表
/// | 预算执行情况（10分） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 |
/// | 总额                 | 50.00    | 〖42.50〗        | 42.50      | 100.00%    | 10   | 10   |      |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表
/// | 预算执行情况（10分） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 |
/// | 总额                 | 50.00    | 42.50        | 42.50      | 100.00%    | 10   | 10   | 年中按要求压减 |
/// ```
///
/// # 修复
/// 在原因一列写明预算调整或执行率偏低的原因。
public enum AdjustmentReasonRule: ReportRule {
  public static let id = "GJ3111"
  public static let chineseName = "调整未说明"
  public static let englishName = "adjustment without a reason"
  public static let severity = Severity.warning

  public static func check(_ report: Report, into list: inout FindingList) {
    for remark in report.formRemarks
    where remark.kind == .budgetWithoutReason || remark.kind == .lowExecutionWithoutReason {
      let numbers = remark.figures.compactMap { report.figure($0) }.map { NumberWords().text($0) }
      guard let first = numbers.first, let last = numbers.last else { continue }
      let message =
        remark.kind == .budgetWithoutReason
        ? list.say(
          "年初预算 \(first) 调整为 \(last)，没有写原因", "the budget went from \(first) to \(last), and no reason is given")
        : list.say("执行率 \(first) 不到 90%，没有写原因", "\(first) is below 90%, and no reason is given")
      list.add(AdjustmentReasonRule.self, at: remark.range, verdict: .doubtful, message: message)
    }
  }
}
