import Findings
import ReportModel

/// # 检查什么
/// 同一个数在文字中出现两次，写法必须一致：小数位数相同的完全相等，不同的按较少的位数四舍五入后相等。收入总计与支出总计必须相等。
///
/// # 依据
/// 一个事实只能有一个数。
///
/// # 错误示例
/// ```gj
/// 2024年度收入总计512.40万元，支出总计〖521.40〗万元。
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年度收入总计512.40万元，支出总计512.40万元。
/// ```
///
/// # 修复
/// 核对原始资料，改错的一处。
public enum RestatedFigureRule: TieRule {
  public static let id = "GJ2110"
  public static let chineseName = "同指标多处"
  public static let englishName = "one figure, two values"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseRestated, .tableText]
}

extension RestatedFigureRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与文中另一处不一致：\(claim.arithmetic)",
      "\(claim.subject) differs from what is said elsewhere: \(claim.arithmetic)")
  }
}
