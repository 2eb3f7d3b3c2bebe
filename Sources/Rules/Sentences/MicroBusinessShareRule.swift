import Findings
import ReportModel

/// # 检查什么
/// 授予小微企业合同金额的占比按句中写明的分母计算：占政府采购支出总额的，除以总额；占授予中小企业合同金额的，除以授予中小企业合同金额。
///
/// # 依据
/// 两种分母都有用的，以句中所写为准。
///
/// # 错误示例
/// ```gj
/// 授予中小企业合同金额3.30万元，其中：授予小微企业合同金额2.10万元，占授予中小企业合同金额的〖36.36%〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 授予中小企业合同金额3.30万元，其中：授予小微企业合同金额2.10万元，占授予中小企业合同金额的63.64%。
/// ```
///
/// # 修复
/// 按句中写明的分母重新计算。
public enum MicroBusinessShareRule: TieRule {
  public static let id = "GJ2114"
  public static let chineseName = "小微企业占比"
  public static let englishName = "share of micro businesses"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseShare]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { SentenceTopic(claim, report) == .microBusiness }
}

extension MicroBusinessShareRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与前后数字不符：\(claim.arithmetic)",
      "\(claim.subject) does not agree with the figures around it: \(claim.arithmetic)")
  }
}
