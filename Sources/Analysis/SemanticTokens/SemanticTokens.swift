import ReportSyntax

/// What the parts of a text are, for an editor to colour. Read from the tree alone: nothing waits for a check.
public enum SemanticTokens {
  /// All of a text, in order; no two overlap.
  public static func all(in snapshot: Snapshot) -> [SemanticToken] {
    within(0..<snapshot.bytes.count, of: snapshot)
  }

  /// Those that a range touches: the same that the whole text has there.
  ///
  /// - Complexity: given the tree, in proportion to the range, and to the line that it begins in.
  public static func within(_ range: Range<Int>, of snapshot: Snapshot) -> [SemanticToken] {
    let range = range.clamped(to: 0..<snapshot.bytes.count)
    guard !range.isEmpty, let first = snapshot.blockIndex(at: range.lowerBound) else { return [] }
    let blocks = snapshot.tree.blocks
    return snapshot.bytes.withUnsafeBufferPointer { bytes in
      var painter = TokenPainter(bytes: bytes, all: snapshot.bytes, window: range)
      for index in first..<blocks.count {
        let placed = blocks[index]
        if placed.start >= range.upperBound { break }
        painter.paint(placed)
      }
      return painter.tokens
    }
  }
}
