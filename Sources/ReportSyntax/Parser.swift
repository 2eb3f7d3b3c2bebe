/// Reads a report. Every input has a tree, and the tree prints back to it byte for byte.
public enum Parser {
  /// - Complexity: linear in the bytes, whatever they are.
  public static func parse(_ bytes: [UInt8], options: ParseOptions = ParseOptions()) -> SyntaxTree {
    let blocks = bytes.withSource { source in
      var blocks: [PlacedBlock] = []
      blocks.reserveCapacity(source.count / 200 + 4)
      var parser = BlockParser(source: source, options: options)
      var start = 0
      while start < source.count {
        let block = parser.parseBlock(at: start)
        blocks.append(PlacedBlock(start: start, block: block))
        start += max(block.length, 1)
      }
      return blocks
    }
    return SyntaxTree(bytes: bytes, blocks: blocks ?? [])
  }

  /// The block that starts at an offset. It depends on nothing before that offset, except that only a block at
  /// offset 0 can be a header or hold a byte order mark.
  public static func parseBlock(_ bytes: [UInt8], at start: Int, options: ParseOptions = ParseOptions()) -> Block? {
    guard start >= 0, start < bytes.count else { return nil }
    return bytes.withSource { source in
      var parser = BlockParser(source: source, options: options)
      return parser.parseBlock(at: start)
    }
  }
}
