import Findings
import Subjects

/// # 检查什么
/// 正文里“（类）（款）（项）”是一条路径：款要在这个类下，项要在这个款下。名称存在而不在那里，报出它应在的路径；目录里找不到的，只作提示。
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
/// 5.社会保障和就业（类）行政事业单位养老支出（款）〖其他社会保障和就业支出〗（项）：支出决算为1.51万元。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// 5.社会保障和就业（类）其他社会保障和就业支出（款）其他社会保障和就业支出（项）：支出决算为1.51万元。
/// ```
///
/// # 修复
/// 项只在一个款下有的，把款改成那一个：
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// 5.社会保障和就业（类）其他社会保障和就业支出（款）其他社会保障和就业支出（项）：支出决算为1.51万元。
/// ```
public enum SubjectPathRule: SubjectRule {
  public static let id = "GJ4006"
  public static let chineseName = "科目层级"
  public static let englishName = "subject path"
  public static let severity = Severity.warning
  public static let kinds: [SubjectFault.Kind] = [.wrongPath, .unknownInPath]
}

extension SubjectPathRule {
  public static func message(_ words: SubjectWords) -> String {
    let parent = words.fault.parent
    let above = parent.map { words.level($0.code.level) } ?? ""
    let name = parent?.name ?? ""
    if words.kind == .unknownInPath {
      return words.say(
        "“\(name)”\(above)下没有“\(words.written)”这个\(words.levelWord)",
        "the \(above) “\(name)” has no \(words.levelWord) “\(words.written)”")
    }
    return words.say(
      "“\(words.written)”（\(words.levelWord)）不在“\(name)”（\(above)）下",
      "the \(words.levelWord) “\(words.written)” is not below the \(above) “\(name)”")
  }

  public static func notes(_ words: SubjectWords) -> [String] {
    let candidates = words.fault.candidates
    guard candidates.count <= most else {
      let written = words.written
      return [
        words.say(
          "叫“\(written)”的有 \(candidates.count) 个，gouji subjects \(written) 列出",
          "\(candidates.count) are called “\(written)”; gouji subjects \(written) lists them")
      ]
    }
    return candidates.map { words.say("应在：\(words.path($0))", "it stands in \(words.path($0))") }
  }

  private static let most = 3
}
