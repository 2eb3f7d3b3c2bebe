import SourceText

/// Reading a text anew after it was edited: only the blocks that the edit may have changed.
extension Parser {
  /// The tree of the bytes, equal to what `parse` makes of them. Blocks that the edit left alone are those of the previous tree.
  ///
  /// - Parameters:
  ///   - previous: the tree of the bytes before the edit, read with the same options
  ///   - change: what became of the previous bytes
  /// - Complexity: linear in the number of blocks, and in the bytes of those that are read again.
  public static func reparse(
    _ bytes: [UInt8], after previous: SyntaxTree, change: TextChange, options: ParseOptions = ParseOptions()
  ) -> SyntaxTree {
    let old = previous.blocks
    guard change.leads(from: previous.bytes.count, to: bytes.count), !old.isEmpty, !bytes.isEmpty else {
      return parse(bytes, options: options)
    }
    let kept = unchanged(old, before: change.old.lowerBound, previous.farthestLook)
    var farthest = previous.farthestLook
    if farthest == .max { farthest = old.reduce(0) { max($0, $1.block.reach - $1.block.length) } }
    let read = bytes.withSource { source in
      var blocks: [PlacedBlock] = []
      blocks.reserveCapacity(Capacity.room(for: old.count))
      blocks += old[..<kept]
      var parser = BlockParser(source: source, options: options)
      var start = kept < old.count ? old[kept].start : 0
      var next = kept
      while start < source.count {
        // Where a block begins that began in the same bytes before, all that follows is as it was.
        if start >= change.new.upperBound {
          let place = start - change.distance
          while next < old.count, old[next].start < place { next += 1 }
          if next < old.count, old[next].start == place, old[next].block.isFresh, parser.isFresh(at: start),
            (place == 0) == (start == 0)
          {
            for placed in old[next...] {
              blocks.append(PlacedBlock(placed, movedBy: change.distance))
            }
            return blocks
          }
        }
        var rows: EarlierRows?
        if start <= change.old.lowerBound {
          while next < old.count, old[next].start < start { next += 1 }
          if next < old.count, old[next].start == start { rows = EarlierRows(old[next].block, change) }
        }
        let block = parser.parseBlock(at: start, after: rows)
        farthest = max(farthest, block.reach - block.length)
        blocks.append(PlacedBlock(start: start, block: block))
        start += max(block.length, 1)
      }
      return blocks
    }
    return SyntaxTree(bytes: bytes, blocks: read ?? [], farthestLook: farthest)
  }

  /// How many blocks at the front were known without a look at an offset, and end where the parser may begin afresh.
  private static func unchanged(_ blocks: [PlacedBlock], before offset: Int, _ farthestLook: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    // From the block that holds the offset back, as far as any block looks.
    var first = low
    while low > 0 {
      low -= 1
      let placed = blocks[low]
      if placed.start + placed.block.reach >= offset { first = low }
      let (end, overflows) = placed.range.upperBound.addingReportingOverflow(farthestLook)
      if !overflows, end < offset { break }
    }
    while first > 0, first >= blocks.count || !blocks[first].block.isFresh { first -= 1 }
    return first
  }
}
