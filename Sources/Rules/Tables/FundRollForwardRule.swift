import Findings
import ReportModel

/// # 检查什么
/// 政府性基金（及国有资本经营）收入支出决算表的每一行：年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出。
/// 有缴回、调入调出时可以不等，所以只作警告；确有其事的，用 `@忽略` 写明理由。
///
/// # 依据
/// 部门决算的核实性公式：年末数由年初数与本年收支滚存得出。
///
/// # 错误示例
/// ```gj
/// @表 政府性基金预算财政拨款收入支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 |  |  | 年末结转和结余 |
/// |  |  |  |  | 小计 | 基本支出 | 项目支出 |  |
/// | 合计 |  | 1.00 | 5.00 | 5.40 |  | 5.40 | 〖1.60〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 政府性基金预算财政拨款收入支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 |  |  | 年末结转和结余 |
/// |  |  |  |  | 小计 | 基本支出 | 项目支出 |  |
/// | 合计 |  | 1.00 | 5.00 | 5.40 |  | 5.40 | 0.60 |
/// ```
///
/// # 修复
/// 核对年初、收入、支出和年末四个数；有缴回或调整的，写明理由后忽略。
public enum FundRollForwardRule: TieRule {
  public static let id = "GJ1010"
  public static let chineseName = "基金滚存"
  public static let englishName = "fund roll-forward"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.rollForward]
}

extension FundRollForwardRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与滚存不符：\(claim.arithmetic)",
      "\(claim.subject) does not roll forward: \(claim.arithmetic)")
  }
}
