import Findings
import ReportModel

/// # 检查什么
/// “执行率”“完成率”等列（或项）等于执行数（决算数）÷ 预算数，按所写的小数位数四舍五入。
/// 预算数为零时不算；预算数、执行数本身是四舍五入来的，由此产生的差不算错误。
///
/// # 依据
/// 财预〔2020〕10号及各地自评表的填表说明：预算执行率 = 执行数 ÷ 预算数。
///
/// # 错误示例
/// ```gj
/// @表 项目资金执行情况 单位：万元
/// | 项目       | 预算数 | 执行数 | 执行率 |
/// | 馆藏整理   |  50.00 |  48.20 | 〖98.20%〗 |
/// | 库房维修   |  20.00 |  20.00 | 100.00% |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 项目资金执行情况 单位：万元
/// | 项目       | 预算数 | 执行数 | 执行率 |
/// | 馆藏整理   |  50.00 |  48.20 | 96.40% |
/// | 库房维修   |  20.00 |  20.00 | 100.00% |
/// ```
///
/// # 修复
/// 按预算数和执行数重新计算：
/// ```gj
/// @表 项目资金执行情况 单位：万元
/// | 项目       | 预算数 | 执行数 | 执行率 |
/// | 馆藏整理   |  50.00 |  48.20 | 96.40% |
/// | 库房维修   |  20.00 |  20.00 | 100.00% |
/// ```
public enum ExecutionRateRule: TieRule {
  public static let id = "GJ1025"
  public static let chineseName = "执行率"
  public static let englishName = "execution rate"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.executionRate]
}

extension ExecutionRateRule {
  public static func message(_ claim: ClaimWords) -> String {
    if claim.hasNoOperands {
      return claim.say(
        "\(claim.subject)，但预算数、执行数都是零", "\(claim.subject), though nothing was budgeted and nothing spent")
    }
    return claim.say(
      "\(claim.subject) 与执行数、预算数不符：\(claim.arithmetic)",
      "\(claim.subject) does not follow from the amounts: \(claim.arithmetic)")
  }
}
