import Findings
import ReportModel

/// # 检查什么
/// 逐项列出的年初预算，相加等于总的年初预算。
///
/// # 依据
/// 总预算由各项预算汇总而来；总数照抄决算数是常见的错误。
///
/// # 错误示例
/// ```gj
/// 全年支出预算〖11.00〗万元，分为以下四项：
///
/// 1. 办公费预算1.00万元。
/// 2. 水费预算2.00万元。
/// 3. 电费预算3.00万元。
/// 4. 邮电费预算4.00万元。
///
/// ```
///
/// # 正确示例
/// ```gj
/// 全年支出预算10.00万元，分为以下四项：
///
/// 1. 办公费预算1.00万元。
/// 2. 水费预算2.00万元。
/// 3. 电费预算3.00万元。
/// 4. 邮电费预算4.00万元。
///
/// ```
///
/// # 修复
/// 核对总预算和各项预算，改错的一个，再算完成率。
public enum ItemBudgetSumRule: TieRule {
  public static let id = "GJ2120"
  public static let chineseName = "年初预算汇总"
  public static let englishName = "budgets item by item"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseParts]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { SentenceTopic(claim, report) == .itemBudgets }
}

extension ItemBudgetSumRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与所列各项之和不符：\(claim.arithmetic)",
      "\(claim.subject) is not the sum of the parts listed: \(claim.arithmetic)")
  }
}
