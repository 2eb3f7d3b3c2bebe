import Findings
import ReportModel

/// # 检查什么
/// 收入支出决算总表的“本年支出合计”等于支出决算表合计行的“本年支出合计”；总表支出方每一类（一般公共服务支出、社会保障和就业支出……）等于支出决算表中名称相同的类。
/// 空单元格当作零；缺表、缺行时不比较。
///
/// # 依据
/// 部门决算报表的表间平衡公式（收入支出决算总表与支出决算表）。
///
/// # 错误示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// |  | 1 |  | 八、社会保障和就业支出 | 38 | 〖5.00〗 |
/// |  | 2 |  | 九、卫生健康支出 | 39 | 8.20 |
///
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 208 | 社会保障和就业支出 | 5.10 | 5.10 |  |
/// | 210 | 卫生健康支出 | 8.20 | 8.20 |  |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// |  | 1 |  | 八、社会保障和就业支出 | 38 | 5.10 |
/// |  | 2 |  | 九、卫生健康支出 | 39 | 8.20 |
///
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 208 | 社会保障和就业支出 | 5.10 | 5.10 |  |
/// | 210 | 卫生健康支出 | 8.20 | 8.20 |  |
/// ```
///
/// # 修复
/// 两张表来自同一套账，核对哪一张抄错或漏改，改错的一张。
public enum ExpenditureTablesRule: TieRule {
  public static let id = "GJ1102"
  public static let chineseName = "总表与支出表"
  public static let englishName = "expenditure tables"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.expenditureTables]
}

extension ExpenditureTablesRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与\(claim.elsewhere)不一致：\(claim.arithmetic)",
      "\(claim.subject) differs from \(claim.elsewhere): \(claim.arithmetic)")
  }
}
