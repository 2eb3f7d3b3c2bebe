import Findings
import ReportModel

/// # 检查什么
/// 文字中“三公”经费等于因公出国（境）费、公务用车购置及运行维护费、公务接待费之和；公务用车购置及运行维护费等于购置费与运行维护费之和。
///
/// # 依据
/// “三公”经费的构成。
///
/// # 错误示例
/// ```gj
/// 2024年度“三公”经费支出合计〖3.60〗万元，其中：因公出国（境）费0.00万元，公务用车购置及运行维护费2.10万元，公务接待费1.20万元。
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年度“三公”经费支出合计3.30万元，其中：因公出国（境）费0.00万元，公务用车购置及运行维护费2.10万元，公务接待费1.20万元。
/// ```
///
/// # 修复
/// 核对合计和三项，改错的一个。
public enum ThreePublicSumRule: TieRule {
  public static let id = "GJ2115"
  public static let chineseName = "三公构成"
  public static let englishName = "parts of 三公"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseParts]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { SentenceTopic(claim, report) == .threePublic }
}

extension ThreePublicSumRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与所列各项之和不符：\(claim.arithmetic)",
      "\(claim.subject) is not the sum of the parts listed: \(claim.arithmetic)")
  }
}
