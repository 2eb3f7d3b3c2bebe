import Findings
import ReportModel

/// # 检查什么
/// 评分说明（评分标准）里的公式，从中扣减的首项和乘上的满分等于该行的分值：分值 4 的指标写“该项得分=4−n÷N×100%×5”，5 就与分值不一致。
/// 几项相加的公式、分档计分的说明不看。
///
/// # 依据
/// 评分公式的满分就是该指标的分值；改了分值而没有改公式，得分就无从复核。
///
/// # 错误示例
/// ```gj
/// @指标表 部门整体支出绩效自评表 满分：10
/// | 一级指标 | 三级指标     | 分值 | 评分说明                                          | 得分 |
/// | 项目决策 | 事前评估     |    4 | 该项得分=4-未评估的项目数÷项目总数×100%×〖5〗。     |    4 |
/// | 预算管理 | 预算编制质量 |    6 | 该项得分=（1-预算偏离度）×100%×6。                |    5 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 部门整体支出绩效自评表 满分：10
/// | 一级指标 | 三级指标     | 分值 | 评分说明                                          | 得分 |
/// | 项目决策 | 事前评估     |    4 | 该项得分=4-未评估的项目数÷项目总数×100%×4。     |    4 |
/// | 预算管理 | 预算编制质量 |    6 | 该项得分=（1-预算偏离度）×100%×6。                |    5 |
/// ```
///
/// # 修复
/// 把公式里的数改成该行的分值，并按改后的公式重算得分；或者改正分值。
public enum FormulaConstantRule: TieRule {
  public static let id = "GJ3005"
  public static let chineseName = "公式常数"
  public static let englishName = "formula constant"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.formulaConstant]
}

extension FormulaConstantRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "评分公式里的 \(claim.number) 与该行分值 \(claim.formula) 不一致",
      "the \(claim.number) of the scoring formula is not the weight of its row, \(claim.formula)")
  }
}
