import Findings
import ReportModel

/// # 检查什么
/// 表里“占比”“比重”等列等于本行的金额 ÷ 合计行的金额，“节约率”等于节约额 ÷ 预算（计划）额，“得分率”等于得分 ÷ 分值，按所写的小数位数四舍五入。
///
/// # 依据
/// 占比的定义。
///
/// # 错误示例
/// ```gj
/// @表 支出构成情况 单位：万元
/// | 项目     | 金额   | 占比   |
/// | 基本支出 | 398.22 | 〖77.27%〗 |
/// | 项目支出 | 114.18 | 22.28% |
/// | 合计     | 512.40 | 100.00% |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 支出构成情况 单位：万元
/// | 项目     | 金额   | 占比   |
/// | 基本支出 | 398.22 | 77.72% |
/// | 项目支出 | 114.18 | 22.28% |
/// | 合计     | 512.40 | 100.00% |
/// ```
///
/// # 修复
/// 按金额重新计算：
/// ```gj
/// @表 支出构成情况 单位：万元
/// | 项目     | 金额   | 占比   |
/// | 基本支出 | 398.22 | 77.72% |
/// | 项目支出 | 114.18 | 22.28% |
/// | 合计     | 512.40 | 100.00% |
/// ```
public enum ShareColumnRule: TieRule {
  public static let id = "GJ1029"
  public static let chineseName = "占比列"
  public static let englishName = "share column"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.shareColumn]
}

extension ShareColumnRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与金额不符：\(claim.arithmetic)",
      "\(claim.subject) does not follow from the amounts: \(claim.arithmetic)")
  }
}
