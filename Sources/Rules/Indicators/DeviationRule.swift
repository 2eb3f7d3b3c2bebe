import Findings
import ReportModel

/// # 检查什么
/// “偏差度”“偏离度”等于（完成值 − 指标值）÷ 指标值，按所写的小数位数四舍五入。各地对方向（正负号）的规定不同，只比较大小。
///
/// # 依据
/// 各地部门整体支出绩效自评表的填表说明。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：20
/// | 一级指标 | 三级指标       | 年度指标值 | 实际完成值 | 偏差度  | 分值 | 得分 |
/// | 产出指标 | 数字化档案卷数 | ≥12000卷   | 12600卷    | 〖50.00%〗 |   10 |   10 |
/// |          | 举办讲座场次   | ≥10场      | 10场       | 0.00%   |   10 |   10 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：20
/// | 一级指标 | 三级指标       | 年度指标值 | 实际完成值 | 偏差度  | 分值 | 得分 |
/// | 产出指标 | 数字化档案卷数 | ≥12000卷   | 12600卷    | 5.00% |   10 |   10 |
/// |          | 举办讲座场次   | ≥10场      | 10场       | 0.00%   |   10 |   10 |
/// ```
///
/// # 修复
/// 按完成值与指标值重新计算。
public enum DeviationRule: TieRule {
  public static let id = "GJ3115"
  public static let chineseName = "偏差度"
  public static let englishName = "deviation"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.deviation]
}

extension DeviationRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与指标值、完成值不符：\(claim.arithmetic)",
      "\(claim.subject) does not follow from target and achievement: \(claim.arithmetic)")
  }
}
