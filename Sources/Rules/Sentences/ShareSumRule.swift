import Findings
import ReportModel

/// # 检查什么
/// 同一总数的各项占比相加为100%，只容许四舍五入带来的差。
///
/// # 依据
/// 占比的定义。一项占比写错，或者分母不同，各项相加就不是100%。
///
/// # 错误示例
/// ```gj
/// 采购总额按方式分，公开招标、竞争性磋商、询价分别占48.60%、32.40%、〖21.20%〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 采购总额按方式分，公开招标、竞争性磋商、询价分别占48.60%、32.40%、19.00%。
/// ```
///
/// # 修复
/// 核对各项占比的分子和分母，改错的一项。
public enum ShareSumRule: TieRule {
  public static let id = "GJ2102"
  public static let chineseName = "占比之和"
  public static let englishName = "sum of shares"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseShareSum]
}

extension ShareSumRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "各项占比相加不是 100%：末项应为 \(claim.arithmetic)，写的是 \(claim.number)",
      "the shares do not add up to 100%: the last would be \(claim.arithmetic), not \(claim.number)")
  }
}
