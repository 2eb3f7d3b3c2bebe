import Analysis
import Configuration
import Findings
import Reporting

/// What a command line asks of `gouji lint`. It goes before what `gouji.json` says.
struct LintChoice {
  /// nil where the command line does not say it.
  private let selected: [String]?
  private let ignored: [String]
  private let shown: ShownChoice?
  private let minimum: Severity?
  private let language: MessageLanguage?
  private let format: String
  private let isColored: Bool
  private let columns: Int
  private let listsClaims: Bool
  private let countsRules: Bool

  /// - Parameter language: of `--lang`, or Chinese where it is not there
  init(_ arguments: ParsedArguments, _ language: MessageLanguage) throws(UsageProblem) {
    selected = arguments.has("select") ? try RuleArguments.ids(arguments.list("select")) : nil
    ignored = try RuleArguments.ids(arguments.list("ignore"))
    var shown = ShownChoice()
    for word in arguments.list("show") { _ = shown.take(word) }
    self.shown = arguments.has("show") ? shown : nil
    let severity = arguments.value("severity")
    minimum = Severity.allCases.first { $0.name == severity }
    self.language = arguments.has("lang") ? language : nil
    format = arguments.value("format") ?? "text"
    isColored = Terminal.isColored(arguments)
    columns = arguments.path("output") == nil ? Terminal.sourceColumns : 120
    listsClaims = arguments.has("claims")
    countsRules = arguments.has("statistics")
    guard Reporters.names.contains(format) else {
      throw .wrongValue(option: "format", value: format, choices: Reporters.names)
    }
  }

  /// The language of what is said about files for which a configuration holds.
  func language(_ file: ConfigurationFile?) -> MessageLanguage {
    language ?? file?.configuration.language ?? .chinese
  }

  /// - Parameter file: the configuration that holds; nil for none
  func settings(_ file: ConfigurationFile?) throws(UsageProblem) -> LintSettings {
    let configuration = file?.configuration ?? Configuration()
    let language = language(file)
    let options = ReporterOptions(
      language: language, color: isColored, columns: columns, claims: listsClaims, statistics: countsRules)
    guard let reporter = Reporters.named(format, options) else {
      throw .wrongValue(option: "format", value: format, choices: Reporters.names)
    }
    let filter = filter(configuration)
    return LintSettings(
      filter: filter,
      options: CheckOptions(
        language: language, listsClaims: listsClaims, tellsResidue: filter.showsResidue,
        tellsUnchecked: shown?.unchecked ?? configuration.shown?.unchecked ?? false, loader: ReportFiles(),
        headerDefaults: configuration.headerDefaults),
      reporter: reporter, isFaulty: file.map { !$0.problems.isEmpty } ?? false)
  }

  private func filter(_ configuration: Configuration) -> FindingFilter {
    var filter = configuration.filter
    if let selected {
      // Who asks for a rule wants to see it, whatever the project leaves out.
      filter.selected = selected
      filter.ignored = []
      filter.overrides = filter.overrides.filter { $0.value.wanted != nil }
    }
    filter.ignored += ignored
    if let shown {
      filter.showsHints = shown.hints
      filter.showsResidue = shown.residue
    }
    filter.minimum = minimum ?? .hint
    if minimum == .hint { filter.showsHints = true }
    return filter
  }
}
