import Findings
import ReportModel

/// # 检查什么
/// 预算执行率一行的得分 = 执行率 × 分值，执行率超过 100% 的按 100% 计；按所写的小数位数四舍五入。
/// 有的地方取整数或分档计分，所以只作警告；办法里写明的（`@办法`）按办法判断。
///
/// # 依据
/// 各地自评表填表说明：执行率 × 该指标分值，最高不得超过分值上限。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表
/// | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
/// | 年度资金总额     |      50.00 |      50.00 |      43.00 |   10 | 86.00% | 〖10〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表
/// | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
/// | 年度资金总额     |      50.00 |      50.00 |      43.00 |   10 | 86.00% | 8.6 |
/// ```
///
/// # 修复
/// 按执行率重新计分；按本地办法分档的，用 `@办法` 写明或用 `@忽略` 写明理由。
public enum ExecutionScoreRule: TieRule {
  public static let id = "GJ3104"
  public static let chineseName = "执行率得分"
  public static let englishName = "execution score"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.executionScore]
}

extension ExecutionScoreRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与执行率不符：\(claim.arithmetic)",
      "\(claim.subject) does not follow from the execution rate: \(claim.arithmetic)")
  }
}
