import Findings
import ReportModel

/// # 检查什么
/// “三公”经费支出决算表的决算数不小于基本支出决算（明细）表中的同一项：因公出国（境）费用、公务接待费、公务用车运行维护费、公务用车购置。多出来的部分在项目支出里。
///
/// # 依据
/// 两张表同为财政拨款口径，“三公”经费包括基本支出和项目支出。
///
/// # 错误示例
/// ```gj
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 人员经费 |  |  | 公用经费 |  |  |
/// | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 |
/// |  |  |  | 302 | 商品和服务支出 | 0.50 |
/// |  |  |  | 30217 | 公务接待费 | 0.50 |
///
/// @表 财政拨款“三公”经费支出决算表 单位：万元
/// | 预算数 |  |  |  |  |  | 决算数 |  |  |  |  |  |
/// | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 |  |  | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 |  |  | 公务接待费 |
/// |  |  | 小计 | 公务用车购置费 | 公务用车运行维护费 |  |  |  | 小计 | 公务用车购置费 | 公务用车运行维护费 |  |
/// | 0.80 |  |  |  |  | 0.80 | 0.30 |  |  |  |  | 〖0.30〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 人员经费 |  |  | 公用经费 |  |  |
/// | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 |
/// |  |  |  | 302 | 商品和服务支出 | 0.50 |
/// |  |  |  | 30217 | 公务接待费 | 0.50 |
///
/// @表 财政拨款“三公”经费支出决算表 单位：万元
/// | 预算数 |  |  |  |  |  | 决算数 |  |  |  |  |  |
/// | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 |  |  | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 |  |  | 公务接待费 |
/// |  |  | 小计 | 公务用车购置费 | 公务用车运行维护费 |  |  |  | 小计 | 公务用车购置费 | 公务用车运行维护费 |  |
/// | 0.80 |  |  |  |  | 0.80 | 0.80 |  |  |  |  | 0.80 |
/// ```
///
/// # 修复
/// 核对两张表，改错的一个；口径确有不同的，用 `@忽略` 注明理由。
public enum PublicSubsetRule: TieRule {
  public static let id = "GJ1110"
  public static let chineseName = "三公不小于基本支出"
  public static let englishName = "three public expenses and basic expenditure"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.publicSubset]
}

extension PublicSubsetRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 小于\(claim.elsewhere)：\(claim.arithmetic)",
      "\(claim.subject) is less than \(claim.elsewhere): \(claim.arithmetic)")
  }
}
