import Findings
import ReportModel

/// # 检查什么
/// “支出决算情况”一节所写的支出合计、基本支出、项目支出等，与支出决算表合计行相同。
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
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 合计 | | 512.40 | 398.22 | 114.18 |
/// | 201 | 一般公共服务支出 | 512.40 | 398.22 | 114.18 |
///
/// ## 三、支出决算情况说明
///
/// 2024年度支出合计〖521.40〗万元。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// 金额单位：万元
/// ---
///
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 合计 | | 512.40 | 398.22 | 114.18 |
/// | 201 | 一般公共服务支出 | 512.40 | 398.22 | 114.18 |
///
/// ## 三、支出决算情况说明
///
/// 2024年度支出合计512.40万元。
/// ```
///
/// # 修复
/// 核对公开表，改错的一处。
public enum ExpenditureTextRule: TieRule {
  public static let id = "GJ2203"
  public static let chineseName = "支出表文"
  public static let englishName = "expenditure in text and table"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.expenditureText]
}

extension ExpenditureTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与表中的数不符：表中为 \(claim.formula)",
      "\(claim.subject) differs from the table, which says \(claim.formula)")
  }
}
