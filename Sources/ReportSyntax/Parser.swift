import SourceText

/// Reads a report. Every input has a tree, and the tree prints back to it byte for byte.
public enum Parser {
  /// - Parameter workers: a long report is read from two places at once, where there are any.
  /// - Complexity: linear in the bytes, whatever they are.
  public static func parse(
    _ bytes: [UInt8], options: ParseOptions = ParseOptions(), workers: (any Workers)? = nil
  ) -> SyntaxTree {
    var blocks: [PlacedBlock]
    if let middle = middle(bytes, workers) {
      // Where the first half does not end with a block at that place, the second was read for nothing.
      let halves = Pieces.map(2, workers) { half in
        half == 0
          ? Self.blocks(bytes, from: 0, to: middle, options) : Self.blocks(bytes, from: middle, to: .max, options)
      }
      blocks = halves.first ?? []
      let end = blocks.last?.range.upperBound ?? 0
      blocks += end == middle ? halves.last ?? [] : Self.blocks(bytes, from: end, to: .max, options)
    } else {
      blocks = Self.blocks(bytes, from: 0, to: .max, options)
    }
    return SyntaxTree(
      bytes: bytes, blocks: blocks, farthestLook: blocks.reduce(0) { max($0, $1.block.reach - $1.block.length) })
  }

  /// The blocks that start from one offset, where one starts, up to another.
  private static func blocks(
    _ bytes: [UInt8], from first: Int, to end: Int, _ options: ParseOptions
  ) -> [PlacedBlock] {
    let blocks = bytes.withSource { source in
      let end = min(end, source.count)
      var blocks: [PlacedBlock] = []
      blocks.reserveCapacity((end - first) / 200 + 4)
      var parser = BlockParser(source: source, options: options)
      var start = first
      while start < end {
        let block = parser.parseBlock(at: start)
        blocks.append(PlacedBlock(start: start, block: block))
        start += max(block.length, 1)
      }
      return blocks
    }
    return blocks ?? []
  }

  /// Behind the first empty line of the second half, where a block may well start; nil where one thread is to read all.
  private static func middle(_ bytes: [UInt8], _ workers: (any Workers)?) -> Int? {
    guard let workers, workers.count > 1, bytes.count >= 2 * Pieces.fewestBytes else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = bytes.count / 2
      let last = min(index + Pieces.fewestBytes, bytes.count - 2)
      while index < last {
        if bytes[index] == 0x0A, bytes[index + 1] == 0x0A { return index + 2 }
        index += 1
      }
      return nil
    }
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
