import ReportSyntax

/// Reads the rows of one logical table into bands, making a figure of every number that stands under a column that takes one.
struct BandBuilder {
  /// How many rows are looked at to fit a head to its columns.
  private static let sampleSize = 40
  /// Room for more cells than this is made as they come.
  private static let mostReserved = 1 << 20

  private let rows: [TableRows.Row]
  private let tableUnit: Unit?
  private let header: ReportHeader
  private let source: TableRows
  private(set) var bands: [Band] = []
  /// Columns, rows and cells of the band in hand, which get to their place in `bands` when it ends.
  private var columns: [Column] = []
  private var bandRows: [BandRow] = []
  private var cells: [GridCell] = []
  private(set) var figures: [Figure]
  private(set) var brokenFigures: [FigureID] = []
  private var heads = HeadRows()
  /// The texts of every head row so far, each row as one.
  private var headTexts: Set<Label> = []
  private var aligner = RowAligner(roles: [])
  /// The first rows with one cell, before any head: title and captions inside the table.
  private(set) var titleRows: [Range<Int>] = []

  init(_ source: TableRows, unit: Unit?, header: ReportHeader, figures: [Figure]) {
    self.source = source
    rows = source.rows
    tableUnit = unit
    self.header = header
    self.figures = figures
  }

  mutating func build(_ bytes: UnsafeBufferPointer<UInt8>) {
    var row = RawRow()
    var hasData = false
    for index in rows.indices {
      if hasData, appendComplete(index, bytes) { continue }
      source.read(index, bytes, into: &row)
      guard row.filled > 0 else { continue }
      let mayBeHead = rows[index].isHead || row.numbers == 0 || row.countsFromOne
      let texts = mayBeHead ? Self.texts(row, bytes) : []
      // A page break repeats the head rows: the band goes on.
      if hasData, mayBeHead, headTexts.contains(Self.joined(texts)) { continue }
      if mayBeHead,
        rows[index].isHead || HeadDetector.isHead(row, texts: texts, atStart: !hasData)
          || !hasData && heads.isEmpty && bands.isEmpty && standsOverNumbers(index, row, texts, bytes)
      {
        if hasData {
          heads = HeadRows()
          hasData = false
        }
        headTexts.insert(Self.joined(texts))
        if HeadDetector.isOrdinalRow(row, texts: texts.filter { !$0.isEmpty }), row.numbers > 0 {
          // 科目代码 and 科目名称 may stand in the 栏次 row: what they name stays.
          let words = zip(texts, row.cells).map { text, range in
            HeadRows.Cell(text: text == "栏次" || text == "行次" && row.numbers > 0 ? "" : text, range: range)
          }
          if words.contains(where: { !$0.text.isEmpty }) { heads.append(words) }
        } else {
          heads.append(zip(texts, row.cells).map { HeadRows.Cell(text: $0, range: $1) })
        }
        continue
      }
      if !hasData {
        if heads.isEmpty, bands.isEmpty, row.filled == 1, row.numbers == 0 {
          titleRows.append(row.cells[row.contents.firstIndex { if case .empty = $0 { false } else { true } } ?? 0])
          continue
        }
        openBand(at: index, bytes)
        hasData = true
      }
      let isShort = row.numbers == 0 && row.count < columns.count && aligner.hasLevels
      let weighted = isShort ? row.cells.indices.filter { WeightWords.read(bytes, row.cells[$0]) != nil } : []
      let namesCategory =
        row.numbers > 0 && row.count < columns.count && aligner.hasLevels && Self.namesCategory(row, bytes)
      append(
        row, namesCategory: namesCategory, isTotal: aligner.hasWeights && Self.isTotal(row, bytes), weighted: weighted)
    }
    closeBand()
  }

  /// The longest text, in scalars, that is a head by nothing but its place.
  private static let longestHead = 20
  private static let rowsBelowHead = 3

