import Findings
import Rules

/// Rules as a command line names them.
enum RuleWords {
  /// The rules that a word names: an id, the beginning of ids (`GJ3`), a name.
  static func rules(_ word: String) throws(UsageProblem) -> [any Rule.Type] {
    let found = RuleCatalogue.all.filter { RuleCatalogue.matches(word, $0) }
    guard found.isEmpty else { return found }
    let known = RuleCatalogue.all.map { $0.id } + RuleCatalogue.all.flatMap { [$0.chineseName, $0.englishName] }
    throw .unknownRule(word, known: known)
  }

  /// The ids that a list of words names.
  static func ids(_ words: [String]) throws(UsageProblem) -> [String] {
    var ids: [String] = []
    for word in words { ids += try rules(word).map { $0.id } }
    return ids
  }

  static func severity(_ severity: Severity, _ language: MessageLanguage) -> String {
    guard language == .chinese else { return severity.name }
    return switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .hint: "提示"
    }
  }
}
