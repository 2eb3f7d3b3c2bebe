import Findings
import ReportModel

/// # 检查什么
/// “三公”经费一节所写的预算数、决算数，与“三公”经费支出决算表相同。写“年初预算”的不与表中的全年预算数比较。
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
/// @表 财政拨款“三公”经费支出决算表 单位：万元
/// | 预算数 | | | | | | 决算数 | | | | | |
/// | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 |
/// | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | |
/// | 2.00 | | | | | 2.00 | 1.64 | | | | | 1.64 |
///
/// ## 九、“三公”经费支出决算情况说明
///
/// 2024年度“三公”经费支出中，公务接待费支出决算为〖1.46〗万元。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// 金额单位：万元
/// ---
///
/// @表 财政拨款“三公”经费支出决算表 单位：万元
/// | 预算数 | | | | | | 决算数 | | | | | |
/// | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 |
/// | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | |
/// | 2.00 | | | | | 2.00 | 1.64 | | | | | 1.64 |
///
/// ## 九、“三公”经费支出决算情况说明
///
/// 2024年度“三公”经费支出中，公务接待费支出决算为1.64万元。
/// ```
///
/// # 修复
/// 核对公开表，改错的一处。
public enum ThreePublicTextRule: TieRule {
  public static let id = "GJ2208"
  public static let chineseName = "三公表文"
  public static let englishName = "三公 in text and table"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.threePublicText]
}

extension ThreePublicTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与表中的数不符：表中为 \(claim.formula)",
      "\(claim.subject) differs from the table, which says \(claim.formula)")
  }
}
