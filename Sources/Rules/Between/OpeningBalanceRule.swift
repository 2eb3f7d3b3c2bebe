import Findings
import ReportModel

/// # 检查什么
/// 文件头写了“上年”（上年报告的路径）时：收入支出决算总表的年初结转和结余等于上年总表的年末结转和结余，财政拨款总表的年初财政拨款结转和结余（及其中三种资金）、政府性基金表的年初结转和结余也一样。
/// 两份报告里同一种表各只有一张时才比较。
///
/// # 依据
/// 部门决算报表的核实性公式：上年末数就是本年初数，不一致时要有差额说明（会计差错更正、收回结余资金等）。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// 上年：2023年度决算.gj
/// ---
///
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 本年收入合计 | 27 |  | 本年支出合计 | 57 |  |
/// | 年初结转和结余 | 29 | 〖2.00〗 | 年末结转和结余 | 59 |  |
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// 上年：2023年度决算.gj
/// ---
///
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 本年收入合计 | 27 |  | 本年支出合计 | 57 |  |
/// | 年初结转和结余 | 29 | 3.00 | 年末结转和结余 | 59 |  |
/// ```
/// ```gj 2023年度决算.gj
/// ---
/// 年度：2023
/// ---
///
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 本年收入合计 | 27 |  | 本年支出合计 | 57 |  |
/// | 年初结转和结余 | 29 |  | 年末结转和结余 | 59 | 3.00 |
/// ```
///
/// # 修复
/// 核对上年报告；确有调整的，在说明里写清原因，并用 `@忽略` 注明理由。
public enum OpeningBalanceRule: TieRule {
  public static let id = "GJ1113"
  public static let chineseName = "年初等于上年末"
  public static let englishName = "opening balance"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.openingBalance]
}

extension OpeningBalanceRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与上年报告的年末数不一致：\(claim.arithmetic)",
      "\(claim.subject) differs from the end of last year in last year's report: \(claim.arithmetic)")
  }
}
