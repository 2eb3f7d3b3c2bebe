import Findings
import ReportModel

/// # 检查什么
/// 定性指标的得分与所写的完成程度在同一档：写“未完成”“未达标”的，得分不到分值的 60%；写“部分完成”“部分达成”的，得分不超过分值的 80%。
/// 完成情况另有说明的不看。
///
/// # 依据
/// 财预〔2020〕10号：定性指标分达成、部分达成、未达成三档，按 100%–80%、80%–60%、60%–0% 计分。各地分档不尽相同，所以只作提示。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：20
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（10分） | 质量指标 | 目录编制       | 完成       | 完成       |   10 |   10 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 未完成     |   10 |   〖9.5〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：20
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（10分） | 质量指标 | 目录编制       | 完成       | 完成       |   10 |   10 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 未完成     |   10 |   4 |
/// ```
///
/// # 修复
/// 按完成程度重新计分，或者把完成情况写准确。
public enum QualitativeTierRule: ReportRule {
  public static let id = "GJ3106"
  public static let chineseName = "定性分档"
  public static let englishName = "qualitative tier"
  public static let severity = Severity.hint

  public static func check(_ report: Report, into list: inout FindingList) {
    for remark in report.formRemarks where remark.kind == .otherTier {
      let numbers = remark.figures.compactMap { report.figure($0) }.map { NumberWords().text($0) }
      guard numbers.count == 2 else { continue }
      list.add(
        QualitativeTierRule.self, at: remark.range, verdict: .doubtful,
        message: list.say(
          "“\(remark.other)”的完成情况是“\(remark.name)”，得分 \(numbers[0])（分值 \(numbers[1])）不在这一档",
          "“\(remark.other)” is “\(remark.name)”, and \(numbers[0]) of \(numbers[1]) is in another tier"))
    }
  }
}
