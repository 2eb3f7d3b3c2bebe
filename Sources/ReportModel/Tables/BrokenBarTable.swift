import ReportSyntax

/// A table with bars whose rows were broken at their empty cells, each of which holds nothing but a line end:
///
///     | 科目 | 计划 | 一级 | 二级 | 合计 |
///     | 甲项 | 50 |
///     | 12 | 12 |
///
/// The cells follow one another as the bars say, whatever lines they stand on. How many make a row is told by the head; it holds
/// only where every row then begins with a name and has numbers in the same places.
struct BrokenBarTable {
  private(set) var syntax: TableSyntax

  private struct Cell {
    var range: Range<Int>
    var kind: CellStream.Kind
    /// The line ends within it.
    var endsLine: Bool
  }

  private static let widths = 4...16
  private static let fewestRows = 3
  private static let mostCells = 20_000
  private static let longestHead = 60
  private static let bar = UInt8(ascii: "|")

  /// nil for a table whose rows are as they were, and where nothing tells how long they were.
  init?(_ table: TableSyntax, _ placed: PlacedBlock, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard table.form == .bars, table.rows.count > Self.fewestRows, table.cells.count <= Self.mostCells,
      Self.isBroken(table)
    else { return nil }
    let cells = Self.cells(bytes, placed.range.clamped(to: bytes.indices))
    guard let number = cells.firstIndex(where: { $0.kind == .number }), number > 0, cells[number - 1].kind == .text
    else { return nil }
    let first = number - 1
    var best: (width: Int, head: Int, rows: Int)?
    for width in Self.widths {
      guard let head = Self.head(cells, before: first, width, bytes) else { continue }
      let rows = Self.rows(cells, from: first, width)
      if rows >= Self.fewestRows, rows > best?.rows ?? 0 { best = (width, head, rows) }
    }
    guard let best else { return nil }
    syntax = Self.syntax(cells, first: first, best, start: placed.start)
  }

  /// Rows that begin with a number, or with nothing, go on with the row above.
  private static func isBroken(_ table: TableSyntax) -> Bool {
    guard !table.rows.contains(where: \.isHeadRule), let widest = table.rows.map(\.count).max() else { return false }
    return table.rows.count { $0.count < widest } * 2 > table.rows.count
  }

  private static func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var start = range.lowerBound
    var index = start
    var endsLine = false
    while index < range.upperBound {
      if bytes[index] == 0x0A { endsLine = true }
      if bytes[index] == bar {
        // What stands before the first bar is a cell only where something does.
        let cell = cell(bytes, start..<index, endsLine)
        if !cells.isEmpty || cell.kind != .empty { cells.append(cell) }
        start = index + 1
        endsLine = false
      }
      index += 1
    }
    let rest = cell(bytes, start..<range.upperBound, endsLine)
    if rest.kind != .empty { cells.append(rest) }
    return cells
  }

  private static func cell(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ endsLine: Bool) -> Cell {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    let kind: CellStream.Kind =
      switch CellReader.read(bytes, start..<end) {
      case .empty, .noValue: .empty
      case .number: .number
      case .spreadsheetError, .text: .text
      }
    return Cell(range: start..<end, kind: kind, endsLine: endsLine)
  }

  /// Where the head before the first row begins; the line end between them may pass for a cell.
  private static func head(
    _ cells: [Cell], before first: Int, _ width: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let end = first > 0 && cells[first - 1].kind == .empty && cells[first - 1].endsLine ? first - 1 : first
    let start = end - width
    guard start >= 0 else { return nil }
    let head = cells[start..<end]
    guard head.allSatisfy({ $0.kind == .text && $0.range.count <= longestHead && !$0.endsLine }) else { return nil }
    let texts = head.map { LabelText.folded(bytes, $0.range) }
    // The first head is over names: a title with its unit is none.
    guard let name = texts.first, !name.hasSuffix(")"), Set(texts).count == width else { return nil }
    return start
  }

  /// How many rows of a width follow one another; 0 where what is left is more than a row cut short, or no row is broken.
  private static func rows(_ cells: [Cell], from first: Int, _ width: Int) -> Int {
    var kinds = [CellStream.Kind?](repeating: nil, count: width)
    var rows = 0
    var isBroken = false
    var next = first
    while next < cells.count {
      let row = cells[next..<min(next + width, cells.count)]
      guard row.first?.kind == .text else { return 0 }
      var numbers = 0
      for (column, cell) in row.enumerated() where column > 0 && cell.kind != .empty {
        if let kind = kinds[column], kind != cell.kind { return 0 }
        kinds[column] = cell.kind
        if cell.kind == .number { numbers += 1 }
      }
      guard numbers > 0 || row.dropFirst().allSatisfy({ $0.kind == .empty }) else { return 0 }
      if row.dropFirst().dropLast().contains(where: \.endsLine) { isBroken = true }
      rows += 1
      next += width
    }
    return isBroken ? rows : 0
  }

  private static func syntax(
    _ cells: [Cell], first: Int, _ table: (width: Int, head: Int, rows: Int), start: Int
  ) -> TableSyntax {
    var rows: [TableSyntax.Row] = []
    var syntax: [TableSyntax.Cell] = []
    func row(_ range: Range<Int>) {
      let row = cells[range]
      guard let begin = row.first?.range.lowerBound, let end = row.last?.range.upperBound else { return }
      let count = syntax.count
      for cell in row {
        syntax.append(TableSyntax.Cell(span: Span(cell.range.lowerBound - start, cell.range.upperBound - start)))
      }
      rows.append(
        TableSyntax.Row(first: count, count: row.count, span: Span(begin - start, max(begin, end) - start)))
    }
    // The title and whatever else stands above the head.
    for index in 0..<table.head where cells[index].kind != .empty { row(index..<(index + 1)) }
    row(table.head..<(table.head + table.width))
    let end = rows.last.map { Int($0.span.end) } ?? 0
    rows.append(TableSyntax.Row(first: syntax.count, count: 0, span: Span(end, end), isHeadRule: true))
    for begin in stride(from: first, to: cells.count, by: table.width) {
      row(begin..<min(begin + table.width, cells.count))
    }
    return TableSyntax(form: .bars, rows: rows, cells: syntax)
  }
}
