import Findings
import ReportModel

/// # 检查什么
/// 目录里的标题与正文的标题逐条一致：同一编号的标题两处写法不同，或者目录里有而正文里没有。
///
/// 目录项断成两行的接起来看；正文标题比目录多写了单位名称的不报。
///
/// # 依据
/// 目录是公开文本的一部分，应当与正文一致。
///
/// # 错误示例
/// ```gj
/// # 目录
///
/// 第一部分 单位概况
///
/// 一、主要职责
///
/// 二、机构设置
///
/// 第二部分 决算说明
///
/// 一、收入决算情况说明
///
/// 二、机关运行经费支出情况说明
///
/// # 第一部分 单位概况
///
/// ## 一、主要职责
///
/// ## 二、机构设置
///
/// # 第二部分 决算说明
///
/// ## 一、收入决算情况说明
///
/// ## 二、〖机关运行费用支出情况说明〗
/// ```
///
/// # 正确示例
/// ```gj
/// # 目录
///
/// 第一部分 单位概况
///
/// 一、主要职责
///
/// 二、机构设置
///
/// 第二部分 决算说明
///
/// 一、收入决算情况说明
///
/// # 第一部分 单位概况
///
/// ## 一、云川县档案馆主要职责
///
/// ## 二、机构设置
///
/// # 第二部分 决算说明
///
/// ## 一、收入决算情况说明
/// ```
///
/// # 修复
/// 哪一处对，另一处照着改；提供的修复把正文改成目录的写法：
/// ```gj
/// # 目录
///
/// 第一部分 单位概况
///
/// 一、主要职责
///
/// 二、机构设置
///
/// 第二部分 决算说明
///
/// 一、收入决算情况说明
///
/// 二、机关运行经费支出情况说明
///
/// # 第一部分 单位概况
///
/// ## 一、主要职责
///
/// ## 二、机构设置
///
/// # 第二部分 决算说明
///
/// ## 一、收入决算情况说明
///
/// ## 二、机关运行经费支出情况说明
/// ```
public enum ContentsRule: TextRule {
  public static let id = "GJ6002"
  public static let chineseName = "目录与正文"
  public static let englishName = "contents and headings"
  public static let severity = Severity.hint

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    for difference in text.contents.differences() {
      switch difference {
      case .other(let entry, let heading):
        let (listed, own) = (bytes.text(entry.title), bytes.text(heading.title))
        list.add(
          ContentsRule.self, at: heading.title,
          message: list.say(
            "正文标题是“\(own)”，目录里是“\(listed)”", "the heading is “\(own)”, but the contents say “\(listed)”"),
          expected: listed,
          related: [Finding.Related(message: list.say("目录", "contents"), range: entry.title)],
          fix: Finding.Fix(
            title: list.say("改为“\(listed)”", "write “\(listed)”"), isExact: false,
            edits: [Finding.Edit(range: heading.title, newText: listed)]))
      case .missing(let entry):
        let listed = bytes.text(entry.title)
        list.add(
          ContentsRule.self, at: entry.title,
          message: list.say("目录里有“\(listed)”，正文里没有这个标题", "the contents have “\(listed)”, but no heading says so"))
      }
    }
  }
}
