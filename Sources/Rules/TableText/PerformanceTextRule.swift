import Findings
import ReportModel

/// # 检查什么
/// 写“项目支出全面自评”或者“占项目支出总额的100%”的，涉及资金等于支出决算表的项目支出合计；说的是一般公共预算项目支出的，等于一般公共预算
/// 财政拨款支出决算表的项目支出合计。口径不同的写明口径。
///
/// # 依据
/// 全面自评覆盖全部项目支出。
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
/// ## 十三、预算绩效情况说明
///
/// 我单位组织对2024年度项目支出进行全面自评，涉及预算资金〖141.18〗万元。
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
/// ## 十三、预算绩效情况说明
///
/// 我单位组织对2024年度项目支出进行全面自评，涉及预算资金114.18万元。
/// ```
///
/// # 修复
/// 核对项目支出，改错的一处，或者写明口径。
public enum PerformanceTextRule: TieRule {
  public static let id = "GJ2216"
  public static let chineseName = "绩效资金"
  public static let englishName = "money evaluated"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.performanceText]
}

extension PerformanceTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与表中的数不符：表中为 \(claim.formula)",
      "\(claim.subject) differs from the table, which says \(claim.formula)")
  }
}
