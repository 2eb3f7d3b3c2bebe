import Findings

/// A rule in one line, for whoever meets it in passing.
public enum RuleNote {
  /// What the rule checks: the first sentence of its documentation; nil for an id that is no rule's.
  public static func summary(of id: String) -> String? {
    guard let text = RuleCatalogue.documentation(of: id) else { return nil }
    let lines = text.split(separator: "\n").drop { $0.hasPrefix("#") }
    guard let paragraph = lines.first else { return nil }
    guard let end = paragraph.firstIndex(of: "。") else { return String(paragraph) }
    return String(paragraph[...end])
  }

  /// The id and the name of the rule that a word means, as `@忽略` takes it.
  public static func rule(_ word: String, _ language: MessageLanguage) -> (id: String, name: String)? {
    let rule = RuleCatalogue.rule(word) ?? RuleCatalogue.all.first { RuleCatalogue.matches(word, $0) }
    return rule.map { ($0.id, $0.name(in: language)) }
  }
}
