import ReportSyntax

/// The row of a table that somebody types in: its cells as they stand in the line, whatever is still missing of them.
struct TableRowCursor: Sendable {
  /// From one separator to the next, blanks among them.
  let cells: [Range<Int>]
  /// The cell of the cursor.
  let cell: Int
  let form: TableSyntax.Form
  let line: Range<Int>
  /// The block of the table; nil for a row that stands alone.
  let block: Int?

  /// The row at a place; nil where that is in no row of a table.
  init?(_ snapshot: Snapshot, _ text: ByteText, at place: Int) {
    let line = text.line(at: place)
    guard line.count <= Self.longest else { return nil }
    guard let (block, form) = Self.table(snapshot, text, line) else { return nil }
    var bounds: [(end: Int, next: Int)] = []
    var index = line.lowerBound
    while index < line.upperBound {
      let next = text.next(index)
      let isSeparator =
        form == .tabs ? text[index] == 0x09 : text.folded(at: index) == 0x7C && text[index - 1] != 0x5C
      if isSeparator { bounds.append((index, next)) }
      index = next
    }
    var start = line.lowerBound
    if form == .bars, let first = bounds.first, text.contentStart(of: line) == first.end {
      start = first.next
      bounds.removeFirst()
    }
    var cells: [Range<Int>] = []
    for bound in bounds {
      cells.append(start..<bound.end)
      start = bound.next
    }
    // Behind the closing bar there is no cell, but where somebody types it.
    if form == .tabs || place >= start || !text.trimmed(start..<line.upperBound).isEmpty {
      cells.append(start..<line.upperBound)
    }
    guard let cell = cells.firstIndex(where: { $0.lowerBound <= place && place <= $0.upperBound }) else { return nil }
    self.cells = cells
    self.cell = cell
    self.form = form
    self.line = line
    self.block = block
  }

  /// In bytes; longer rows are nobody's to type.
  private static let longest = 1 << 15

  private static func table(
    _ snapshot: Snapshot, _ text: ByteText, _ line: Range<Int>
  ) -> (block: Int?, form: TableSyntax.Form)? {
    guard let block = snapshot.blockIndex(at: line.lowerBound) else { return nil }
    let blocks = snapshot.tree.blocks
    if case .table(let syntax) = blocks[block].block.content, syntax.form != .lines { return (block, syntax.form) }
    // A row whose first cell is being typed is no row yet.
    if block > 0, blocks[block].start == line.lowerBound, case .table(let syntax) = blocks[block - 1].block.content {
      switch blocks[block].block.content {
      case .paragraph, .numbered: return syntax.form == .tabs ? (block - 1, .tabs) : nil
      default: break
      }
    }
    guard text.folded(at: text.contentStart(of: line)) == 0x7C else { return nil }
    return (nil, .bars)
  }
}
