import ReportModel

/// A rule that tells of what the model could not take as it stands; which problems are its own, they say themselves.
public protocol ProblemRule: Rule {
  /// What is wrong, on one line.
  static func message(_ problem: ProblemWords) -> String
  /// What to do about it.
  static func help(_ problem: ProblemWords) -> String?
  /// What is said at a related place; nil where the place is not shown.
  static func related(_ problem: ProblemWords, at index: Int) -> String?
}

extension ProblemRule {
  public static func help(_ problem: ProblemWords) -> String? { nil }
  public static func related(_ problem: ProblemWords, at index: Int) -> String? { nil }
}
