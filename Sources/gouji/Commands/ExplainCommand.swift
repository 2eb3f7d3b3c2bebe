import Findings
import Rules

/// `gouji explain`
enum ExplainCommand: Command {
  static let name = "explain"

  static func operands(_ language: MessageLanguage) -> String {
    language == .chinese ? "<规则>…" : "<rule>…"
  }

  static func summary(_ language: MessageLanguage) -> String {
    language == .chinese ? "说明一条规则：检查什么，依据，正误示例，怎样修改" : "a rule's documentation (in Chinese)"
  }

  static func details(_ language: MessageLanguage) -> String {
    language == .chinese
      ? "规则写编号（GJ1005）或名称（类款项汇总）；gouji rules 列出全部。" : "A rule is named by id (GJ1005) or name; gouji rules lists all."
  }

  static let options: [OptionSpec] = [.language, .help]

  static func run(_ arguments: ParsedArguments, _ language: MessageLanguage) throws(UsageProblem) -> ExitStatus {
    guard !arguments.operands.isEmpty else {
      throw .missingOperand(chinese: "请写规则的编号或名称，如 GJ1005", english: "name a rule, such as GJ1005")
    }
    var output = ""
    for operand in arguments.operands {
      let rules = try RuleArguments.rules(operand.text)
      for rule in rules {
        if !output.isEmpty { output += "\n" }
        let severity = RuleWords.severity(rule.severity, language)
        output += "\(rule.id) \(rule.chineseName)  \(rule.englishName)  \(severity)\n\n"
        output += plain(RuleCatalogue.documentation(of: rule.id) ?? "") + "\n"
      }
    }
    StandardStreams.output(output)
    return .clean
  }

  /// The documentation as it is read on a terminal: sections by their names, examples indented.
  private static func plain(_ documentation: String) -> String {
    var isExample = false
    var lines: [String] = []
    for line in documentation.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        // A block that is a file beside the example is opened with that file's name.
        let name = line.drop { $0 != " " }.dropFirst()
        if !isExample, !name.isEmpty { lines.append("    （\(name)）") }
        isExample.toggle()
      } else if isExample {
        lines.append(line.isEmpty ? "" : "    \(line)")
      } else if line.hasPrefix("# ") {
        lines.append("【\(line.dropFirst(2))】")
      } else {
        lines.append(String(line))
      }
    }
    return lines.joined(separator: "\n")
  }
}
