import ReportSyntax

/// Cuts a CSV or TSV text into rows and cells.
struct DelimitedReader {
  private(set) var rows: [TableSyntax.Row] = []
  private(set) var cells: [TableSyntax.Cell] = []
  /// Where a quote opens that nothing closes.
  private(set) var tornQuote: Int?

  private let bytes: [UInt8]
  private let delimiter: UInt8
  /// No quote behind this place closes: looking again would cost the file's length each time.
  private var noClosingQuote = false

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8], isTabbed: Bool) {
    self.init(bytes, delimiter: isTabbed ? 0x09 : UInt8(ascii: ","))
  }

  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    var index = 0
    while index < bytes.count { index = readRow(from: index) }
  }

  /// Tabs where the first line has one, whatever the file is called.
  static func isTabbed(_ bytes: [UInt8]) -> Bool {
    bytes.prefix { $0 != 0x0A }.contains(0x09)
  }

  private mutating func readRow(from start: Int) -> Int {
    let first = cells.count
    var index = start
    while true {
      index = readCell(from: index)
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
      if index == bytes.count { cells.append(TableSyntax.Cell(span: Span(index, index))) }
      if index == bytes.count { break }
    }
    let end = index
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    // A line of nothing but delimiters is no row.
    if cells[first...].allSatisfy(\.span.isEmpty) {
      cells.removeSubrange(first...)
    } else {
      rows.append(TableSyntax.Row(first: first, count: cells.count - first, span: Span(start, end)))
    }
    return max(index, start + 1)
  }

  /// Reads one cell; gives the place of the delimiter or line end behind it.
  private mutating func readCell(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\""), !noClosingQuote {
      if let close = closingQuote(from: index + 1) {
        var end = close + 1
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        cells.append(TableSyntax.Cell(span: trimmed(index + 1, close), isQuoted: true))
        return end
      }
      if tornQuote == nil { tornQuote = index }
    }
    while index < bytes.count, bytes[index] != delimiter, !isLineEnd(index) { index += 1 }
    cells.append(TableSyntax.Cell(span: trimmed(start, index)))
    return index
  }

  /// The quote that closes a cell: not doubled, and with nothing but a delimiter or line end behind it.
  private mutating func closingQuote(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
          index += 2
          continue
        }
        var after = index + 1
        while after < bytes.count, bytes[after] == 0x20 { after += 1 }
        return after == bytes.count || bytes[after] == delimiter || isLineEnd(after) ? index : nil
      }
      index += 1
    }
    noClosingQuote = true
    return nil
  }

  private func isLineEnd(_ index: Int) -> Bool {
    bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] == 0x0A)
  }

  private func trimmed(_ start: Int, _ end: Int) -> Span {
    var start = start
    var end = end
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    return Span(start, end)
  }
}
