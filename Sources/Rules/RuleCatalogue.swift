import Findings
import ReportModel

/// The rules by id, name and tie. What is listed is generated from the rule files.
public enum RuleCatalogue {
  /// The rule of an id (`GJ1005`) or a Chinese name (`类款项汇总`); nil where there is none.
  public static func rule(_ word: String) -> (any Rule.Type)? {
    all.first { $0.id == word || $0.chineseName == word }
  }

  /// Whether a word names a rule, as `@忽略`, `--select` and `--ignore` take it: an id, the beginning of one, a name in
  /// either language.
  public static func matches(_ word: String, _ rule: any Rule.Type) -> Bool {
    rule.chineseName == word || rule.englishName == word || isBeginning(word, of: rule.id)
  }

  static func isBeginning(_ word: String, of id: String) -> Bool {
    word.utf8.count >= 2 && id.hasPrefix(word.uppercased())
  }

  /// The rule that tells of a claim.
  static func rule(of claim: Claim, in report: Report) -> (any TieRule.Type)? {
    byTie[claim.tie]?.first { $0.owns(claim, of: report) }
  }

  /// The rules that compare files; they find nothing in a file that is checked alone.
  static let betweenFiles: Set<String> = Set(
    tieRules.filter { $0.ties.contains(where: \.isBetweenFiles) }.map { $0.id })

  private static let byTie: [Tie: [any TieRule.Type]] = {
    var rules: [Tie: [any TieRule.Type]] = [:]
    for rule in tieRules {
      for tie in rule.ties { rules[tie, default: []].append(rule) }
    }
    return rules
  }()

  /// The rule that tells of a problem of the model.
  static func rule(of problem: ModelProblem.Kind) -> (any ProblemRule.Type)? {
    let id = problem.rule
    return problemRules.first { $0.id == id }
  }
}
