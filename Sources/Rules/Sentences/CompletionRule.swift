import Findings
import ReportModel

/// # 检查什么
/// 句中“完成预算的百分之几”、执行率、到位率等于完成数 ÷ 预算数。预算为零的不写完成率。
///
/// # 依据
/// 完成率的定义。把差额写成百分数、用错预算口径，是常见的错误。
///
/// # 错误示例
/// ```gj
/// 公务接待费年初预算为2.00万元，支出决算为1.64万元，完成年初预算的〖36.00%〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 公务接待费年初预算为2.00万元，支出决算为1.64万元，完成年初预算的82.00%。
/// ```
///
/// # 修复
/// 按完成数和预算数重新计算：
/// ```gj
/// 公务接待费年初预算为2.00万元，支出决算为1.64万元，完成年初预算的82.00%。
/// ```
public enum CompletionRule: TieRule {
  public static let id = "GJ2104"
  public static let chineseName = "完成率"
  public static let englishName = "completion rate"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseCompletion]
}

extension CompletionRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与预算数、完成数不符：\(claim.arithmetic)",
      "\(claim.subject) does not follow from budget and outturn: \(claim.arithmetic)")
  }
}
