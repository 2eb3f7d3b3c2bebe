import Findings
import ReportModel

/// # 检查什么
/// 财政拨款收入支出决算总表“一般公共预算财政拨款”列的每一类和本年支出合计，等于一般公共预算财政拨款支出决算表中的同一类和合计。
/// 空单元格当作零；缺表、缺行时不比较。
///
/// # 依据
/// 部门决算报表的表间平衡公式。
///
/// # 错误示例
/// ```gj
/// @表 财政拨款收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |  |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
/// | 一、一般公共预算财政拨款 | 1 | 29.70 | 十九、住房保障支出 | 51 | 29.70 | 29.70 |  |  |
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221 | 住房保障支出 | 〖27.90〗 | 27.90 |  |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 财政拨款收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |  |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
/// | 一、一般公共预算财政拨款 | 1 | 29.70 | 十九、住房保障支出 | 51 | 29.70 | 29.70 |  |  |
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221 | 住房保障支出 | 29.70 | 29.70 |  |
/// ```
///
/// # 修复
/// 两张表来自同一套账，核对哪一张抄错或漏改，改错的一张。
public enum GeneralBudgetTablesRule: TieRule {
  public static let id = "GJ1104"
  public static let chineseName = "一般公共预算一致"
  public static let englishName = "general budget tables"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.generalBudgetTables]
}

extension GeneralBudgetTablesRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与\(claim.elsewhere)不一致：\(claim.arithmetic)",
      "\(claim.subject) differs from \(claim.elsewhere): \(claim.arithmetic)")
  }
}
