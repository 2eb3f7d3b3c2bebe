import Analysis
import Findings
import Reporting

/// `gouji subjects --check`: lists of 科目, told of like reports.
enum SubjectListRun {
  private static let formats = ["text", "json"]

  static func run(
    _ arguments: ParsedArguments, _ request: SubjectRequest, _ language: MessageLanguage
  ) throws(UsageProblem) -> ExitStatus {
    guard !arguments.operands.isEmpty else {
      throw .missingOperand(chinese: "请写要核对的文件", english: "name a file to be checked")
    }
    for option in ["kind", "fund", "limit", "statistics"] where arguments.has(option) {
      throw .other(chinese: "--\(option) 不能和 --check 一起用", english: "--\(option) does not go with --check")
    }
    let format = arguments.value("format") ?? "text"
    let output = arguments.path("output")
    let options = ReporterOptions(
      language: language, color: Terminal.isColored(arguments), columns: output == nil ? Terminal.sourceColumns : 120)
    guard formats.contains(format), let reporter = Reporters.named(format, options) else {
      throw .wrongValue(option: "format", value: format, choices: formats)
    }
    if request.edition != request.year { SubjectsCommand.tellEdition(request, language) }
    let year = request.year
    let collected = CollectedOutput(isKept: output != nil)
    let run = LintRun(
      settings: LintSettings(
        filter: FindingFilter(showsHints: true), options: CheckOptions(language: language), reporter: reporter),
      failing: .warning,
      checker: { path, _, bytes, _ in
        SubjectListCheck.check(path: path, bytes: bytes, year: year, language: language)
      }
    ) { collected.take($0) }
    let sources = LintRun.sources(arguments.operands, standardInput: FilePath("<stdin>"))
    let status = run.run(sources, jobs: OrderedWork.processors)
    return output == nil ? status : OutputFile.write(collected.bytes, to: output, language, status: status)
  }
}
