import Rules

/// What kind of remark a rule makes, for editors that show such in their own way.
public enum RuleTags {
  /// What it remarks on does nothing and may go.
  public static func isUnnecessary(_ rule: String) -> Bool {
    rule == UselessSuppressionRule.id || rule == UnusedDirectiveRule.id
  }

  /// What it remarks on has been replaced.
  public static func isDeprecated(_ rule: String) -> Bool { rule == OldSubjectRule.id }
}
