import Findings
import ReportModel

/// # 检查什么
/// 各项得分之和等于总分（合计、自评得分），每一组的得分之和等于该组的得分。缺一格得分时，只要求总分落在可能的范围里。
///
/// # 依据
/// 总分是各项得分之和。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// | 总分             |          |                |            |            |   30 |   〖27〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// | 总分             |          |                |            |            |   30 |   29 |
/// ```
///
/// # 修复
/// 重新加总，改错的一个。
public enum ScoreSumRule: TieRule {
  public static let id = "GJ3102"
  public static let chineseName = "得分合计"
  public static let englishName = "score sum"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.scoreSum]
}

extension ScoreSumRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与各项得分之和不符：\(claim.arithmetic)",
      "\(claim.subject) is not the sum of the scores: \(claim.arithmetic)")
  }
}
