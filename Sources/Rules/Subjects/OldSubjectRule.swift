import Findings
import Subjects

/// # 检查什么
/// 科目改名、并转、撤销以后，报告仍用旧的名称或代码。改名以前年度的报告用旧名不报。
///
/// # 依据
/// 《政府收支分类科目》历年的增删和更名。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 208     | 社会保障和就业支出   | 38.73 | 38.73 | |
/// | 20805   | 〖行政事业单位离退休〗   | 38.73 | 38.73 | |
/// | 2080505 | 机关事业单位基本养老保险缴费支出 | 38.73 | 38.73 | |
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
/// | 208     | 社会保障和就业支出   | 38.73 | 38.73 | |
/// | 20805   | 行政事业单位养老支出 | 38.73 | 38.73 | |
/// | 2080505 | 机关事业单位基本养老保险缴费支出 | 38.73 | 38.73 | |
/// ```
///
/// # 修复
/// 改成现在的名称；代码已经撤销的，改列接替它的科目。
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 208     | 社会保障和就业支出   | 38.73 | 38.73 | |
/// | 20805   | 行政事业单位养老支出   | 38.73 | 38.73 | |
/// | 2080505 | 机关事业单位基本养老保险缴费支出 | 38.73 | 38.73 | |
/// ```
public enum OldSubjectRule: SubjectRule {
  public static let id = "GJ4004"
  public static let chineseName = "旧科目"
  public static let englishName = "subject of earlier years"
  public static let severity = Severity.warning
  public static let kinds: [SubjectFault.Kind] = [.oldName, .givenUpCode]
}

extension OldSubjectRule {
  public static func message(_ words: SubjectWords) -> String {
    guard let rename = words.fault.rename else { return words.written }
    let since = rename.year
    if words.kind == .oldName {
      return words.say(
        "“\(words.written)”是 \(rename.code.text) 在 \(since) 年以前的名称，现为“\(words.name)”",
        "“\(words.written)” is what \(rename.code.text) was called before \(since); it is “\(words.name)” now")
    }
    let old = [rename.code.text, rename.oldName].filter { !$0.isEmpty }.joined(separator: " ")
    guard !words.fault.candidates.isEmpty else {
      return words.say("\(old) 自 \(since) 年起撤销", "\(old) was given up in \(since)")
    }
    let list = words.list(words.fault.candidates)
    return words.say("\(old) 自 \(since) 年起改列 \(list)", "since \(since) \(old) goes under \(list)")
  }

  public static func notes(_ words: SubjectWords) -> [String] {
    guard let expected = words.expected, expected.code.level != .class else { return [] }
    return [words.say("完整路径：\(words.path(expected))", "in full: \(words.path(expected))")]
  }
}
