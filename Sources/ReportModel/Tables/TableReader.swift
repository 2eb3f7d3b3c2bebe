import ReportSyntax

/// Reads every table of the tree into the report: title, kind, unit, bands, figures.
enum TableReader {
  static func read(into report: inout Report) {
    let tree = report.tree
    // Room for all at once: growing by doubling would touch every page several times.
    let cells = tree.blocks.reduce(0) { count, placed in
      if case .table(let table) = placed.block.content { count + table.cells.count } else { count }
    }
    report.figures.reserveCapacity(cells)
    report.terms.reserveCapacity(cells * 2)
    report.claims.reserveCapacity(cells / 2)
    tree.bytes.withUnsafeBufferPointer { bytes in
      for found in TableFinder.find(in: tree, bytes) {
        let first = report.figures.count
        report.tables.append(table(found, bytes, &report))
        PrecisionPolicy.apply(to: first..<report.figures.count, of: &report)
      }
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
