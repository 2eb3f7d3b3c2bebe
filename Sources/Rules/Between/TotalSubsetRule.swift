import Findings
import ReportModel

/// # 检查什么
/// 收入支出决算总表的总计、年初结转和结余、年末结转和结余，不小于财政拨款收入支出决算总表的同一项。结转和结余按警告报：单位其他资金有赤字时可能例外，总表写负数时不比较。
///
/// # 依据
/// 部门决算报表的逻辑性公式；差额是非财政拨款资金。
///
/// # 错误示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 本年收入合计 | 27 |  | 本年支出合计 | 57 |  |
/// | 年初结转和结余 | 29 | 〖2.00〗 | 年末结转和结余 | 59 |  |
///
/// @表 财政拨款收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |  |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
/// | 本年收入合计 | 27 |  | 本年支出合计 | 59 |  |  |  |  |
/// | 年初财政拨款结转和结余 | 28 | 3.00 | 年末财政拨款结转和结余 | 60 |  |  |  |  |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 本年收入合计 | 27 |  | 本年支出合计 | 57 |  |
/// | 年初结转和结余 | 29 | 3.50 | 年末结转和结余 | 59 |  |
///
/// @表 财政拨款收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |  |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
/// | 本年收入合计 | 27 |  | 本年支出合计 | 59 |  |  |  |  |
/// | 年初财政拨款结转和结余 | 28 | 3.00 | 年末财政拨款结转和结余 | 60 |  |  |  |  |
/// ```
///
/// # 修复
/// 核对两张表，改错的一个；确有赤字的，用 `@忽略` 注明理由。
public enum TotalSubsetRule: TieRule {
  public static let id = "GJ1109"
  public static let chineseName = "财政拨款不超过总表"
  public static let englishName = "fiscal part of the totals"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.totalSubset]
}

extension TotalSubsetRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 小于\(claim.elsewhere)：\(claim.arithmetic)",
      "\(claim.subject) is less than \(claim.elsewhere): \(claim.arithmetic)")
  }
}
