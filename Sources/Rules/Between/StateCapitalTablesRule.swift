import Findings
import ReportModel

/// # 检查什么
/// 财政拨款收入支出决算总表“国有资本经营预算财政拨款”列的本年支出合计，等于国有资本经营预算财政拨款支出决算表的合计。一张表有数、另一张空着，也算不一致；两张都空不报。
///
/// # 依据
/// 部门决算报表的表间平衡公式。
///
/// # 错误示例
/// ```gj
/// @表 财政拨款收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |  |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
/// | 三、国有资本经营预算财政拨款 | 3 | 3.00 | 二十一、国有资本经营预算支出 | 53 | 3.00 |  |  | 3.00 |
/// | 本年收入合计 | 27 | 3.00 | 本年支出合计 | 59 | 3.00 |  |  | 3.00 |
///
/// @表 国有资本经营预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
/// | 合计 |  | 〖2.00〗 |  | 2.00 |
/// | 223 | 国有资本经营预算支出 | 2.00 |  | 2.00 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 财政拨款收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |  |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
/// | 三、国有资本经营预算财政拨款 | 3 | 3.00 | 二十一、国有资本经营预算支出 | 53 | 3.00 |  |  | 3.00 |
/// | 本年收入合计 | 27 | 3.00 | 本年支出合计 | 59 | 3.00 |  |  | 3.00 |
///
/// @表 国有资本经营预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
/// | 合计 |  | 3.00 |  | 3.00 |
/// | 223 | 国有资本经营预算支出 | 3.00 |  | 3.00 |
/// ```
///
/// # 修复
/// 两张表来自同一套账，核对哪一张抄错或漏改，改错的一张。
public enum StateCapitalTablesRule: TieRule {
  public static let id = "GJ1107"
  public static let chineseName = "国有资本经营一致"
  public static let englishName = "state capital tables"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.stateCapitalTables]
}

extension StateCapitalTablesRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与\(claim.elsewhere)不一致：\(claim.arithmetic)",
      "\(claim.subject) differs from \(claim.elsewhere): \(claim.arithmetic)")
  }
}
