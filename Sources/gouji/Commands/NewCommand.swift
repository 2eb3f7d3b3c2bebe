#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Analysis
import Findings

/// `gouji new`
enum NewCommand: Command {
  static let name = "new"

  static func operands(_ language: MessageLanguage) -> String {
    language == .chinese ? "[选项] <类型>" : "[options] <kind>"
  }

  static func summary(_ language: MessageLanguage) -> String {
    language == .chinese ? "生成一份空白报告，含规定的提纲和表格" : "print an empty report with the official outline and tables"
  }

  static func details(_ language: MessageLanguage) -> String {
    var text = language == .chinese ? "类型：" : "Kinds:"
    for skeleton in Skeleton.all {
      text +=
        "\n  \(skeleton.names.joined(separator: language == .chinese ? "、" : ", "))\n      \(skeleton.summary(language))"
    }
    return text
  }

  static let options: [OptionSpec] = [
    OptionSpec("year", value: "年度", "报告的年度，默认为去年", "the year of the report, last year by default"),
    OptionSpec("body", value: "单位名称", "写进报告的单位名称", "the name of the body"),
    .output, .language, .help,
  ]

  static func run(_ arguments: ParsedArguments, _ language: MessageLanguage) throws(UsageProblem) -> ExitStatus {
    let kinds = Skeleton.all.flatMap { $0.names.prefix(1) }
    guard let kind = arguments.operands.first?.text, arguments.operands.count == 1 else {
      throw .missingOperand(
        chinese: "请写一个类型：\(kinds.joined(separator: "、"))", english: "name one kind: \(kinds.joined(separator: ", "))")
    }
    guard let skeleton = Skeleton.named(kind) else { throw .unknownKind(kind, known: kinds) }
    var year = lastYear
    if let given = arguments.value("year") {
      guard let number = Int(given), (1990...2100).contains(number) else {
        throw .wrongValue(option: "year", value: given, choices: ["1990…2100"])
      }
      year = number
    }
    let body = arguments.value("body") ?? "（单位名称）"
    return OutputFile.write(Array(skeleton.text(year: year, body: body).utf8), to: arguments.path("output"), language)
  }

  /// Reports are written in the year after the one that they speak of.
  private static var lastYear: Int {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return 2024 }
    return Int(parts.tm_year) + 1899
  }
}
