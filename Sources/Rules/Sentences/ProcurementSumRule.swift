import Findings
import ReportModel

/// # 检查什么
/// 政府采购支出总额等于货物、工程、服务三项之和。
///
/// # 依据
/// 政府采购只有货物、工程、服务三类。
///
/// # 错误示例
/// ```gj
/// 2024年度政府采购支出总额〖3.60〗万元，其中：政府采购货物支出2.10万元、政府采购工程支出0.00万元、政府采购服务支出1.20万元。
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年度政府采购支出总额3.30万元，其中：政府采购货物支出2.10万元、政府采购工程支出0.00万元、政府采购服务支出1.20万元。
/// ```
///
/// # 修复
/// 核对总额和三类支出，改错的一个。
public enum ProcurementSumRule: TieRule {
  public static let id = "GJ2112"
  public static let chineseName = "政府采购构成"
  public static let englishName = "parts of procurement"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseParts]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { SentenceTopic(claim, report) == .procurement }
}

extension ProcurementSumRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与所列各项之和不符：\(claim.arithmetic)",
      "\(claim.subject) is not the sum of the parts listed: \(claim.arithmetic)")
  }
}
