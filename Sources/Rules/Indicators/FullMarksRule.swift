import Findings
import ReportModel

/// # 检查什么
/// 各一级指标（连同预算执行率）的分值之和等于满分：一般为 100 分，表里另有规定的从其规定（`@指标表 … 满分：`）。
///
/// # 依据
/// 财预〔2020〕10号：绩效自评采用百分制。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// | 总分             |          |                |            |            |  〖40〗 |   29 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// | 总分             |          |                |            |            |  30 |   29 |
/// ```
///
/// # 修复
/// 补上漏列的指标，或改正分值；哪一项漏了要由写的人决定，不能自动修改。
public enum FullMarksRule: TieRule {
  public static let id = "GJ3002"
  public static let chineseName = "满分"
  public static let englishName = "full marks"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.fullMarks]
}

extension FullMarksRule {
  public static func message(_ claim: ClaimWords) -> String {
    let subject = claim.isUnnamed ? claim.say("满分 \(claim.subject)", "full marks \(claim.subject)") : claim.subject
    return claim.say(
      "\(subject) 与各项分值之和不符：\(claim.arithmetic)",
      "\(subject) is not the sum of the weights: \(claim.arithmetic)")
  }
}
