import ReportSyntax
import SourceText

/// Aligns a table with bars by display width.
struct TableFormatter {
  let bytes: [UInt8]
  let placed: PlacedBlock

  func append(to output: inout [UInt8]) {
    let lines = TableLines(bytes: bytes, placed: placed).lines
    let columns = TableColumns(lines: lines, bytes: bytes)
    for line in lines {
      switch line {
      case .verbatim(let range): output.append(contentsOf: bytes[range])
      case .row(let row): append(row, columns, to: &output)
      }
    }
  }

  private func append(_ row: TableLines.Row, _ columns: TableColumns, to output: inout [UInt8]) {
    output.append(contentsOf: bytes[row.prefix])
    // A list mark is one only before a blank.
    if let last = bytes[row.prefix].last, last == 0x2D || last == 0xA2 { output.append(0x20) }
    if row.opensWithBar { output.append(0x7C) }
    for (index, cell) in row.cells.enumerated() {
      let isFirst = index == 0
      if !isFirst { output.append(0x7C) }
      let hasBarBefore = !isFirst || row.opensWithBar
      let hasBarBehind = index + 1 < row.cells.count || row.closes
      if row.isHeadRule {
        appendRule(cell, columns.width(index) + (hasBarBefore ? 1 : 0) + (hasBarBehind ? 1 : 0), to: &output)
        continue
      }
      if hasBarBefore { output.append(0x20) }
      let missing = max(columns.width(index) - cell.width, 0)
      let before = columns.blanksBefore(cell, at: index, missing)
      output.append(contentsOf: repeatElement(0x20, count: before))
      output.append(contentsOf: bytes[cell.range])
      if hasBarBehind { output.append(contentsOf: repeatElement(0x20, count: missing - before + 1)) }
    }
    if row.closes { output.append(0x7C) }
    output.append(contentsOf: bytes[row.suffix])
    output.append(contentsOf: bytes[row.lineEnd])
  }

  /// `:----:`, as long as its column is wide, with the colons that it had.
  private func appendRule(_ cell: TableLines.Cell, _ width: Int, to output: inout [UInt8]) {
    let alignment = TableColumns.alignment(ofRule: bytes[cell.range])
    let opens = alignment == .left || alignment == .centre
    let closes = alignment == .right || alignment == .centre
    if opens { output.append(0x3A) }
    output.append(contentsOf: repeatElement(0x2D, count: max(width - (opens ? 1 : 0) - (closes ? 1 : 0), 3)))
    if closes { output.append(0x3A) }
  }
}
