import Findings
import Rules

/// A rule's documentation for an editor.
public struct RuleHelp: Sendable {
  /// `GJ2103`
  public let rule: String
  /// `GJ2103 占比`
  public let title: String
  /// As a Markdown document.
  public let markdown: String
  /// What it checks and how to mend it, in a few lines of plain text, for clients that can show no document.
  public let summary: String

  /// - Parameter word: a rule's id or Chinese name
  /// - Returns: nil where there is no such rule
  public init?(_ word: String, language: MessageLanguage) {
    guard let rule = RuleCatalogue.rule(word) ?? RuleCatalogue.rule(word.uppercased()),
      let documentation = RuleCatalogue.documentation(of: rule.id)
    else { return nil }
    self.rule = rule.id
    title = "\(rule.id) \(rule.name(in: language))"
    let severity =
      switch (rule.severity, language) {
      case (.error, .chinese): "错误"
      case (.warning, .chinese): "警告"
      case (.hint, .chinese): "提示"
      case (let severity, .english): severity.name
      }
    let other = language == .chinese ? rule.englishName : rule.chineseName
    markdown =
      "# \(title)\n\n\(severity) · \(other)\n\n" + Self.lowered(documentation)
      + (documentation.hasSuffix("\n") ? "" : "\n")
    let sections = Self.sections(documentation)
    let lines = ["检查什么", "修复"].compactMap { name in sections[name].map { "【\(name)】\($0)" } }
    let more = language == .chinese ? "全部说明：gouji explain \(rule.id)" : "in full: gouji explain \(rule.id)"
    summary = ([title] + lines + [more]).joined(separator: "\n")
  }

  /// The document has a title of its own: its sections are one level below.
  private static func lowered(_ documentation: String) -> String {
    var isExample = false
    return documentation.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("```") { isExample.toggle() }
      return !isExample && line.hasPrefix("# ") ? "#\(line)" : String(line)
    }.joined(separator: "\n")
  }

  /// The text of each section, without its examples.
  private static func sections(_ documentation: String) -> [String: String] {
    var sections: [String: String] = [:]
    var name = ""
    var isExample = false
    for line in documentation.split(separator: "\n") {
      if line.hasPrefix("```") {
        isExample.toggle()
      } else if !isExample {
        if line.hasPrefix("# ") { name = String(line.dropFirst(2)) } else { sections[name, default: ""] += line }
      }
    }
    return sections
  }
}
