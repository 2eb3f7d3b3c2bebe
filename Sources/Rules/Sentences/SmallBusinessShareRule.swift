import Findings
import ReportModel

/// # 检查什么
/// 授予中小企业合同金额的占比等于合同金额 ÷ 政府采购支出总额。
///
/// # 依据
/// 占比的定义；政府采购公开要求写明授予中小企业的份额。
///
/// # 错误示例
/// ```gj
/// 2024年度政府采购支出总额3.30万元，其中：政府采购货物支出3.30万元、政府采购工程支出0.00万元、政府采购服务支出0.00万元。授予中小企业合同金额2.10万元，占政府采购支出总额的〖73.64%〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年度政府采购支出总额3.30万元，其中：政府采购货物支出3.30万元、政府采购工程支出0.00万元、政府采购服务支出0.00万元。授予中小企业合同金额2.10万元，占政府采购支出总额的63.64%。
/// ```
///
/// # 修复
/// 按合同金额和总额重新计算。
public enum SmallBusinessShareRule: TieRule {
  public static let id = "GJ2113"
  public static let chineseName = "中小企业占比"
  public static let englishName = "share of small businesses"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseShare]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { SentenceTopic(claim, report) == .smallBusiness }
}

extension SmallBusinessShareRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与前后数字不符：\(claim.arithmetic)",
      "\(claim.subject) does not agree with the figures around it: \(claim.arithmetic)")
  }
}
