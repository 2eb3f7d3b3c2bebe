import ReportSyntax

/// A table found in a stream of cells: a head without numbers, and rows under it that all begin with a text and hold numbers
/// in the same places. The width at which that comes out is the table's.
struct StreamTable {
  /// Indices of the stream's cells.
  var cells: Range<Int>
  var width: Int
  /// The first column that holds something: the cells before it are the bars that rows begin with.
  var firstColumn: Int
  /// Rows that begin with 1, 2, 3 … have no head, and lack cells at their ends.
  var starts: [Int]
  var hasHead: Bool

  private static let widest = 16
  private static let longestHead = 80

  /// The tables of a stream in order.
  static func all(in stream: CellStream, _ bytes: UnsafeBufferPointer<UInt8>) -> [StreamTable] {
    var found: [StreamTable] = []
    var start = 0
    // Looking at every width from every cell on must not take longer than the stream is long, many times over.
    var work = 48 * stream.cells.count + 4096
    let heads = stream.cells.map { Head($0, bytes) }
    while start + 6 <= stream.cells.count, work > 0 {
      var best: StreamTable?
      // A title in front may pass for a head: the head that holds for most cells is one.
      if let first = widest(stream, from: start, heads, &work) {
        best = first
        for later in (start + 1)..<(start + first.width + 1) {
          guard let other = widest(stream, from: later, heads, &work) else { continue }
          if other.isBetter(than: best) { best = other }
        }
      } else {
        best = numbered(stream, from: start, bytes, &work)
      }
      guard let table = best else {
        start += 1
        continue
      }
      found.append(table)
      start = table.cells.upperBound
    }
    return found
  }

  /// The table from a cell on that takes in most cells.
  private static func widest(
    _ stream: CellStream, from start: Int, _ heads: [Head], _ work: inout Int
  ) -> StreamTable? {
    guard start < stream.cells.count, stream.cells[start].kind != .number else { return nil }
    var best: StreamTable?
    for width in 2...Self.widest where start + 2 * width <= stream.cells.count {
      guard let table = StreamTable(stream, from: start, width: width, heads, &work) else { continue }
      if table.isBetter(than: best) { best = table }
    }
    return best
  }

  /// Takes in more cells below its head; of two that take in as many, the narrower one, of which the other is two rows in one.
  private func isBetter(than other: StreamTable?) -> Bool {
    guard let other else { return true }
    let (own, others) = (cells.count - width, other.cells.count - other.width)
    return own != others ? own > others : width < other.width
  }

  private init?(
    _ stream: CellStream, from start: Int, width: Int, _ heads: [Head], _ work: inout Int
  ) {
    let head = stream.cells[start..<(start + width)]
    work -= width
    // Of the head at most the first cell is empty, and that only where bars open the rows.
    guard let first = head.firstIndex(where: { $0.kind == .text }), first - start <= (stream.hasBars ? 1 : 0),
      width - (first - start) >= 2, heads[first] == .ofNames,
      heads[first..<(start + width)].allSatisfy({ $0 != .none })
    else { return nil }
    firstColumn = first - start
    var kinds = [CellStream.Kind?](repeating: nil, count: width)
    var rows = 0
    var numbers = 0
    var next = start + width
    while next + width <= stream.cells.count, work > 0 {
      work -= width
      guard let found = Self.row(stream.cells[next..<(next + width)], firstColumn, &kinds) else { break }
      numbers += found
      rows += 1
      next += width
    }
    // The last row may lack empty cells at its end.
    if !stream.hasBars || next + width > stream.cells.count, next < stream.cells.count {
      let rest = stream.cells[next..<min(stream.cells.count, next + width - 1)]
      let end = rest.dropFirst(firstColumn + 1).firstIndex { $0.kind == .text } ?? rest.endIndex
      var partial = kinds
      if end == stream.cells.count, end - next > firstColumn + 1,
        let found = Self.row(stream.cells[next..<end], firstColumn, &partial), found > 0
      {
        numbers += found
        rows += 1
        next = end
      }
    }
    let columns = kinds.dropFirst(firstColumn + 1).count { $0 == .number }
    guard columns > 0, numbers >= 2, rows >= 2 || rows == 1 && numbers >= 4 else { return nil }
    cells = start..<next
    self.width = width
    starts = Array(stride(from: start, to: next, by: width))
    hasHead = true
  }

  /// What a cell can be in a head.
  private enum Head {
    case none
    /// 基本支出, 执行率: over numbers.
    case ofNumbers
    /// 项目, 资金（万元）, and whatever else may stand over names.
    case ofNames

