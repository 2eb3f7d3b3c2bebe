import Findings
import ReportModel

/// # 检查什么
/// “其中”“包括”“分别为”之后列全的各项，相加等于所属的总数；总数的增减额等于各项增减额之和。写“主要”“等”“此外”的，列的不是全部，不作核对。
///
/// # 依据
/// 文字中的总数与分项必须勾稽。
///
/// # 错误示例
/// ```gj
/// 全年安排培训经费合计〖38.60〗万元，其中：师资费18.40万元，场地费12.60万元，资料费6.60万元。
/// ```
///
/// # 正确示例
/// ```gj
/// 全年安排培训经费合计37.60万元，其中：师资费18.40万元，场地费12.60万元，资料费6.60万元。
/// ```
///
/// # 修复
/// 核对总数和各项，改错的一个。总数可以改为各项之和：
/// ```gj
/// 全年安排培训经费合计37.60万元，其中：师资费18.40万元，场地费12.60万元，资料费6.60万元。
/// ```
public enum PartsSumRule: TieRule {
  public static let id = "GJ2105"
  public static let chineseName = "其中之和"
  public static let englishName = "sum of parts"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseParts, .proseChangeParts]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { SentenceTopic(claim, report) == .general }
}

extension PartsSumRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与所列各项之和不符：\(claim.arithmetic)",
      "\(claim.subject) is not the sum of the parts listed: \(claim.arithmetic)")
  }
}
