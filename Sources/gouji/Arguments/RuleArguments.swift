import Rules

/// Rules as the arguments of a command name them.
enum RuleArguments {
  /// The rules that a word names.
  static func rules(_ word: String) throws(UsageProblem) -> [any Rule.Type] {
    let found = RuleWords.rules(word)
    guard found.isEmpty else { return found }
    throw .unknownRule(word)
  }

  /// The ids that a list of words names.
  static func ids(_ words: [String]) throws(UsageProblem) -> [String] {
    var ids: [String] = []
    for word in words { ids += try rules(word).map { $0.id } }
    return ids
  }
}
