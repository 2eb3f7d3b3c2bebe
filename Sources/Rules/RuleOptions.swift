import Findings

/// What the rules are asked for.
public struct RuleOptions: Sendable {
  public var language: MessageLanguage
  /// Make a hint of every 尾差; a large report may have very many.
  public var tellsResidue: Bool

  public init(language: MessageLanguage = .chinese, tellsResidue: Bool = false) {
    self.language = language
    self.tellsResidue = tellsResidue
  }
}
