import Findings
import ReportModel

/// # 检查什么
/// “收入决算情况”一节所写的收入合计和各项收入，与收入决算表合计行相同。
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
/// @表 收入决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 事业收入 |
/// | 合计 | | 512.40 | 501.20 | 11.20 |
/// | 201 | 一般公共服务支出 | 512.40 | 501.20 | 11.20 |
///
/// ## 二、收入决算情况说明
///
/// 2024年度收入合计512.40万元，其中：财政拨款收入501.20万元，事业收入〖12.10〗万元。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// 金额单位：万元
/// ---
///
/// @表 收入决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 事业收入 |
/// | 合计 | | 512.40 | 501.20 | 11.20 |
/// | 201 | 一般公共服务支出 | 512.40 | 501.20 | 11.20 |
///
/// ## 二、收入决算情况说明
///
/// 2024年度收入合计512.40万元，其中：财政拨款收入501.20万元，事业收入11.20万元。
/// ```
///
/// # 修复
/// 核对公开表，改错的一处。
public enum IncomeTextRule: TieRule {
  public static let id = "GJ2202"
  public static let chineseName = "收入表文"
  public static let englishName = "income in text and table"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.incomeText]
}

extension IncomeTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与表中的数不符：表中为 \(claim.formula)",
      "\(claim.subject) differs from the table, which says \(claim.formula)")
  }
}
