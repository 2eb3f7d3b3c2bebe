import Findings
import Subjects

/// # 检查什么
/// 表中的科目代码应当在报告年度的《政府收支分类科目》里。目录没有收全的科目、本地自设的科目，用 `@科目` 或一张本地科目表加上。
///
/// # 依据
/// 《政府收支分类科目》（报告年度）。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 210     | 卫生健康支出     | 58.79 | | 58.79 |
/// | 21015   | 医疗保障管理事务 | 58.79 | | 58.79 |
/// | 〖2101598〗 | 县级医保专项     | 58.79 | | 58.79 |
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @科目 2101598 县级医保专项
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 210     | 卫生健康支出     | 58.79 | | 58.79 |
/// | 21015   | 医疗保障管理事务 | 58.79 | | 58.79 |
/// | 2101598 | 县级医保专项     | 58.79 | | 58.79 |
/// ```
///
/// # 修复
/// 代码写错的改正代码；确有这个科目的，写一行 `@科目 代码 名称`，多的放进一张表（每行一个代码、一个名称），用 `@科目 来自 "本县科目.tsv"` 引入。
public enum UnknownSubjectRule: SubjectRule {
  public static let id = "GJ4002"
  public static let chineseName = "未知科目"
  public static let englishName = "unknown subject"
  public static let severity = Severity.warning
  public static let kinds: [SubjectFault.Kind] = [.unknownCode, .unsureCode]
}

extension UnknownSubjectRule {
  public static func message(_ words: SubjectWords) -> String {
    if words.kind == .unsureCode {
      return words.say(
        "目录未能确证科目 \(words.code)\(words.year.isEmpty ? "" : " 在 \(words.year)使用")",
        "the subject \(words.code) is not known for certain \(words.year)")
    }
    if words.catalogue.year == nil { return words.say("科目目录里没有 \(words.code)", "the catalogue has no \(words.code)") }
    return words.say("\(words.year)的科目里没有 \(words.code)", "there is no subject \(words.code) \(words.year)")
  }

  public static func notes(_ words: SubjectWords) -> [String] {
    var notes: [String] = []
    if !words.fault.candidates.isEmpty {
      let list = words.list(words.fault.candidates)
      notes.append(words.say("“\(words.written)”的代码是 \(list)", "“\(words.written)” has the code \(list)"))
    } else if let parent = words.fault.parent {
      notes.append(words.say("上级是 \(words.path(parent))", "it would stand below \(words.path(parent))"))
    }
    let name = words.written.isEmpty ? words.say("名称", "name") : words.written
    notes.append(
      words.say(
        "确有这个科目的，加一行：@科目 \(words.code) \(name)",
        "if there is such a subject, add a line: @科目 \(words.code) \(name)"))
    return notes
  }
}
