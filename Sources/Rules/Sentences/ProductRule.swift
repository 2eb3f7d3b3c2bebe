import Findings
import ReportModel

/// # 检查什么
/// 句中写明单价和数量的，乘积等于所写的金额。算式直接写出的，按算式核对。
///
/// # 依据
/// 标准、人数和金额必须勾稽。
///
/// # 错误示例
/// ```gj
/// 培训120人，每人补助50元，共计〖6500〗元。
/// ```
///
/// # 正确示例
/// ```gj
/// 培训120人，每人补助50元，共计6000元。
/// ```
///
/// # 修复
/// 核对数量、标准和金额，改错的一个。金额可以改为乘积：
/// ```gj
/// 培训120人，每人补助50元，共计6000元。
/// ```
public enum ProductRule: TieRule {
  public static let id = "GJ2111"
  public static let chineseName = "单价乘数量"
  public static let englishName = "unit price times quantity"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseProduct]
}

extension ProductRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与数量、标准不符：\(claim.arithmetic)",
      "\(claim.subject) is not quantity times standard: \(claim.arithmetic)")
  }
}
