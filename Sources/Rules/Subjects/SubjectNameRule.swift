import Findings
import Subjects

/// # 检查什么
/// 科目名称应当与代码一致，正文里“（类）（款）（项）”前的名称应当是报告年度的科目名称。正文的名称可以省去末尾的“支出”。只凭记忆收入目录的科目，与它不同只作提示。
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
/// | 210     | 卫生健康支出 | 1532.39 | | 1532.39 |
/// | 21013   | 医疗救助     | 1532.39 | | 1532.39 |
/// | 2101301 | 〖城乡医疗补助〗 | 1532.39 | | 1532.39 |
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
/// | 210     | 卫生健康支出 | 1532.39 | | 1532.39 |
/// | 21013   | 医疗救助     | 1532.39 | | 1532.39 |
/// | 2101301 | 城乡医疗救助 | 1532.39 | | 1532.39 |
///
/// 1.社会保障和就业（类）人力资源和社会保障管理事务（款）社会保险经办机构（项）：支出决算为2.89万元。
/// ```
///
/// # 修复
/// 改成科目的名称；如果名称是对的而代码写错了，改代码。
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 210     | 卫生健康支出 | 1532.39 | | 1532.39 |
/// | 21013   | 医疗救助     | 1532.39 | | 1532.39 |
/// | 2101301 | 城乡医疗救助 | 1532.39 | | 1532.39 |
/// ```
public enum SubjectNameRule: SubjectRule {
  public static let id = "GJ4003"
  public static let chineseName = "科目名称"
  public static let englishName = "subject name"
  public static let severity = Severity.warning
  public static let kinds: [SubjectFault.Kind] = [.wrongName, .cutName, .misnamed, .codeInMark]
}

extension SubjectNameRule {
  public static func message(_ words: SubjectWords) -> String {
    switch words.kind {
    case .misnamed:
      guard let parent = words.fault.parent else {
        return words.say(
          "没有“\(words.written)”这个\(words.levelWord)，应为“\(words.name)”",
          "there is no \(words.levelWord) “\(words.written)”; it should be “\(words.name)”")
      }
      return words.say(
        "“\(parent.name)”下没有“\(words.written)”这个\(words.levelWord)，应为“\(words.name)”",
        "“\(parent.name)” has no \(words.levelWord) “\(words.written)”; it should be “\(words.name)”")
    case .codeInMark:
      return words.say(
        "“\(words.name)”的代码是 \(words.code)，这里写的是 \(words.written)",
        "“\(words.name)” has the code \(words.code); \(words.written) is written here")
    case .cutName:
      return words.say(
        "\(words.code) 的名称没有写全：“\(words.written)”，应为“\(words.name)”",
        "the name of \(words.code) is cut short: “\(words.written)”, in full “\(words.name)”")
    default:
      return words.say(
        "\(words.code) 的名称是“\(words.name)”，这里写的是“\(words.written)”",
        "\(words.code) is called “\(words.name)”; “\(words.written)” is written here")
    }
  }

  public static func notes(_ words: SubjectWords) -> [String] {
    var notes: [String] = []
    if !words.fault.candidates.isEmpty {
      let list = words.list(words.fault.candidates)
      notes.append(
        words.say(
          "如果名称是对的，代码应为 \(list)", "if the name is right, the code should be \(list)"))
    }
    if let expected = words.expected, expected.code.level != .class {
      notes.append(words.say("完整路径：\(words.path(expected))", "in full: \(words.path(expected))"))
    }
    return notes
  }
}
