import Findings
import ReportModel

/// # 检查什么
/// 句中“高（低）几个百分点”等于所说的两个百分数之差。
///
/// # 依据
/// 百分数之差用百分点表示，并与两个百分数相符。
///
/// # 错误示例
/// ```gj
/// 公开招标占48.60%，询价占16.20%，前者比后者高〖22.40〗个百分点。
/// ```
///
/// # 正确示例
/// ```gj
/// 公开招标占48.60%，询价占16.20%，前者比后者高32.40个百分点。
/// ```
///
/// # 修复
/// 按两个百分数之差改正。
public enum PercentagePointRule: TieRule {
  public static let id = "GJ2119"
  public static let chineseName = "百分点"
  public static let englishName = "percentage points"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.prosePoints]
}

extension PercentagePointRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与两个百分数之差不符：\(claim.arithmetic)",
      "\(claim.subject) is not the difference of the two rates: \(claim.arithmetic)")
  }
}
