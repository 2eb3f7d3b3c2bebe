import ReportSyntax

/// The rows of one logical table: of one syntax block, or of several where it goes on under its repeated title.
struct TableRows {
  struct Row {
    /// Index into `parts`.
    var part: Int32
    /// Index of the row in its block.
    var row: Int32
    /// A `|---|` line says so.
    var isHead: Bool
  }

  private(set) var rows: [Row] = []
  /// What the rows are read from.
  private struct Part {
    var rows: [TableSyntax.Row]
    var cells: [TableSyntax.Cell]
    var start: Int
    var inlines: [Inline]
  }

  private var parts: [Part] = []

  mutating func append(_ table: TableSyntax, start: Int, inlines: [Inline] = []) {
    let index = Int32(truncatingIfNeeded: parts.count)
    parts.append(Part(rows: table.rows, cells: table.cells, start: start, inlines: inlines))
    rows.reserveCapacity(rows.count + table.rows.count)
    let firstRule = table.rows.firstIndex(where: \.isHeadRule) ?? -1
    for (number, row) in table.rows.enumerated() where !row.isHeadRule {
      rows.append(Row(part: index, row: Int32(truncatingIfNeeded: number), isHead: number < firstRule))
    }
  }

  func read(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, into raw: inout RawRow) {
    raw.removeAll()
    let part = Int(rows[index].part)
    let start = parts[part].start
    let row = parts[part].rows[Int(rows[index].row)]
    raw.range = (start + Int(row.span.start))..<(start + Int(row.span.end))
    let hasInlines = !parts[part].inlines.isEmpty
    for number in row.cells {
      let span = parts[part].cells[number].span
      let range = (start + Int(span.start))..<(start + Int(max(span.start, span.end)))
      if hasInlines, let inline = Self.inline(in: span, parts[part].inlines) {
        raw.append(range, InlineCell.read(bytes, range, inline, start: start))
      } else {
        raw.append(range, CellReader.read(bytes, range))
      }
    }
  }

  /// The cells of a row as the tree has them and where their block starts; nil where forms in braces may stand in them.
  @inline(__always)
  func plainCells(_ index: Int) -> (cells: ArraySlice<TableSyntax.Cell>, start: Int, range: Range<Int>)? {
    let part = Int(rows[index].part)
    guard parts[part].inlines.isEmpty else { return nil }
    let row = parts[part].rows[Int(rows[index].row)]
    let start = parts[part].start
    return (parts[part].cells[row.cells], start, (start + Int(row.span.start))..<(start + Int(row.span.end)))
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
