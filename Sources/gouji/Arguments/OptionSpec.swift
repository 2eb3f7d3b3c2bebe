import Findings

/// One option of a subcommand.
struct OptionSpec: Sendable {
  var name: String
  var short: Character?
  /// What the value is called in the help text; empty for a switch.
  var value: String
  /// The words that it may be; empty for anything.
  var choices: [String]
  var repeats: Bool
  private var chinese: String
  private var english: String

  init(
    _ name: String, short: Character? = nil, value: String = "", choices: [String] = [], repeats: Bool = false,
    _ chinese: String, _ english: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.choices = choices
    self.repeats = repeats
    self.chinese = chinese
    self.english = english
  }

  func help(_ language: MessageLanguage) -> String { language == .chinese ? chinese : english }

  static let help = OptionSpec("help", short: "h", "显示这段说明", "show this text")
  static let language = OptionSpec(
    "lang", value: "zh|en", choices: ["zh", "en"], "说明和结果所用的语言，默认 zh", "language of help and results, zh by default")
  static let output = OptionSpec(
    "output", short: "o", value: "文件", "写入文件而不是标准输出；要么写全，要么不写", "write to a file, whole or not at all")
  static let configuration = OptionSpec(
    "config", value: "文件", "用这个配置文件，不再逐级向上找 gouji.json", "use this configuration; do not look for gouji.json")
  static let noConfiguration = OptionSpec("no-config", "不用 gouji.json", "without gouji.json")
  static let forceExclude = OptionSpec(
    "force-exclude", "写明的文件也按 exclude 排除（提交前检查用）", "leave out what gouji.json excludes though it was named (for hooks)")
}
