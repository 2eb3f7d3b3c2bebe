import Findings
import ReportModel

/// # 检查什么
/// 句中“占……的百分之几”等于部分 ÷ 整体。整体是句中写明的分母；没有写明的，是“其中”所属的总数。
///
/// # 依据
/// 占比的定义。分母用错、四舍五入错、抄错数字，是公开文本中常见的错误。
///
/// # 错误示例
/// ```gj
/// 2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占〖22.82%〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.28%。
/// ```
///
/// # 修复
/// 按部分和整体重新计算：
/// ```gj
/// 2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.28%。
/// ```
public enum ShareRule: TieRule {
  public static let id = "GJ2103"
  public static let chineseName = "占比"
  public static let englishName = "share"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseShare, .proseRate]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { SentenceTopic(claim, report) == .general }
}

extension ShareRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与前后数字不符：\(claim.arithmetic)",
      "\(claim.subject) does not agree with the figures around it: \(claim.arithmetic)")
  }
}
