import Findings
import Rules
import SourceText

/// `gouji rules`
enum RulesCommand: Command {
  static let name = "rules"

  static func operands(_ language: MessageLanguage) -> String {
    language == .chinese ? "[规则]…" : "[rule]…"
  }

  static func summary(_ language: MessageLanguage) -> String {
    language == .chinese ? "列出全部规则及其级别" : "all rules with their severities"
  }

  static func details(_ language: MessageLanguage) -> String {
    language == .chinese ? "可只列几条：编号、编号前几位（GJ3）或名称。" : "Some only: ids, their beginnings (GJ3) or names."
  }

  static let options: [OptionSpec] = [.language, .help]

  static func run(_ arguments: ParsedArguments, _ language: MessageLanguage) throws(UsageProblem) -> ExitStatus {
    var chosen = RuleCatalogue.all
    if !arguments.operands.isEmpty {
      chosen = []
      for operand in arguments.operands { chosen += try RuleArguments.rules(operand.text) }
    }
    var output = ""
    for rule in chosen {
      let severity = RuleWords.severity(rule.severity, language)
      let padding = String(repeating: " ", count: max(0, 9 - DisplayWidth.of(Array(severity.utf8))))
      output += "\(rule.id)  \(severity)\(padding)\(rule.name(in: language))\n"
    }
    StandardStreams.output(output)
    return .clean
  }
}
