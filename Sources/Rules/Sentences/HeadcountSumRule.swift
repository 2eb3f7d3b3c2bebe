import Findings
import ReportModel

/// # 检查什么
/// 文字中的人数、车辆数、个数等于所列各类之和。数与数之间不作四舍五入。
///
/// # 依据
/// 人数、车辆按类列出的，必须与总数相符。
///
/// # 错误示例
/// ```gj
/// 年末实有人员〖20〗人，其中：在职12人，离休1人，退休6人。
/// ```
///
/// # 正确示例
/// ```gj
/// 年末实有人员19人，其中：在职12人，离休1人，退休6人。
/// ```
///
/// # 修复
/// 核对总数和各类，改错的一个。
public enum HeadcountSumRule: TieRule {
  public static let id = "GJ2118"
  public static let chineseName = "人数车辆构成"
  public static let englishName = "parts of a count"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseParts]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { SentenceTopic(claim, report) == .headcount }
}

extension HeadcountSumRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与所列各项之和不符：\(claim.arithmetic)",
      "\(claim.subject) is not the sum of the parts listed: \(claim.arithmetic)")
  }
}
