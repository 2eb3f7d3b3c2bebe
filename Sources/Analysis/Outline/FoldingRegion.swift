import SourceText

/// A part of a text that an editor may hide, but for its first line.
public struct FoldingRegion: Sendable, Equatable {
  public enum Kind: UInt8, Sendable {
    case section, table, tableRows, list, header, comment, contents
  }

  public var kind: Kind
  /// From the first line's beginning, or from where the region begins in it, to the end of the last line's content.
  public var range: Range<Int>
  /// From 0; the last is behind the first.
  public var lines: ClosedRange<Int>
  /// What may stand in the place of what is hidden.
  public var summary: String
}
