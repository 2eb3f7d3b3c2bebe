import Findings
import ReportModel

/// # 检查什么
/// 同一级里连着两个标题完全一样：同名而且同号，或者只是编号不同。多半是复制粘贴留下的。
///
/// 附件里各份报告各有自己的“一、项目概况”，不报。
///
/// # 依据
/// 同一层次的标题各说一件事。
///
/// # 错误示例
/// ```gj
/// ## 一、绩效目标
///
/// 目标已经实现。
///
/// ## 二、绩效分析
///
/// 执行率较高。
///
/// ## 三、〖绩效分析〗
///
/// 效益较好。
/// ```
///
/// # 正确示例
/// ```gj
/// ## 一、绩效目标
///
/// 目标已经实现。
///
/// ## 二、绩效分析
///
/// 执行率较高，效益较好。
/// ```
///
/// # 修复
/// 合并两段，或者改正其中一个标题。
public enum DuplicateHeadingRule: TextRule {
  public static let id = "GJ6009"
  public static let chineseName = "标题重复"
  public static let englishName = "duplicate heading"
  public static let severity = Severity.hint

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    for fault in text.headings.faults where fault.kind == .duplicate {
      let title = bytes.text(fault.title)
      list.add(
        DuplicateHeadingRule.self, at: fault.title,
        message: list.say("标题“\(title)”与前一个标题重复", "the heading “\(title)” repeats the one before it"),
        related: fault.previous.map {
          [Finding.Related(message: list.say("前一个标题", "the heading before"), range: $0)]
        } ?? [])
    }
  }
}
