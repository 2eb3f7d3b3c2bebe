import SourceText

/// What an editor shows beside the text without it being there: a value that the report could state and does not.
public struct FigureHint: Sendable {
  public enum Kind: UInt8, Sendable {
    /// 占p% of a part, and the rate of a change.
    case share, growth
    /// What a total should be, and what an empty cell would hold.
    case total, cell
    /// What is published for a form in braces.
    case computed
    /// The unit of a table.
    case unit
  }

  public var kind: Kind
  /// Byte offset that it stands at.
  public var place: Int
  public var label: String
  /// The arithmetic.
  public var tooltip: String
  /// What writes it into the text; empty where it has no business there.
  public var edits: [TextEdit] = []
  public var padsLeft = true
}
