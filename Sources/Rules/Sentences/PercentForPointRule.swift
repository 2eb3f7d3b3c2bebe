import Findings
import ReportModel

/// # 检查什么
/// 两个百分数之差写成了“%”：由20%提高到23%，是提高3个百分点，不是提高3%（那是15%）。只在句子里写出了前后两个百分数、所写的数正好是
/// 它们的差、又不是增长率时才报。
///
/// # 依据
/// 百分点只用于百分数之差，百分数之差也只用百分点；写成“%”就成了相对的增减。
///
/// # 错误示例
/// ```gj
/// 公用经费占比由20.0%提高到23.0%，提高了〖3.0%〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 公用经费占比由20.0%提高到23.0%，提高了3.0个百分点。
/// ```
///
/// # 修复
/// 把“%”改为“个百分点”：
/// ```gj
/// 公用经费占比由20.0%提高到23.0%，提高了3.0个百分点。
/// ```
public enum PercentForPointRule: ReportRule {
  public static let id = "GJ2124"
  public static let chineseName = "百分点写成百分数"
  public static let englishName = "percent for percentage points"
  public static let severity = Severity.warning

  public static func check(_ report: Report, into list: inout FindingList) {
    guard !report.percentChanges.isEmpty else { return }
    let numbers = NumberWords(report)
    for change in report.percentChanges {
      guard let stated = report.figure(change.stated), let before = report.figure(change.before),
        let now = report.figure(change.now)
      else { continue }
      let points = numbers.text(stated.value, .none)
      let written = list.text(stated.range)
      let digits = written.hasSuffix("%") || written.hasSuffix("％") ? String(written.dropLast()) : written
      list.add(
        self, at: stated.range,
        message: list.say(
          "\(numbers.text(stated)) 是 \(numbers.text(before)) 与 \(numbers.text(now)) 之差，应写 \(points)个百分点",
          "\(numbers.text(stated)) is the difference of \(numbers.text(before)) and \(numbers.text(now)): \(points) percentage points"
        ),
        related: [before, now].map { Finding.Related(message: numbers.text($0), range: $0.range) },
        fix: Finding.Fix(
          title: list.say("改为 \(points)个百分点", "write \(points)个百分点"), isExact: false,
          edits: [Finding.Edit(range: stated.range, newText: digits + "个百分点")]))
    }
  }
}
