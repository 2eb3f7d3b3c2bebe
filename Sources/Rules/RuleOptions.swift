import Findings

/// What the rules are asked for.
public struct RuleOptions: Sendable {
  public var language: MessageLanguage
  /// Make a hint of every 尾差; a large report may have very many.
  public var tellsResidue: Bool

  /// No other file is known that belongs with the report.
  public var isAlone: Bool

  /// Sentences whose figures were not checked are told of.
  public var tellsUnchecked: Bool

  public init(
    language: MessageLanguage = .chinese, tellsResidue: Bool = false, isAlone: Bool = true,
    tellsUnchecked: Bool = false
  ) {
    self.language = language
    self.tellsResidue = tellsResidue
    self.isAlone = isAlone
    self.tellsUnchecked = tellsUnchecked
  }
}