  /// Words that no head is known to have are one where the next rows name something and have numbers under them.
  private func standsOverNumbers(
    _ index: Int, _ row: RawRow, _ texts: [Label], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard row.numbers == 0, row.filled >= 2, texts.count == row.count,
      texts.allSatisfy({ $0.count <= Self.longestHead && !$0.contains("。") }),
      texts.count(where: { !$0.isEmpty }) == row.filled, let first = texts.first, !TableWords.isTotal(first)
    else { return false }
    var seen = 0
    var next = index + 1
    var below = RawRow()
    while next < rows.count, seen < Self.rowsBelowHead {
      source.read(next, bytes, into: &below)
      next += 1
      if below.filled == 0 { continue }
      seen += 1
      guard below.count <= row.count, let label = below.contents.first, case .text = label else { return false }
      let numbers = below.contents.indices.count { column in
        if case .number = below.contents[column] { return !texts[column].isEmpty }
        return false
      }
      guard numbers == below.numbers, numbers * 2 >= row.filled - 1 else { return false }
    }
    return seen >= 2
  }

  private mutating func closeBand() {
    guard !bands.isEmpty else { return }
    bands[bands.count - 1].rows = ShiftedList(bandRows)
    bands[bands.count - 1].cells = ShiftedList(cells)
    bands[bands.count - 1].isInOrder = zip(cells, cells.dropFirst()).allSatisfy {
      $0.range.lowerBound <= $1.range.lowerBound
    }
    bandRows = []
    cells = []
  }

  /// The first text of the row is 合计, 总分 or 分值.
  private static func isTotal(_ row: RawRow, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard row.numbers > 0, row.numbers <= 4 else { return false }
    for (content, range) in zip(row.contents, row.cells) {
      if case .text = content {
        return range.count <= 60
          && IndicatorWords.isTotal(WeightWords.read(bytes, range)?.name ?? LabelText.folded(bytes, range))
      }
    }
    return false
  }

  /// Begins a band under the heads collected, or goes on with the last one where a page break repeated them.
  private mutating func openBand(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    var sample: [RawRow] = []
    var next = index
    while next < rows.count, sample.count < Self.sampleSize {
      var row = RawRow()
      source.read(next, bytes, into: &row)
      if row.filled > 1, !(row.numbers == 0 && HeadDetector.isHead(row, texts: Self.texts(row, bytes), atStart: false))
      {
        sample.append(row)
      } else if row.numbers == 0, row.filled > 1 {
        break
      }
      next += 1
    }
    var fitted = HeadFitter.columns(heads, sample: sample)
    if fitted.count > TableSyntax.mostColumns { fitted = Array(fitted.prefix(TableSyntax.mostColumns)) }
    if !bands.isEmpty, Self.sameHeads(columns, fitted) { return }
    closeBand()
    columns = fitted
    // Most tables have one band: growing by doubling would leave a third of its room unused.
    if bands.isEmpty {
      bandRows.reserveCapacity(rows.count - index)
      cells.reserveCapacity(min((rows.count - index) * columns.count, Self.mostReserved))
    }
    bands.append(Band(columns: columns, sides: SideSplitter.sides(columns)))
    aligner = RowAligner(roles: columns.map(\.role))
    aligner.mergedPrefix = Self.mergedPrefix(sample, columns.count)
  }

  private static func sameHeads(_ a: [Column], _ b: [Column]) -> Bool {
    a.count == b.count && a.indices.allSatisfy { a[$0].path == b[$0].path } && a.contains { !$0.name.isEmpty }
  }

  /// How many columns at the left are blank in some rows, as merged cells leave them.
  private static func mergedPrefix(_ sample: [RawRow], _ width: Int) -> Int {
    var longest = 0
    for row in sample where row.count == width {
      var blank = 0
      for content in row.contents {
        guard case .empty = content else { break }
        blank += 1
      }
      if blank < width { longest = max(longest, blank) }
    }
    return longest
  }

  private static func joined(_ texts: [Label]) -> Label {
    var row = ""
    for text in texts {
      row += text.text
      // Folded labels hold no tabs.
      row += "\t"
    }
    return Label(row)
  }

  /// Stands for a text that is too long to be a head.
  private static let longText = Label(String(repeating: "长", count: 80))

  private static func texts(_ row: RawRow, _ bytes: UnsafeBufferPointer<UInt8>) -> [Label] {
    zip(row.contents, row.cells).map { content, range in
      switch content {
      case .text: range.count > 240 ? longText : LabelText.folded(bytes, range)
      case .noValue: LabelText.folded(bytes, range)
      default: ""
      }
    }
  }

