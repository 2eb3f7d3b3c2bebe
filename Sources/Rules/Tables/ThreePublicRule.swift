import Findings
import ReportModel

/// # 检查什么
/// “三公”经费支出决算表中，预算数和决算数各自检查：合计 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费，
/// 公务用车购置及运行费小计 = 购置费 + 运行费。
/// 按舍入区间判断：打印的数代表四舍五入前的一个区间，只有任何未舍入的数都不能使等式成立时才报错误；
/// 差额在末位舍入之内的是尾差，不算错误，用 `--show 尾差` 可以看到。
///
/// # 依据
/// 部门决算报表的表内平衡公式；“三公”经费须按购置、运行分列公开。
///
/// # 错误示例
/// ```gj
/// @表 “三公”经费支出决算表 单位：万元
/// | 预算数 |  |  |  |  |  | 决算数 |  |  |  |  |  |
/// | 合计 | 因公出国（境）费 | 公务用车购置及运行费 |  |  | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 |  |  | 公务接待费 |
/// |  |  | 小计 | 公务用车购置费 | 公务用车运行费 |  |  |  | 小计 | 公务用车购置费 | 公务用车运行费 |  |
/// | 3.00 |  | 2.00 |  | 2.00 | 1.00 | 〖3.50〗 |  | 1.80 |  | 1.80 | 0.70 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 “三公”经费支出决算表 单位：万元
/// | 预算数 |  |  |  |  |  | 决算数 |  |  |  |  |  |
/// | 合计 | 因公出国（境）费 | 公务用车购置及运行费 |  |  | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 |  |  | 公务接待费 |
/// |  |  | 小计 | 公务用车购置费 | 公务用车运行费 |  |  |  | 小计 | 公务用车购置费 | 公务用车运行费 |  |
/// | 3.00 |  | 2.00 |  | 2.00 | 1.00 | 2.50 |  | 1.80 |  | 1.80 | 0.70 |
/// ```
///
/// # 修复
/// 核对各项，改错的一个。
public enum ThreePublicRule: TieRule {
  public static let id = "GJ1011"
  public static let chineseName = "三公表闭合"
  public static let englishName = "three public expenses"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.threePublic]
}

extension ThreePublicRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与各项之和不符：\(claim.arithmetic)",
      "\(claim.subject) is not the sum of its parts: \(claim.arithmetic)")
  }
}
