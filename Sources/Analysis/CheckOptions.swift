import Findings

/// What a check is asked for.
public struct CheckOptions: Sendable {
  public var language: MessageLanguage
  /// Fill `FileReport.claims`.
  public var listsClaims: Bool
  /// Make a finding of every 尾差.
  public var tellsResidue: Bool

  public init(language: MessageLanguage = .chinese, listsClaims: Bool = false, tellsResidue: Bool = false) {
    self.language = language
    self.listsClaims = listsClaims
    self.tellsResidue = tellsResidue
  }
}
