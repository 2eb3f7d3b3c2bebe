import Findings
import ReportModel

/// # 检查什么
/// 一般公共预算财政拨款支出决算表合计行的“基本支出”，等于基本支出决算（明细）表的人员经费合计 + 公用经费合计。
///
/// # 依据
/// 部门决算报表的表间平衡公式：基本支出由人员经费和公用经费组成。
///
/// # 错误示例
/// ```gj
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 合计 |  | 80.00 | 〖80.00〗 |  |
/// | 201 | 一般公共服务支出 | 80.00 | 80.00 |  |
///
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 人员经费 |  |  | 公用经费 |  |  |
/// | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 |
/// | 301 | 工资福利支出 | 60.00 | 302 | 商品和服务支出 | 19.00 |
/// | 人员经费合计 |  | 60.00 | 公用经费合计 |  | 19.00 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 合计 |  | 79.00 | 79.00 |  |
/// | 201 | 一般公共服务支出 | 79.00 | 79.00 |  |
///
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 人员经费 |  |  | 公用经费 |  |  |
/// | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 |
/// | 301 | 工资福利支出 | 60.00 | 302 | 商品和服务支出 | 19.00 |
/// | 人员经费合计 |  | 60.00 | 公用经费合计 |  | 19.00 |
/// ```
///
/// # 修复
/// 两张表来自同一套账，核对哪一张抄错或漏改，改错的一张。
public enum BasicExpenditureTablesRule: TieRule {
  public static let id = "GJ1105"
  public static let chineseName = "基本支出一致"
  public static let englishName = "basic expenditure tables"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.basicExpenditureTables]
}

extension BasicExpenditureTablesRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与\(claim.elsewhere)的人员经费与公用经费之和不一致：\(claim.arithmetic)",
      "\(claim.subject) differs from the staff and public funds of \(claim.elsewhere): \(claim.arithmetic)")
  }
}
