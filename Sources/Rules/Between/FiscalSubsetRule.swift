import Findings
import ReportModel

/// # 检查什么
/// 对每一个科目，支出决算表的合计（以及基本支出、项目支出）不小于一般公共预算、政府性基金、国有资本经营三张表中同一科目的支出之和：财政拨款支出是全部支出的一部分。
///
/// # 依据
/// 部门决算报表的逻辑性公式；差额是用非财政拨款安排的支出。
///
/// # 错误示例
/// ```gj
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 201 | 一般公共服务支出 | 〖10.00〗 | 〖10.00〗 |  |
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 201 | 一般公共服务支出 | 12.00 | 12.00 |  |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 201 | 一般公共服务支出 | 12.50 | 12.50 |  |
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 201 | 一般公共服务支出 | 12.00 | 12.00 |  |
/// ```
///
/// # 修复
/// 核对两张表中这个科目的数，改错的一个。
public enum FiscalSubsetRule: TieRule {
  public static let id = "GJ1108"
  public static let chineseName = "财政拨款不超过支出"
  public static let englishName = "fiscal part of expenditure"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.fiscalSubset]
}

extension FiscalSubsetRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 小于\(claim.elsewhere)中的财政拨款支出：\(claim.arithmetic)",
      "\(claim.subject) is less than the fiscal expenditure of \(claim.elsewhere): \(claim.arithmetic)")
  }
}
