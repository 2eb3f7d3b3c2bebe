import ReportSyntax

/// Puts tables that were pasted with one cell a line, and lost their rows by it, into the report's tree, in the place of the
/// paragraphs that the parser made of them. The parser can't: where such a table ends is known only by what its cells are.
enum StreamReader {
  static func read(into report: inout Report) {
    let tree = report.tree
    var blocks: [PlacedBlock] = []
    var run: [PlacedBlock] = []
    var isChanged = false
    var pieced: [Int: ReportTable.Origin] = [:]
    tree.bytes.withUnsafeBufferPointer { bytes in
      func finish() {
        if run.count > 0, let replaced = tables(in: run, bytes) {
          for placed in replaced {
            if case .table(let syntax) = placed.block.content {
              pieced[placed.start] = syntax.form == .tabs ? .ragged : .pieced
            }
          }
          blocks += replaced
          isChanged = true
        } else {
          blocks += run
        }
        run = []
      }
      for placed in tree.blocks {
        if mayHoldCells(placed) {
          run.append(placed)
        } else {
          finish()
          if case .table(let table) = placed.block.content, placed.block.inlines.isEmpty,
            let mended = BrokenBarTable(table, placed, bytes)
          {
            blocks.append(
              PlacedBlock(
                start: placed.start,
                block: Block(length: placed.block.length, content: .table(mended.syntax), tokens: [])))
            // Such pages go on elsewhere: a total row is believed where its rows bear it out.
            pieced[placed.start] = .ragged
            isChanged = true
          } else {
            blocks.append(placed)
          }
        }
      }
      finish()
    }
    guard isChanged else { return }
    report.tree = SyntaxTree(bytes: tree.bytes, blocks: blocks)
    report.piecedTables = pieced
  }

  /// Paragraphs, and rows of one cell each.
  private static func mayHoldCells(_ placed: PlacedBlock) -> Bool {
    guard placed.block.inlines.isEmpty, placed.block.problems.isEmpty else { return false }
    switch placed.block.content {
    case .blank, .paragraph, .numbered: return true
    case .table(let table):
      return table.form == .bars
        && table.rows.allSatisfy { row in
          row.count <= 2 && !row.isHeadRule && table.cells[row.cells].count(where: { !$0.span.isEmpty }) <= 1
        }
    default: return false
    }
  }

  /// The blocks with tables in the place of what holds them; nil where there are none.
  private static func tables(in run: [PlacedBlock], _ bytes: UnsafeBufferPointer<UInt8>) -> [PlacedBlock]? {
    guard let first = run.first, let last = run.last else { return nil }
    let range = first.start..<min(last.range.upperBound, bytes.count)
    guard range.count >= fewestBytes else { return nil }
    var found: [(range: Range<Int>, syntax: TableSyntax)] = []
    for stream in CellStream.cells(bytes, range) {
      for table in StreamTable.all(in: stream, bytes) {
        guard let start = stream.cells[table.cells].first?.range.lowerBound,
          let end = stream.cells[table.cells].last?.range.upperBound
        else { continue }
        // Whole lines, so that what is left over is prose as before.
        let lineStart = Self.lineStart(bytes, start, range)
        let lineEnd = Self.lineEnd(bytes, end, range)
        found.append((lineStart..<lineEnd, table.syntax(stream, start: lineStart)))
      }
    }
    for table in BlankTable.all(in: range, bytes) where !found.contains(where: { $0.range.overlaps(table.range) }) {
      found.append((table.range, table.syntax))
    }
    guard !found.isEmpty else { return nil }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var result: [PlacedBlock] = []
    var place = range.lowerBound
    for table in found where table.range.lowerBound >= place {
      result += rest(run, place..<table.range.lowerBound, bytes)
      result.append(
        PlacedBlock(
          start: table.range.lowerBound,
          block: Block(length: table.range.count, content: .table(table.syntax), tokens: [])))
      place = table.range.upperBound
    }
    return result + rest(run, place..<range.upperBound, bytes)
  }

  private static let fewestBytes = 24

  private static func lineStart(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ range: Range<Int>) -> Int {
    var start = place
    while start > range.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ range: Range<Int>) -> Int {
    var end = place
    while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
    return min(end + 1, range.upperBound)
  }

  /// The blocks within a part of the run, cut at its ends.
  private static func rest(
    _ run: [PlacedBlock], _ part: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [PlacedBlock] {
    guard !part.isEmpty else { return [] }
    return run.compactMap { placed in
      let range = placed.range.clamped(to: part)
      if range == placed.range { return placed }
      guard !range.isEmpty else { return nil }
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
      let content: Block.Content =
        start == end ? .blank : .paragraph(Span(start - range.lowerBound, end - range.lowerBound))
      return PlacedBlock(start: range.lowerBound, block: Block(length: range.count, content: content, tokens: []))
    }
  }
}
