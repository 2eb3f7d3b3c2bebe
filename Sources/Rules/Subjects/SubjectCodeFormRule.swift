import Findings
import Subjects

/// # 检查什么
/// 科目代码只有 3 位（类）、5 位（款）、7 位（项，经济分类没有项）；4 位、6 位说明漏了或多了数字。代码中间的空格、全角数字按原意读，只作提示；名称不是科目的（单位的编码）也只作提示。
///
/// # 依据
/// 《政府收支分类科目》的编码规则：类三位，款、项各两位。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221     | 住房保障支出 | 29.70 | 29.70 | |
/// | 22102   | 住房改革支出 | 29.70 | 29.70 | |
/// | 〖221020〗 | 住房公积金   | 29.70 | 29.70 | |
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221     | 住房保障支出 | 29.70 | 29.70 | |
/// | 22102   | 住房改革支出 | 29.70 | 29.70 | |
/// | 2210201 | 住房公积金   | 29.70 | 29.70 | |
/// ```
///
/// # 修复
/// 名称能认出是哪个科目的，改成它的代码；空格和全角数字直接改成半角、连写。
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221     | 住房保障支出 | 29.70 | 29.70 | |
/// | 22102   | 住房改革支出 | 29.70 | 29.70 | |
/// | 2210201 | 住房公积金   | 29.70 | 29.70 | |
/// ```
public enum SubjectCodeFormRule: SubjectRule {
  public static let id = "GJ4001"
  public static let chineseName = "科目代码格式"
  public static let englishName = "form of subject codes"
  public static let severity = Severity.error
  public static let kinds: [SubjectFault.Kind] = [.codeLength, .codeBlanks, .codeWide, .noCode]
}

extension SubjectCodeFormRule {
  public static func message(_ words: SubjectWords) -> String {
    let digits = words.written.count { $0 != " " }
    return switch words.kind {
    case .codeBlanks:
      words.say(
        "科目代码“\(words.written)”中间有空格，按 \(words.code) 读",
        "the subject code “\(words.written)” has blanks inside; it is read as \(words.code)")
    case .noCode:
      words.say("这一行开头不是科目代码", "this line does not begin with a subject code")
    case .codeWide:
      words.say(
        "科目代码“\(words.written)”用了全角数字，按 \(words.code) 读",
        "the subject code “\(words.written)” is written in full-width digits; it is read as \(words.code)")
    default:
      words.written.contains(" ")
        ? words.say(
          "“\(words.written)”不是科目代码：类应为 3 位，款、项各 2 位",
          "“\(words.written)” is no subject code: a class has 3 digits, a section and an item have 2 more each")
        : words.say(
          "科目代码 \(words.written) 有 \(digits) 位，应为 3 位（类）、5 位（款）或 7 位（项）",
          "the subject code \(words.written) has \(digits) digits; a class has 3, a section 5, an item 7")
    }
  }

  public static func notes(_ words: SubjectWords) -> [String] {
    guard words.kind == .codeLength, !words.fault.candidates.isEmpty else { return [] }
    let list = words.list(words.fault.candidates)
    return [words.say("按名称，可能是 \(list)", "by its name it may be \(list)")]
  }
}
