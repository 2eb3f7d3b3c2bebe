import ReportSyntax

/// The rows of one logical table: of one syntax block, or of several where it goes on under its repeated title.
struct TableRows {
  struct Row {
    /// Index into `blocks`.
    var block: Int32
    /// Index of the row in its block.
    var row: Int32
    /// A `|---|` line says so.
    var isHead: Bool
  }

  private(set) var rows: [Row] = []
  private var blocks: [(table: TableSyntax, start: Int, inlines: [Inline])] = []

  mutating func append(_ table: TableSyntax, start: Int, inlines: [Inline] = []) {
    let index = Int32(truncatingIfNeeded: blocks.count)
    blocks.append((table, start, inlines))
    let firstRule = table.rows.firstIndex(where: \.isHeadRule) ?? -1
    for (number, row) in table.rows.enumerated() where !row.isHeadRule {
      rows.append(Row(block: index, row: Int32(truncatingIfNeeded: number), isHead: number < firstRule))
    }
  }

  func read(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, into raw: inout RawRow) {
    raw.cells.removeAll(keepingCapacity: true)
    raw.contents.removeAll(keepingCapacity: true)
    let (table, start, inlines) = blocks[Int(rows[index].block)]
    let row = table.rows[Int(rows[index].row)]
    raw.range = (start + Int(row.span.start))..<(start + Int(row.span.end))
    for cell in table.cells[row.cells] {
      let range = (start + Int(cell.span.start))..<(start + Int(max(cell.span.start, cell.span.end)))
      raw.cells.append(range)
      if !inlines.isEmpty, let inline = Self.inline(in: cell.span, inlines) {
        raw.contents.append(InlineCell.read(bytes, range, inline, start: start))
      } else {
        raw.contents.append(CellReader.read(bytes, range))
      }
    }
  }

  /// The only form in braces that stands in a cell.
  private static func inline(in cell: Span, _ inlines: [Inline]) -> Inline? {
    var low = 0
    var high = inlines.count
    while low < high {
      let middle = (low + high) / 2
      if inlines[middle].span.start < cell.start { low = middle + 1 } else { high = middle }
    }
    guard low < inlines.count, inlines[low].span.end <= cell.end else { return nil }
    if low + 1 < inlines.count, inlines[low + 1].span.start < cell.end { return nil }
    return inlines[low]
  }
}
