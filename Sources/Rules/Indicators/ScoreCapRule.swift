import Findings
import ReportModel

/// # 检查什么
/// 每一项指标（以及每一组、整张表）的得分不能超过它的分值。
///
/// # 依据
/// 财预〔2020〕10号：得分最高不超过该项指标的分值上限。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |  〖11〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 修复
/// 核对得分与分值，改错的一个。
public enum ScoreCapRule: TieRule {
  public static let id = "GJ3101"
  public static let chineseName = "得分超分值"
  public static let englishName = "score above weight"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.scoreCap]
}

extension ScoreCapRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 超过分值：\(claim.arithmetic)",
      "\(claim.subject) is above its weight: \(claim.arithmetic)")
  }
}
