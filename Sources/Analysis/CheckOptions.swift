import Findings

/// What a check is asked for.
public struct CheckOptions: Sendable {
  public var language: MessageLanguage
  /// Fill `FileReport.claims`.
  public var listsClaims: Bool

  public init(language: MessageLanguage = .chinese, listsClaims: Bool = false) {
    self.language = language
    self.listsClaims = listsClaims
  }
}
