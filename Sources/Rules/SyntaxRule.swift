import ReportSyntax

/// A rule that tells of what the parser could not read.
public protocol SyntaxRule: Rule {
  static var kinds: [SyntaxProblem.Kind] { get }
  /// What is wrong, on one line.
  static func message(_ problem: SyntaxWords) -> String
  /// What to do about it.
  static func help(_ problem: SyntaxWords) -> String?
}
