import Findings

/// Something in `gouji.json` that is not understood. The rest of the file counts all the same.
public struct ConfigurationProblem: Sendable, Equatable {
  /// Where it stands, in bytes from the start of the file.
  public var range: Range<Int>
  public var chinese: String
  public var english: String
  /// What may have been meant, to stand in the place of the range.
  public var replacement: String?

  public init(_ range: Range<Int>, chinese: String, english: String, replacement: String? = nil) {
    self.range = range
    self.chinese = chinese
    self.english = english
    self.replacement = replacement
  }

  public func message(_ language: MessageLanguage) -> String { language == .chinese ? chinese : english }
}