    init(_ cell: CellStream.Cell, _ bytes: UnsafeBufferPointer<UInt8>) {
      self = .none
      guard cell.kind == .text, cell.range.count <= StreamTable.longestHead else { return }
      let label = LabelText.folded(bytes, cell.range)
      if label.hasSuffix(":") || label.hasPrefix("单位:") || TableWords.isTotal(label) { return }
      let word = HeadWord(folded: label)
      switch word.role {
      case .amount:
        self = word.unit != nil || word.text == "金额" || word.text == "资金" ? .ofNames : .ofNumbers
      case .rate, .weight, .score, .count, .deviation: self = .ofNumbers
      default: self = .ofNames
      }
    }
  }

  /// How many numbers a row holds; nil where it is none under the kinds that the columns have had so far.
  private static func row(
    _ row: ArraySlice<CellStream.Cell>, _ firstColumn: Int, _ kinds: inout [CellStream.Kind?]
  ) -> Int? {
    var numbers = 0
    var known = kinds
    for (column, cell) in row.enumerated() {
      if column < firstColumn {
        guard cell.kind == .empty else { return nil }
      } else if column == firstColumn {
        guard cell.kind == .text else { return nil }
      } else if cell.kind != .empty {
        if let kind = known[column], kind != cell.kind { return nil }
        known[column] = cell.kind
        if cell.kind == .number { numbers += 1 }
      }
    }
    // A row of names only is no row of amounts, unless all else is empty.
    guard numbers > 0 || row.dropFirst(firstColumn + 1).allSatisfy({ $0.kind == .empty }) else { return nil }
    kinds = known
    return numbers
  }

  /// Rows that 1, 2, 3 … begin, each with a text and numbers, and the total behind them.
  private static func numbered(
    _ stream: CellStream, from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ work: inout Int
  ) -> StreamTable? {
    guard start < stream.cells.count, serial(stream.cells[start], bytes) == 1 else { return nil }
    var starts: [Int] = []
    var next = start
    var width = 0
    while next + 2 < stream.cells.count, serial(stream.cells[next], bytes) == starts.count + 1,
      stream.cells[next + 1].kind == .text
    {
      var end = next + 2
      while end < stream.cells.count, stream.cells[end].kind != .text,
        !(serial(stream.cells[end], bytes) == starts.count + 2 && end + 1 < stream.cells.count
          && stream.cells[end + 1].kind == .text)
      {
        end += 1
      }
      work -= end - next
      guard end - next >= 3, end - next <= widest else { return nil }
      width = max(width, end - next)
      starts.append(next)
      next = end
    }
    guard starts.count >= 3, next + 1 < stream.cells.count, stream.cells[next].kind == .text,
      TableWords.isTotal(LabelText.folded(bytes, stream.cells[next].range))
    else { return nil }
    starts.append(next)
    var end = next + 1
    while end < stream.cells.count, stream.cells[end].kind == .number, end - next < width - 1 { end += 1 }
    guard end > next + 1 else { return nil }
    return StreamTable(cells: start..<end, width: width, firstColumn: 0, starts: starts, hasHead: false)
  }

  private init(cells: Range<Int>, width: Int, firstColumn: Int, starts: [Int], hasHead: Bool) {
    self.cells = cells
    self.width = width
    self.firstColumn = firstColumn
    self.starts = starts
    self.hasHead = hasHead
  }

  /// A whole number of up to three digits.
  private static func serial(_ cell: CellStream.Cell, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard cell.kind == .number, (1...3).contains(cell.range.count) else { return nil }
    var value = 0
    for index in cell.range {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  /// The rows as a table of the tree; places count from the table's first byte.
  func syntax(_ stream: CellStream, start: Int) -> TableSyntax {
    var rows: [TableSyntax.Row] = []
    var syntax: [TableSyntax.Cell] = []
    for (index, first) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : cells.upperBound
      let count = syntax.count
      let whole = stream.cells[first..<end]
      // The total of numbered rows has no number of its own.
      if !hasHead, index == starts.count - 1 {
        let place = (whole.first?.range.lowerBound ?? start) - start
        syntax.append(TableSyntax.Cell(span: Span(place, place)))
      }
      for cell in whole.dropFirst(firstColumn) {
        syntax.append(
          TableSyntax.Cell(span: Span(cell.range.lowerBound - start, cell.range.upperBound - start)))
      }
      let span = Span(
        (whole.first?.range.lowerBound ?? start) - start, (whole.last?.range.upperBound ?? start) - start)
      rows.append(TableSyntax.Row(first: count, count: syntax.count - count, span: span))
      if index == 0, hasHead {
        rows.append(
          TableSyntax.Row(first: syntax.count, count: 0, span: Span(Int(span.end), Int(span.end)), isHeadRule: true))
      }
    }
    return TableSyntax(form: stream.hasBars ? .bars : .lines, rows: rows, cells: syntax)
  }
}
