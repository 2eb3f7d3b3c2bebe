import Findings
import ReportModel

/// # 检查什么
/// 文字里写的自评得分（自评总分、自评结果）等于自评表的总分。只看说得清是哪张表的：报告里只有一张有总分的表；文字说“整体”而只有一张整体自评表；
/// 或者这句话就写在表里。
///
/// # 依据
/// 同一个得分在报告里只有一个值。
///
/// # 错误示例
/// ```gj
/// 经自评，本部门整体支出绩效自评得分为〖28〗分。
///
/// @指标表 部门整体支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// | 总分             |          |                |            |            |   30 |   29 |
/// ```
///
/// # 正确示例
/// ```gj
/// 经自评，本部门整体支出绩效自评得分为29分。
///
/// @指标表 部门整体支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// | 总分             |          |                |            |            |   30 |   29 |
/// ```
///
/// # 修复
/// 以自评表各项得分之和为准，改正另一处。
public enum TotalInTextRule: TieRule {
  public static let id = "GJ3107"
  public static let chineseName = "总分表文"
  public static let englishName = "total in text"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.totalInText]
}

extension TotalInTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "文字里的自评得分 \(claim.number) 分与自评表的总分 \(claim.formula) 分不一致",
      "the score of \(claim.number) in the text is not the total of the form, \(claim.formula)")
  }
}
