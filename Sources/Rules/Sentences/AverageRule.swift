import Findings
import ReportModel

/// # 检查什么
/// 句中的人均、户均、平均每个等于总额 ÷ 数量。
///
/// # 依据
/// 平均数的定义。
///
/// # 错误示例
/// ```gj
/// 全年培训120人，支出3.00万元，人均〖350.00〗元。
/// ```
///
/// # 正确示例
/// ```gj
/// 全年培训120人，支出3.00万元，人均250.00元。
/// ```
///
/// # 修复
/// 按总额和数量重新计算：
/// ```gj
/// 全年培训120人，支出3.00万元，人均250.00元。
/// ```
public enum AverageRule: TieRule {
  public static let id = "GJ2121"
  public static let chineseName = "平均数"
  public static let englishName = "average"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseAverage]
}

extension AverageRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与总额、数量不符：\(claim.arithmetic)",
      "\(claim.subject) is not amount over quantity: \(claim.arithmetic)")
  }
}
