import Findings
import ReportModel

/// # 检查什么
/// “增减额”“比上年增减”等列等于本年数 − 上年数，减少的为负数。
/// 按舍入区间判断：打印的数代表四舍五入前的一个区间，只有任何未舍入的数都不能使等式成立时才报错误；
/// 差额在末位舍入之内的是尾差，不算错误，用 `--show 尾差` 可以看到。
///
/// # 依据
/// 增减额的定义。
///
/// # 错误示例
/// ```gj
/// @表 收入变动情况 单位：万元
/// | 项目         | 本年数 | 上年数 | 增减额 | 增减率 |
/// | 财政拨款收入 | 460.00 | 425.50 | 〖43.50〗 | 8.11% |
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
/// 改错的那一个数。哪个数错了由所有与它有勾稽关系的等式共同判断。给出的改法，只有一个打印值说得通、又有两个独立的等式印证时，
/// `gouji lint --fix` 才直接写入，否则由人决定：
/// ```gj
/// @表 收入变动情况 单位：万元
/// | 项目         | 本年数 | 上年数 | 增减额 | 增减率 |
/// | 财政拨款收入 | 460.00 | 425.50 | 34.50 | 8.11% |
/// | 事业收入     |  20.00 |  25.00 |  -5.00 | -20.00% |
/// ```
public enum DifferenceRule: TieRule {
  public static let id = "GJ1026"
  public static let chineseName = "增减额"
  public static let englishName = "change"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.difference]
}

extension DifferenceRule {
  public static func message(_ claim: ClaimWords) -> String {
    // Beside no columns of years it is what is left of an amount.
    guard claim.claim.table >= 0 else {
      return claim.say(
        "\(claim.subject) 与两数之差不符：\(claim.arithmetic)",
        "\(claim.subject) is not the difference of the two: \(claim.arithmetic)")
    }
    return claim.say(
      "\(claim.subject) 与两年之差不符：\(claim.arithmetic)",
      "\(claim.subject) is not the difference of the two years: \(claim.arithmetic)")
  }
}
