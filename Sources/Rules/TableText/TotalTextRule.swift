import Findings
import ReportModel

/// # 检查什么
/// “收入支出决算总体情况”“财政拨款收入支出决算总体情况”两节所写的收、支总计，与收入支出决算总表、财政拨款收入支出决算总表的总计相同。
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
/// @表 收入支出决算总表 单位：万元
/// | 项目 | 金额 | 项目 | 金额 |
/// | 一、一般公共预算财政拨款收入 | 512.40 | 一、一般公共服务支出 | 512.40 |
/// | 本年收入合计 | 512.40 | 本年支出合计 | 512.40 |
/// | 总计 | 512.40 | 总计 | 512.40 |
///
/// ## 一、收入支出决算总体情况说明
///
/// 2024年度收、支总计均为〖521.40〗万元。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// 金额单位：万元
/// ---
///
/// @表 收入支出决算总表 单位：万元
/// | 项目 | 金额 | 项目 | 金额 |
/// | 一、一般公共预算财政拨款收入 | 512.40 | 一、一般公共服务支出 | 512.40 |
/// | 本年收入合计 | 512.40 | 本年支出合计 | 512.40 |
/// | 总计 | 512.40 | 总计 | 512.40 |
///
/// ## 一、收入支出决算总体情况说明
///
/// 2024年度收、支总计均为512.40万元。
/// ```
///
/// # 修复
/// 核对公开表，改错的一处。
public enum TotalTextRule: TieRule {
  public static let id = "GJ2201"
  public static let chineseName = "总计表文"
  public static let englishName = "totals in text and table"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.totalText]
}

extension TotalTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与表中的数不符：表中为 \(claim.formula)",
      "\(claim.subject) differs from the table, which says \(claim.formula)")
  }
}
