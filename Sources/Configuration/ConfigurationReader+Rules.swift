import Findings
import JSON
import Rules

extension ConfigurationReader {
  /// The ids that a list names. Nil where it is no list, or names none that there is: that selects everything.
  mutating func rules(_ value: JSONValue, _ key: ConfigurationKey, isSilencing: Bool) -> [String]? {
    guard let words = strings(value, of: key.rawValue) else { return nil }
    var ids: [String] = []
    for word in words {
      let found = RuleWords.rules(word.string ?? "")
      if found.isEmpty { tell(.unknownRule(word)) }
      ids += isSilencing ? silenced(found.map { $0.id }, word) : found.map { $0.id }
    }
    return ids.isEmpty && !isSilencing ? nil : ids
  }

  mutating func takeSeverities(_ value: JSONValue) {
    guard value.kind == .object else { return tell(.kind(value, of: "severity", .object)) }
    // What names a rule is nearer to it than the beginning of its id, and the longer beginning than the shorter one.
    var weights: [(exactness: Int, rules: [any Rule.Type], wanted: Severity?)] = []
    for (name, value) in distinct(value) {
      let word = name.string ?? ""
      let rules = RuleWords.rules(word)
      if rules.isEmpty { tell(.unknownRule(name)) }
      guard let wanted = severity(value), !rules.isEmpty else { continue }
      let lessened = rules.filter { wanted.map { $0 < .error } ?? true && RuleWords.ofUncheckedFiles.contains($0.id) }
      var kept = rules
      if !lessened.isEmpty {
        let ids = silenced(rules.map { $0.id }, name)
        kept.removeAll { !ids.contains($0.id) }
      }
      weights.append((RuleWords.rule(word) == nil ? word.utf8.count : Int.max, kept, wanted))
    }
    let ordered = weights.enumerated().sorted { a, b in
      a.element.exactness == b.element.exactness
        ? a.offset < b.offset : a.element.exactness < b.element.exactness
    }
    for (_, weight) in ordered {
      for rule in weight.rules {
        configuration.overrides[rule.id] = SeverityOverride(usual: rule.severity, wanted: weight.wanted)
      }
    }
  }

  /// The rules that may be silenced; where one that may not is named itself, that is told.
  private mutating func silenced(_ ids: [String], _ word: JSONValue) -> [String] {
    if ids.count == 1, let id = ids.first, RuleWords.ofUncheckedFiles.contains(id) { tell(.notSilenced(word)) }
    return ids.filter { !RuleWords.ofUncheckedFiles.contains($0) }
  }

  /// `.some(nil)` for off.
  private mutating func severity(_ value: JSONValue) -> Severity?? {
    guard let word = value.string else {
      tell(.kind(value, of: "severity", .text))
      return nil
    }
    switch word {
    case "error", "错误": return .error
    case "warning", "警告": return .warning
    case "hint", "提示": return .hint
    case "off", "关闭": return .some(nil)
    default:
      tell(.value(value, of: "severity", choices: Self.severities))
      return nil
    }
  }

  /// The words that are offered.
  static let severities = ["error", "warning", "hint", "off"]
}
