import Findings
import ReportModel

/// # 检查什么
/// 标题的编号连续：有“（二）”要有“（一）”，“三、”后面是“四、”，同一级里一个编号只用一次。
///
/// Word 转成文本时把自动编号“二、”变成“2、”的，按“二、”算；重新从一开始的是另一组。正文里的列举只计数，不报。
///
/// # 依据
/// 公文层次序数依次为“一、”“（一）”“1.”“（1）”。
///
/// # 错误示例
/// ```gj
/// # 第一部分 云川县档案馆概况
///
/// ## 一、基本情况
///
/// ### 〖（二）〗机构设置
///
/// 内设机构三个。
/// ```
///
/// # 正确示例
/// ```gj
/// # 第一部分 云川县档案馆概况
///
/// ## 一、基本情况
///
/// ### （一）主要职责
///
/// ### （二）机构设置
///
/// 内设机构三个。
/// ```
///
/// # 修复
/// 补上缺的标题，或者改正编号。
public enum HeadingNumberRule: TextRule {
  public static let id = "GJ6004"
  public static let chineseName = "标题编号"
  public static let englishName = "heading number"
  public static let severity = Severity.hint

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    for fault in text.headings.faults where fault.kind != .duplicate {
      list.add(
        HeadingNumberRule.self, at: fault.marker, message: message(fault, bytes, list.language),
        related: fault.previous.map {
          [Finding.Related(message: list.say("前一个标题", "the heading before"), range: $0)]
        } ?? [])
    }
  }

  private static func message(
    _ fault: HeadingSequence.Fault, _ bytes: UnsafeBufferPointer<UInt8>, _ language: MessageLanguage
  ) -> String {
    let marker = bytes.text(fault.marker)
    let title = bytes.text(fault.title)
    return switch (language, fault.kind) {
    case (.chinese, .skips(let from)): "标题“\(marker)\(title)”跳号：前一个是第 \(from)，这里是第 \(fault.number)"
    case (.chinese, .begins): "标题“\(marker)\(title)”前面没有第 1"
    case (.chinese, _): "标题“\(marker)\(title)”与前一个标题编号相同"
    case (.english, .skips(let from)): "the heading “\(marker)\(title)” skips: number \(from) stands before it"
    case (.english, .begins): "there is no number 1 before the heading “\(marker)\(title)”"
    case (.english, _): "the heading “\(marker)\(title)” has the number of the one before it"
    }
  }
}
