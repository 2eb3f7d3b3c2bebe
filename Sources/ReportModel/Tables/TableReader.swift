import ReportSyntax
import SourceText

/// Reads every table of the tree into the report: title, kind, unit, bands, figures.
enum TableReader {
  /// - Parameter workers: tables are read by themselves, so that those of a long report are read in several parts at once.
  static func read(
    into report: inout Report, _ workers: (any Workers)? = nil, after previous: PreviousReport? = nil
  ) {
    let tree = report.tree
    let found = tree.bytes.withUnsafeBufferPointer { TableFinder.find(in: tree, $0) }
    // Room for all at once: growing by doubling would touch every page several times.
    let cells = found.map { Self.cells($0, tree) }
    let all = cells.reduce(0, +)
    report.terms.reserveCapacity(all * 2)
    report.claims.reserveCapacity(all / 2)
    defer {
      report.memory.tablesEnd = (report.figures.count, report.brokenFigures.count)
      report.memory.keepsTables = true
    }
    if previous != nil,
      let kept = KeptTables(found.map { TableKey($0, tree) }, report, after: previous)
    {
      report.figures.reserveCapacity(all)
      kept.keepFirst(found, into: &report)
      for found in found[kept.changed] { read(found, into: &report) }
      kept.keepLast(found, into: &report)
      return
    }
    let parts = Pieces.parts(cells, least: fewestCells, report.figures.isEmpty ? workers : nil)
    guard parts.count > 1 else {
      report.figures.reserveCapacity(all)
      for found in found { read(found, into: &report) }
      return
    }
    var read = read(found, parts, of: report, cells, workers)
    report.figures = []
    report.memory.tables = []
    for index in read.indices { report.join(tablesOf: &read[index]) }
  }

  /// Copies of the report, each with a part of its tables and nothing but their figures.
  private static func read(
    _ found: [TableFinder.Found], _ parts: [Range<Int>], of report: Report, _ cells: [Int], _ workers: (any Workers)?
  ) -> [Report] {
    Pieces.map(parts.count, workers) { part in
      var copy = report
      copy.tables = []
      copy.figures = []
      copy.brokenFigures = []
      copy.memory.tables = []
      // The first part has room for the others.
      copy.figures.reserveCapacity(cells[part == 0 ? cells.indices : parts[part]].reduce(0, +))
      for found in found[parts[part]] { read(found, into: &copy) }
      return copy
    }
  }

  /// Fewer cells are read before a thread has started.
  private static let fewestCells = 20_000

  private static func cells(_ found: TableFinder.Found, _ tree: SyntaxTree) -> Int {
    found.blocks.reduce(0) { count, block in
      if case .table(let table) = tree.blocks[block].block.content { count + table.cells.count } else { count }
    }
  }

  static func read(_ found: TableFinder.Found, into report: inout Report) {
    let first = report.figures.count
    let tree = report.tree
    report.memory.tables.append(TableExtent(TableKey(found, tree), report))
    tree.bytes.withUnsafeBufferPointer { bytes in
      report.tables.append(table(found, bytes, &report))
      PrecisionPolicy.apply(to: first..<report.figures.count, of: &report)
    }
  }

  private static func table(
    _ found: TableFinder.Found, _ bytes: UnsafeBufferPointer<UInt8>, _ report: inout Report
  ) -> ReportTable {
    var rows = TableRows()
    for index in found.blocks {
      let placed = report.tree.blocks[index]
      if case .table(let syntax) = placed.block.content {
        rows.append(syntax, start: placed.start, inlines: placed.block.inlines)
      }
    }
    var unit = found.caption.unit
    if unit == nil, let inBracket = found.title.afterLastBracket {
      var inTitle = TableCaption()
      if inTitle.take(inBracket) { unit = inTitle.unit }
    }
    var builder = BandBuilder(rows, unit: unit ?? report.header.unit, header: report.header, figures: report.figures)
    report.figures = []
    builder.build(bytes)
    report.figures = builder.figures
    report.brokenFigures += builder.brokenFigures
    var title = found.title
    var titleRange = found.titleRange
    for range in builder.titleRows where title.isEmpty || !title.contains("表") {
      let text = LabelText.folded(bytes, range)
      guard text.count <= 60, text.contains("表") else { continue }
      title = text
      titleRange = range
    }
    let announced = TableDirective(found.directive, report.tree, bytes)
    var table = ReportTable(
      blocks: found.blocks, title: title.text, titleRange: titleRange,
      kind: announced.isIndicators ? .indicators : TableKind(title: title),
      number: found.caption.number, unit: unit ?? report.header.unit, bands: builder.bands, directive: found.directive,
      fullMarks: announced.fullMarks, profile: announced.profile)
    for index in found.blocks {
      let placed = report.tree.blocks[index]
      if let origin = report.piecedTables[placed.start] { table.origin = origin }
    }
    return table
  }
}

extension Report {
  /// Adds tables that were read by themselves, with their figures, and takes them away from where they were read.
  fileprivate mutating func join(tablesOf part: inout Report) {
    let distance = figures.count
    for var extent in part.memory.tables {
      extent.figures += distance
      extent.brokenFigures += brokenFigures.count
      memory.tables.append(extent)
    }
    var others: [Figure] = []
    swap(&others, &part.figures)
    if distance == 0 { swap(&figures, &others) } else { figures += others }
    brokenFigures += part.brokenFigures.map { FigureID(Int($0.index) + distance) }
    let first = tables.count
    tables += part.tables
    part.tables = []
    guard distance > 0 else { return }
    for table in tables.indices[first...] {
      for band in tables[table].bands.indices {
        tables[table].bands[band].cells.move(by: 0, figures: distance)
      }
    }
  }
}
