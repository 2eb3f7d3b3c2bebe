import Findings
import JSON
import Rules

extension ConfigurationReader {
  /// A list that names no rule that there is counts as none: it would leave nothing to be checked.
  mutating func takeSelected(_ value: JSONValue) {
    let ids = (strings(value, of: "select") ?? []).flatMap { rules($0) }.map { $0.id }
    if !ids.isEmpty { configuration.selected = ids }
  }

  mutating func ignored(_ value: JSONValue) -> [any Rule.Type] {
    (strings(value, of: "ignore") ?? []).flatMap { word in silenced(rules(word), word) }
  }

  private mutating func rules(_ word: JSONValue) -> [any Rule.Type] {
    let found = RuleWords.rules(word.string ?? "")
    if found.isEmpty { tell(.unknownRule(word)) }
    return found
  }

  mutating func takeSeverities(_ value: JSONValue) {
    guard value.kind == .object else { return tell(.kind(value, of: "severity", .object)) }
    // What names a rule is nearer to it than the beginning of its id, and the longer beginning than the shorter one.
    var weights: [(exactness: Int, rules: [any Rule.Type], wanted: Severity?)] = []
    for (name, value) in distinct(value) {
      let word = name.string ?? ""
      let named = rules(name)
      guard let wanted = severity(value), !named.isEmpty else { continue }
      let kept = wanted == .error ? named : silenced(named, name)
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

  /// The rules that may be silenced or made milder; where one that may not is named itself, that is told.
  private mutating func silenced(_ rules: [any Rule.Type], _ word: JSONValue) -> [any Rule.Type] {
    func isFixed(_ rule: any Rule.Type) -> Bool { RuleWords.ofUncheckedFiles.contains(rule.id) }
    if rules.count == 1, rules.contains(where: isFixed) { tell(.notSilenced(word)) }
    return rules.filter { !isFixed($0) }
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
