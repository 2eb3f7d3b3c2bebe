import Findings
import ReportModel

/// # 检查什么
/// 财政拨款收入支出决算总表中政府性基金预算财政拨款的本年收入、年初结转和结余、本年支出、年末结转和结余，各自等于政府性基金收入支出决算表的合计行。一张表有数、另一张空着，也算不一致；两张都空不报。
///
/// # 依据
/// 部门决算报表的表间平衡公式。
///
/// # 错误示例
/// ```gj
/// @表 财政拨款收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |  |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
/// | 二、政府性基金预算财政拨款 | 2 | 〖5.00〗 | 十一、城乡社区支出 | 43 |  |  |  |  |
///
/// @表 政府性基金预算财政拨款收入支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 |  |  | 年末结转和结余 |
/// |  |  |  |  | 小计 | 基本支出 | 项目支出 |  |
/// | 合计 |  |  | 4.00 | 4.00 |  | 4.00 |  |
/// | 212 | 城乡社区支出 |  | 4.00 | 4.00 |  | 4.00 |  |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 财政拨款收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |  |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
/// | 二、政府性基金预算财政拨款 | 2 | 4.00 | 十一、城乡社区支出 | 43 |  |  |  |  |
///
/// @表 政府性基金预算财政拨款收入支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 |  |  | 年末结转和结余 |
/// |  |  |  |  | 小计 | 基本支出 | 项目支出 |  |
/// | 合计 |  |  | 4.00 | 4.00 |  | 4.00 |  |
/// | 212 | 城乡社区支出 |  | 4.00 | 4.00 |  | 4.00 |  |
/// ```
///
/// # 修复
/// 两张表来自同一套账，核对哪一张抄错或漏改，改错的一张。
public enum GovernmentFundTablesRule: TieRule {
  public static let id = "GJ1106"
  public static let chineseName = "政府性基金一致"
  public static let englishName = "government fund tables"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.governmentFundTables]
}

extension GovernmentFundTablesRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与\(claim.elsewhere)不一致：\(claim.arithmetic)",
      "\(claim.subject) differs from \(claim.elsewhere): \(claim.arithmetic)")
  }
}
