import Findings
import JSON
import ReportModel
import Rules
import SourceText

/// What is said of problems, in both languages.
extension ConfigurationProblem {
  /// What a value has to be.
  enum Kind {
    case text, listOfTexts, object, truth, truthOrObject

    var chinese: String {
      switch self {
      case .text: "一段文字，写在双引号里"
      case .listOfTexts: "一列文字，如 [\"…\", \"…\"]"
      case .object: "一组“键: 值”，写在 { } 里"
      case .truth: "true 或 false"
      case .truthOrObject: "true、false，或一组“键: 值”"
      }
    }

    var english: String {
      switch self {
      case .text: "a string"
      case .listOfTexts: "a list of strings"
      case .object: "an object"
      case .truth: "true or false"
      case .truthOrObject: "true, false or an object"
      }
    }
  }

  static func tooLarge(_ bytes: Int) -> Self {
    let most = ConfigurationReader.mostBytes >> 20
    return Self(
      0..<0, chinese: "文件有 \(bytes >> 20) MB，不像是配置，最多 \(most) MB",
      english: "\(bytes >> 20) MB is too large for a configuration; the limit is \(most) MB")
  }

  static func encoding(_ encoding: TextEncoding) -> Self {
    Self(
      0..<0, chinese: "看来是 \(encoding.name) 编码，请另存为 UTF-8", english: "seems to be \(encoding.name); save it as UTF-8")
  }

  static func notAnObject(_ range: Range<Int>) -> Self {
    Self(range, chinese: "配置应写在一对 { } 里", english: "a configuration is an object in { }")
  }

  static func unknownKey(_ name: JSONValue, known: [String]) -> Self {
    let word = name.string ?? ""
    let nearest = EditDistance.nearest(to: word, in: known)
    let (chinese, english) = offer(nearest, known)
    return Self(
      name.range, chinese: "不认识 \(word)\(chinese)", english: "unknown key \(word)\(english)",
      replacement: nearest.map(quoted))
  }

  static func repeatedKey(_ name: JSONValue) -> Self {
    let word = name.string ?? ""
    return Self(name.range, chinese: "\(word) 写了两次，以后一次为准", english: "\(word) stands here twice; the last one counts")
  }

  static func kind(_ value: JSONValue, of key: String, _ kind: Kind) -> Self {
    Self(value.range, chinese: "\(key) 的值应是\(kind.chinese)", english: "\(key) has to be \(kind.english)")
  }

  static func value(_ value: JSONValue, of key: String, choices: [String]) -> Self {
    let word = value.string ?? ""
    let nearest = EditDistance.nearest(to: word, in: choices)
    return Self(
      value.range, chinese: "\(key) 不能是 \(word)，可以是 \(choices.joined(separator: "、"))",
      english: "\(key) cannot be \(word); it is one of \(choices.joined(separator: ", "))",
      replacement: nearest.map(quoted))
  }

  static func unknownRule(_ word: JSONValue) -> Self {
    let text = word.string ?? ""
    return Self(
      word.range, chinese: RuleWords.unknown(text, .chinese), english: RuleWords.unknown(text, .english),
      replacement: RuleWords.nearest(text).map(quoted))
  }

  static func notSilenced(_ word: JSONValue) -> Self {
    let text = word.string ?? ""
    return Self(
      word.range, chinese: "\(text) 说明文件没有检查完，不能在配置里关掉或调低",
      english: "\(text) says that a file was not checked; a configuration cannot silence or lower it")
  }

  static func unknownHeaderField(_ name: JSONValue) -> Self {
    let word = name.string ?? ""
    if let field = HeaderField(key: word) {
      return Self(
        name.range, chinese: "\(field.rawValue) 各报告不同，请写在报告的文件头里",
        english: "\(field.rawValue) is each report's own; write it in the report's header")
    }
    let known = HeaderDefaults.fields.map(\.rawValue)
    let nearest = EditDistance.nearest(to: word, in: known, part: 2)
    let (chinese, english) = offer(nearest, known)
    return Self(
      name.range, chinese: "文件头没有 \(word) 这一项\(chinese)", english: "a header has no field \(word)\(english)",
      replacement: nearest.map(quoted))
  }

  static func headerValue(_ value: JSONValue, of field: HeaderField, _ text: String) -> Self {
    let choices = field.allowedValues
    let list = choices.joined(separator: "、")
    return Self(
      value.range, chinese: "\(field.rawValue) 不能是 \(text)\(choices.isEmpty ? "" : "，可以是 \(list)")",
      english: "\(field.rawValue) cannot be \(text)\(choices.isEmpty ? "" : "; it is one of \(list)")",
      replacement: EditDistance.nearest(to: text, in: choices).map(quoted))
  }

  static func pattern(_ value: JSONValue, _ fault: PathPattern.Fault) -> Self {
    let text = value.string ?? ""
    return switch fault {
    case .empty: Self(value.range, chinese: "exclude 里有一项是空的", english: "exclude has an empty pattern")
    case .negated:
      Self(value.range, chinese: "exclude 不能用 ! 取消排除：\(text)", english: "exclude knows no exceptions (!): \(text)")
    case .outside:
      Self(
        value.range, chinese: "exclude 从 gouji.json 所在的文件夹算起，不能用 . 或 ..：\(text)",
        english: "exclude starts from the folder of gouji.json; . and .. cannot be used: \(text)")
    case .unclosed:
      Self(value.range, chinese: "exclude 里的 [ 没有 ]，或末尾多了 \\：\(text)", english: "unclosed [ or \\ at the end: \(text)")
    }
  }

  /// The nearest word, or all that there are.
  private static func offer(_ nearest: String?, _ known: [String]) -> (chinese: String, english: String) {
    if let nearest { return ("，是否想用 \(nearest)？", "; did you mean \(nearest)?") }
    return ("，可以用的有 \(known.joined(separator: "、"))", "; there are \(known.joined(separator: ", "))")
  }

  private static func quoted(_ word: String) -> String { String(decoding: JSONText(word).bytes, as: UTF8.self) }
}
