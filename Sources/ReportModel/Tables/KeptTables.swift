import ReportSyntax

/// The tables of a report that are those of the version before: some at the front, and some at the end.
struct KeptTables {
  private let earlier: Report
  private let distance: Int
  private let first: Int
  private let last: Int
  /// The tables in between, which are to be read.
  let changed: Range<Int>

  /// nil where all are to be read.
  init?(_ keys: [TableKey], _ report: Report, after previous: PreviousReport?) {
    guard let previous, report.header == previous.report.header, previous.report.memory.keepsTables,
      report.figures.isEmpty
    else { return nil }
    earlier = previous.report
    distance = previous.change.distance
    let old = earlier.memory.tables
    let most = min(keys.count, old.count)
    var first = 0
    while first < most, keys[first].isSame(as: old[first].key, movedBy: 0) { first += 1 }
    var last = 0
    while last < most - first,
      keys[keys.count - 1 - last].isSame(as: old[old.count - 1 - last].key, movedBy: distance)
    {
      last += 1
    }
    self.first = first
    self.last = last
    changed = first..<(keys.count - last)
  }

  func keepFirst(_ found: [TableFinder.Found], into report: inout Report) {
    keep(0..<first, found, movedBy: 0, into: &report)
  }

  func keepLast(_ found: [TableFinder.Found], into report: inout Report) {
    let end = earlier.memory.tables.count
    keep((end - last)..<end, found, movedBy: distance, into: &report)
  }

  private func keep(
    _ tables: Range<Int>, _ found: [TableFinder.Found], movedBy distance: Int, into report: inout Report
  ) {
    guard let start = tables.first else { return }
    let memory = earlier.memory
    let own = TableExtent(memory.tables[start].key, report)
    let from = memory.tables[start]
    let figures = memory.tableFigures(before: tables.upperBound)
    let broken = memory.brokenFigures(before: tables.upperBound)
    let shift = own.figures - from.figures
    report.keep(figures: from.figures..<figures, of: earlier, movedBy: distance)
    report.brokenFigures += earlier.brokenFigures[from.brokenFigures..<broken].map {
      FigureID(Int($0.index) + shift)
    }
    for index in tables {
      let place = report.tables.count
      var table = earlier.tables[index]
      table.blocks = found[place].blocks
      table.directive = found[place].directive
      table.move(by: distance, figures: shift)
      report.tables.append(table)
      var extent = memory.tables[index]
      extent.key.move(by: distance)
      extent.figures += shift
      extent.brokenFigures += own.brokenFigures - from.brokenFigures
      extent.earlier = index
      report.memory.tables.append(extent)
    }
  }
}

/// What a table is known by from one version to the next: its blocks, and what was found above them.
struct TableKey: Sendable {
  private var blocks: [BlockKey]
  private var title: Label
  private var titleRange: Range<Int>?
  private var unit: Unit?
  private var number: String?
  private var directive: BlockKey?

  init(_ found: TableFinder.Found, _ tree: SyntaxTree) {
    blocks = found.blocks.map { BlockKey(tree.blocks[$0]) }
    title = found.title
    titleRange = found.titleRange
    unit = found.caption.unit
    number = found.caption.number
    directive = found.directive.map { BlockKey(tree.blocks[$0]) }
  }

  /// Where its first block does.
  var start: Int { blocks.first?.start ?? 0 }

  mutating func move(by distance: Int) {
    guard distance != 0 else { return }
    for index in blocks.indices { blocks[index].start += distance }
    directive?.start += distance
    titleRange = titleRange.map { ($0.lowerBound + distance)..<($0.upperBound + distance) }
  }

  func isSame(as earlier: TableKey, movedBy distance: Int) -> Bool {
    guard blocks.count == earlier.blocks.count,
      zip(blocks, earlier.blocks).allSatisfy({ $0.isSame(as: $1, movedBy: distance) }),
      unit == earlier.unit, number == earlier.number, title == earlier.title,
      titleRange == earlier.titleRange.map({ ($0.lowerBound + distance)..<($0.upperBound + distance) })
    else { return false }
    switch (directive, earlier.directive) {
    case (nil, nil): return true
    case (let own?, let other?): return own.isSame(as: other, movedBy: distance)
    default: return false
    }
  }
}

/// Where a table begins in the report's lists.
struct TableExtent: Sendable {
  var key: TableKey
  var figures: Int
  var brokenFigures: Int
  /// The table of the version before that it is; nil for one that was read.
  var earlier: Int?

  init(_ key: TableKey, _ report: Report) {
    self.key = key
    figures = report.figures.count
    brokenFigures = report.brokenFigures.count
  }
}

extension ReportTable {
  /// It stands so much further on in the file, and its figures in the report's list.
  fileprivate mutating func move(by distance: Int, figures: Int) {
    guard distance != 0 || figures != 0 else { return }
    titleRange = titleRange.map { ($0.lowerBound + distance)..<($0.upperBound + distance) }
    for band in bands.indices { bands[band].move(by: distance, figures: figures) }
  }
}

extension Band {
  fileprivate mutating func move(by distance: Int, figures: Int) {
    if distance != 0 {
      for column in columns.indices {
        let range = columns[column].headRange
        // A column without a head has none anywhere.
        guard !range.isEmpty || range.lowerBound > 0 else { continue }
        columns[column].headRange = (range.lowerBound + distance)..<(range.upperBound + distance)
      }
      rows.move(by: distance, figures: figures)
    }
    cells.move(by: distance, figures: figures)
  }
}
