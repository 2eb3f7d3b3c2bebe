import Findings
import ReportModel

/// # 检查什么
/// 财政拨款收入支出决算总表中一般公共预算、政府性基金、国有资本经营三种财政拨款收入，各自等于收入支出决算总表中的同一项；它的“本年收入合计”等于收入决算表合计行的“财政拨款收入”。
/// 空单元格当作零；缺表、缺行时不比较。
///
/// # 依据
/// 部门决算报表的表间平衡公式。常见的错误是其中一张表漏了政府性基金或国有资本经营。
///
/// # 错误示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 一、一般公共预算财政拨款收入 | 1 | 468.15 | 一、一般公共服务支出 | 31 | 468.15 |
///
/// @表 财政拨款收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |  |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
/// | 一、一般公共预算财政拨款 | 1 | 〖486.15〗 | 一、一般公共服务支出 | 33 |  |  |  |  |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 一、一般公共预算财政拨款收入 | 1 | 468.15 | 一、一般公共服务支出 | 31 | 468.15 |
///
/// @表 财政拨款收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |  |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
/// | 一、一般公共预算财政拨款 | 1 | 468.15 | 一、一般公共服务支出 | 33 |  |  |  |  |
/// ```
///
/// # 修复
/// 两张表来自同一套账，核对哪一张抄错或漏改，改错的一张。
public enum FiscalIncomeTablesRule: TieRule {
  public static let id = "GJ1103"
  public static let chineseName = "财政拨款收入一致"
  public static let englishName = "fiscal income tables"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.fiscalIncomeTables]
}

extension FiscalIncomeTablesRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与\(claim.elsewhere)不一致：\(claim.arithmetic)",
      "\(claim.subject) differs from \(claim.elsewhere): \(claim.arithmetic)")
  }
}
