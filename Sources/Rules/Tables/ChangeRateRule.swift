import Findings
import ReportModel

/// # 检查什么
/// “增减率”“增长率”等列等于（本年数 − 上年数）÷ 上年数，按所写的小数位数四舍五入。上年数为零或负数时不算。
///
/// # 依据
/// 增减率的定义；以本年数为分母是常见的错误。
///
/// # 错误示例
/// ```gj
/// @表 收入变动情况 单位：万元
/// | 项目         | 本年数 | 上年数 | 增减额 | 增减率 |
/// | 财政拨款收入 | 460.00 | 425.50 | 34.50 | 〖7.50%〗 |
/// | 事业收入     |  20.00 |  25.00 |  -5.00 | -20.00% |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 收入变动情况 单位：万元
/// | 项目         | 本年数 | 上年数 | 增减额 | 增减率 |
/// | 财政拨款收入 | 460.00 | 425.50 | 34.50 | 8.11% |
/// | 事业收入     |  20.00 |  25.00 |  -5.00 | -20.00% |
/// ```
///
/// # 修复
/// 按两年的数重新计算：
/// ```gj
/// @表 收入变动情况 单位：万元
/// | 项目         | 本年数 | 上年数 | 增减额 | 增减率 |
/// | 财政拨款收入 | 460.00 | 425.50 | 34.50 | 8.11% |
/// | 事业收入     |  20.00 |  25.00 |  -5.00 | -20.00% |
/// ```
public enum ChangeRateRule: TieRule {
  public static let id = "GJ1027"
  public static let chineseName = "增减率"
  public static let englishName = "rate of change"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.changeRate]
}

extension ChangeRateRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与两年的数不符：\(claim.arithmetic)",
      "\(claim.subject) does not follow from the two years: \(claim.arithmetic)")
  }
}
