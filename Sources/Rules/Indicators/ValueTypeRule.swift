import Findings
import ReportModel

/// # 检查什么
/// 定量指标（指标值带 ≥、≤、=）的完成值写数值，不写“完成”“达标”；定性指标（指标值全是文字）的完成值写等次或情况，不写百分比。
/// 一张表里同类的只报第一处。
///
/// # 依据
/// 财预〔2020〕10号：定量指标按完成值与指标值计分，没有数值就无从计分。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：20
/// | 一级指标         | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（10分） | 数字化档案卷数 | ≥12000卷   | 〖已完成〗     |   10 |   10 |
/// | 效益指标（10分） | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：20
/// | 一级指标         | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（10分） | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// | 效益指标（10分） | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 修复
/// 定量指标填实际完成的数值；定性指标填完成的等次或情况。
public enum ValueTypeRule: ReportRule {
  public static let id = "GJ3114"
  public static let chineseName = "指标值类型"
  public static let englishName = "kind of value"
  public static let severity = Severity.hint

  public static func check(_ report: Report, into list: inout FindingList) {
    for remark in report.formRemarks where remark.kind == .wordsForNumber || remark.kind == .numberForWords {
      let more = remark.more > 0 ? list.say("（表中共 \(remark.more + 1) 处）", " (\(remark.more + 1) in the form)") : ""
      let message =
        remark.kind == .wordsForNumber
        ? list.say(
          "指标值是“\(remark.other)”，完成值“\(remark.name)”不是数值\(more)",
          "the target is “\(remark.other)”, and “\(remark.name)” is no number\(more)")
        : list.say(
          "指标值“\(remark.other)”是定性的，完成值却写 \(remark.name)\(more)",
          "the target “\(remark.other)” is in words, and what was reached is \(remark.name)\(more)")
      list.add(ValueTypeRule.self, at: remark.range, verdict: .doubtful, message: message)
    }
  }
}
