import Findings
import ReportModel

/// # 检查什么
/// “政府性基金”“国有资本经营”两节所写的支出，与公开表的合计相同。
///
/// # 依据
/// 表文一致：说明中的数取自公开表。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// 金额单位：万元
/// ---
///
/// @表 政府性基金预算财政拨款收入支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余 |
/// | | | | | 小计 | 基本支出 | 项目支出 | |
/// | 合计 | | | 80.00 | 80.00 | | 80.00 | |
/// | 212 | 城乡社区支出 | | 80.00 | 80.00 | | 80.00 | |
///
/// ## 七、政府性基金预算财政拨款支出决算情况说明
///
/// 2024年度政府性基金预算财政拨款支出〖8.00〗万元。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// 金额单位：万元
/// ---
///
/// @表 政府性基金预算财政拨款收入支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余 |
/// | | | | | 小计 | 基本支出 | 项目支出 | |
/// | 合计 | | | 80.00 | 80.00 | | 80.00 | |
/// | 212 | 城乡社区支出 | | 80.00 | 80.00 | | 80.00 | |
///
/// ## 七、政府性基金预算财政拨款支出决算情况说明
///
/// 2024年度政府性基金预算财政拨款支出80.00万元。
/// ```
///
/// # 修复
/// 核对公开表，改错的一处。
public enum FundTextRule: TieRule {
  public static let id = "GJ2209"
  public static let chineseName = "基金国资表文"
  public static let englishName = "funds in text and table"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.fundText]
}

extension FundTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与表中的数不符：表中为 \(claim.formula)",
      "\(claim.subject) differs from the table, which says \(claim.formula)")
  }
}
