import Findings
import ReportModel

/// # 检查什么
/// 收入支出决算总表、财政拨款收入支出决算总表中，收入方总计与支出方总计必须打印得完全相同：两边是同一个数，没有尾差可言。
///
/// # 依据
/// 部门决算报表的基本平衡公式：收入总计 = 支出总计。
///
/// # 错误示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 总计 | 30 | 88.10 | 总计 | 60 | 〖88.01〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 总计 | 30 | 88.10 | 总计 | 60 | 88.10 |
/// ```
///
/// # 修复
/// 先看两边的总计各自与其构成是否相符，再改写错的一边。只有两个总计互相不等时看不出是哪边错，不能自动修改。
public enum BalanceRule: TieRule {
  public static let id = "GJ1004"
  public static let chineseName = "收支平衡"
  public static let englishName = "balance"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.balance]
}

extension BalanceRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与收入方总计不相等：\(claim.arithmetic)",
      "\(claim.subject) does not equal the total of the other side: \(claim.arithmetic)")
  }
}