  /// Appends a row in one pass where all its cells are there and each stands where it may, which is true of most rows.
  /// False, with nothing done, for any other, and for one that may be a head.
  private mutating func appendComplete(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let width = columns.count
    guard !rows[index].isHead, !aligner.hasWeights, let (row, start, range) = source.plainCells(index),
      row.count == width
    else { return false }
    let (firstCell, firstFigure, firstBroken) = (cells.count, figures.count, brokenFigures.count)
    var hasNumber = false
    var column = 0
    for cell in row {
      let place = (start + Int(cell.span.start))..<(start + Int(max(cell.span.start, cell.span.end)))
      let role = aligner.roles[column]
      var content: GridCell.Content?
      switch CellReader.read(bytes, place) {
      case .empty: content = .empty
      case .noValue: content = .noValue
      case .spreadsheetError: content = .spreadsheetError
      case .text: content = RowAligner.acceptsText(role) ? .text : nil
      case .number(let number):
        // 栏次 begins with 1.
        guard hasNumber || number.value.scale > 0 || number.value.coefficient != 1 else { break }
        hasNumber = true
        if RowAligner.accepts(role, number) { content = self.content(number, column) }
      }
      guard let content else { break }
      cells.append(GridCell(range: place, content: content))
      column += 1
    }
    guard hasNumber, column == width else {
      cells.removeLast(cells.count - firstCell)
      figures.removeLast(figures.count - firstFigure)
      brokenFigures.removeLast(brokenFigures.count - firstBroken)
      return false
    }
    bandRows.append(BandRow(range: range, isDoubtful: false, written: width))
    return true
  }

  /// What a number makes of the cell under a column that it may stand under.
  private mutating func content(_ number: WrittenNumber, _ column: Int) -> GridCell.Content {
    let role = aligner.roles[column]
    guard number.bound == .none || number.bound == .equal, role.holdsFigures else { return .text }
    return .figure(add(number, role, columns[column].unit))
  }

  /// 产出指标（50分）, 满意度: always 一级指标.
  private static func namesCategory(_ row: RawRow, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = row.cells.first, first.count <= 60 else { return false }
    let folded = LabelText.folded(bytes, first.clamped(to: bytes.indices))
    let name = folded.hasSuffix(")") ? folded.beforeBracket ?? folded : folded
    return ["产出指标", "效益指标", "满意度指标", "满意度"].contains(name)
  }

  private mutating func append(_ row: RawRow, namesCategory: Bool, isTotal: Bool, weighted: [Int]) {
    guard row.count > 0, !columns.isEmpty else { return }
    let placement =
      isTotal ? aligner.placeTotal(row) : aligner.place(row, weighted: weighted, namesCategory: namesCategory)
    let width = columns.count
    let last = cells.count + width
    let end = row.range.upperBound
    var next = 0
    for cell in row.cells.indices {
      let column = placement?.column(cell) ?? cell
      guard column < width else { break }
      while next < column {
        cells.append(GridCell(range: end..<end, content: .empty))
        next += 1
      }
      next += 1
      let content: GridCell.Content =
        switch row.contents[cell] {
        case .empty: .empty
        case .noValue: .noValue
        case .spreadsheetError: .spreadsheetError
        case .text: .text
        case .number(let number):
          placement == nil ? .text : self.content(number, column)
        }
      cells.append(GridCell(range: row.cells[cell], content: content))
    }
    while cells.count < last { cells.append(GridCell(range: end..<end, content: .empty)) }
    bandRows.append(BandRow(range: row.range, isDoubtful: placement == nil, written: row.count))
  }

  private mutating func add(_ number: WrittenNumber, _ role: ColumnRole, _ columnUnit: Unit?) -> FigureID {
    var unit = number.unit
    var precision = Figure.Precision.rounded
    switch role {
    case .amount:
      if unit == .none { unit = columnUnit ?? tableUnit ?? .none }
    case .rate, .deviation:
      if unit == .none { unit = .percent }
    case .weight, .score:
      // A weight of 10% counts like one of 10分.
      if unit == .none || unit == .percent { unit = .point }
      precision = .exact
    case .count, .lineNumber, .code:
      precision = .exact
    default:
      if unit == .none, let columnUnit { unit = columnUnit }
      if unit == .count || unit == .point { precision = .exact }
    }
    if precision == .rounded { precision = header.precision(of: unit) }
    figures.append(Figure(value: number.value, unit: unit, range: number.range, precision: precision))
    let id = FigureID(figures.count - 1)
    if number.hasBlanks { brokenFigures.append(id) }
    return id
  }
}
