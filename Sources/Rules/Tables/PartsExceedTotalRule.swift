import Findings
import ReportModel

/// # 检查什么
/// “其中”只列出一部分时，各部分之和可以小于所属的总数，但不能超过它。
///
/// # 依据
/// 部分不能大于整体。
///
/// # 错误示例
/// ```gj
/// @表 专项资金使用情况 单位：万元
/// | 项目             | 金额   |
/// | 专项资金支出     |  20.00 |
/// | 其中：设备购置   | 〖26.00〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 专项资金使用情况 单位：万元
/// | 项目             | 金额   |
/// | 专项资金支出     |  20.00 |
/// | 其中：设备购置   | 16.00 |
/// ```
///
/// # 修复
/// 核对“其中”的数与所属的总数，改错的一个。
public enum PartsExceedTotalRule: TieRule {
  public static let id = "GJ1023"
  public static let chineseName = "其中超过合计"
  public static let englishName = "parts exceed the whole"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.partsAtMost]
}

extension PartsExceedTotalRule {
  public static func message(_ claim: ClaimWords) -> String {
    switch claim.claim.comparison {
    case .atLeast, .greater:
      claim.say(
        "\(claim.subject) 小于其中所列各项之和：\(claim.arithmetic)",
        "\(claim.subject) is less than the parts listed below it: \(claim.arithmetic)")
    default:
      claim.say(
        "\(claim.subject) 超出了所属的总数：\(claim.arithmetic)",
        "\(claim.subject) exceeds what it is a part of: \(claim.arithmetic)")
    }
  }
}
