import Findings
import ReportModel
import ReportSyntax
import SourceText

/// What of a text can be folded: sections, tables and the 类 and 款 in them, indicator groups, header, comments, contents, long lists.
public enum FoldingRegions {
  /// One region for each first line, the longest; in the order of their lines.
  ///
  /// - Parameter limit: of more regions the outermost are kept.
  public static func regions(of snapshot: Snapshot, limit: Int? = nil) -> [FoldingRegion] {
    let sketch = snapshot.sketch
    let found = snapshot.bytes.withUnsafeBufferPointer { bytes in
      var finder = RegionFinder(
        sketch: sketch, lines: snapshot.lines, bytes: bytes, isChinese: snapshot.options.language == .chinese)
      finder.addSections()
      finder.addTables()
      finder.addIndicators()
      finder.addBlocks()
      return finder.found
    }
    var regions = oneForEachLine(found)
    if let limit, limit >= 0, regions.count > limit { regions = outermost(regions, limit) }
    return regions
  }

  private static func oneForEachLine(_ found: [FoldingRegion]) -> [FoldingRegion] {
    let ordered = found.enumerated().sorted { a, b in
      let (x, y) = (a.element.lines, b.element.lines)
      if x.lowerBound != y.lowerBound { return x.lowerBound < y.lowerBound }
      return x.upperBound != y.upperBound ? x.upperBound > y.upperBound : a.offset < b.offset
    }
    var regions: [FoldingRegion] = []
    for region in ordered.lazy.map(\.element) where regions.last?.lines.lowerBound != region.lines.lowerBound {
      regions.append(region)
    }
    return regions
  }

  private static func outermost(_ regions: [FoldingRegion], _ limit: Int) -> [FoldingRegion] {
    var open: [Int] = []
    var depths: [(depth: Int, index: Int)] = []
    for (index, region) in regions.enumerated() {
      while let last = open.last, regions[last].lines.upperBound < region.lines.lowerBound { open.removeLast() }
      depths.append((open.count, index))
      open.append(index)
    }
    depths.sort { ($0.depth, $0.index) < ($1.depth, $1.index) }
    return depths.prefix(limit).map(\.index).sorted().map { regions[$0] }
  }
}

private struct RegionFinder {
  let sketch: ReportSketch
  let lines: LineIndex
  let bytes: UnsafeBufferPointer<UInt8>
  let isChinese: Bool
  var found: [FoldingRegion] = []

  /// A list of fewer items is no nuisance.
  private static let longList = 6

  /// - Parameter summary: nil for the count of lines
  private mutating func add(_ kind: FoldingRegion.Kind, _ range: Range<Int>, summary: String? = nil) {
    let range = OutlineText.trimmed(bytes, range)
    guard !range.isEmpty else { return }
    let (first, last) = (lines.line(at: range.lowerBound), lines.line(at: range.upperBound - 1))
    guard last > first else { return }
    found.append(
      FoldingRegion(kind: kind, range: range, lines: first...last, summary: summary ?? count(last - first)))
  }

  private func count(_ lines: Int) -> String { isChinese ? "… \(lines)行" : "… \(lines) lines" }

  mutating func addSections() {
    for section in sketch.outline.sections { add(.section, section.range) }
  }

  mutating func addTables() {
    for table in sketch.tables {
      var range = sketch.range(of: table)
      let rows = table.blocks.reduce(0) { count, block in
        if case .table(let syntax) = sketch.tree.blocks[block].block.content {
          return count + syntax.rows.count { !$0.isHeadRule }
        }
        return count
      }
      let summary = [table.number, isChinese ? "\(rows)行" : "\(rows) rows"].compactMap { $0 }
        .joined(separator: " ")
      if let directive = table.directive, sketch.tree.blocks.indices.contains(directive) {
        range = min(sketch.tree.blocks[directive].start, range.lowerBound)..<range.upperBound
      } else if let title = table.titleRange, !isHeading(title) {
        range = min(title.lowerBound, range.lowerBound)..<range.upperBound
      }
      add(.table, range, summary: "… \(summary)")
      for block in table.blocks { addSubjects(block) }
    }
  }

  private func isHeading(_ title: Range<Int>) -> Bool {
    guard let section = sketch.outline.section(at: title.lowerBound) else { return false }
    return sketch.outline.sections[section].titleRange.lowerBound == title.lowerBound
  }

  /// The rows of a 类 or 款, which are those of longer codes below it.
  private mutating func addSubjects(_ block: Int) {
    let placed = sketch.tree.blocks[block]
    guard case .table(let table) = placed.block.content else { return }
    var open: [(length: Int, start: Int)] = []
    var end = 0
    func close(_ length: Int, into regions: inout [Range<Int>]) {
      while let last = open.last, last.length >= length {
        if end > last.start { regions.append(last.start..<end) }
        open.removeLast()
      }
    }
    var regions: [Range<Int>] = []
    for row in table.rows where !row.isHeadRule {
      let range = placed.range(of: row.span)
      let length = codeLength(row, table, placed)
      close(length == 0 ? 0 : length, into: &regions)
      if length > 0 { open.append((length, range.lowerBound)) }
      end = range.upperBound
    }
    close(0, into: &regions)
    for region in regions { add(.tableRows, region) }
  }

  /// 3, 5 or 7 where the first text of a row is a code; 0 where it is none.
  private func codeLength(_ row: TableSyntax.Row, _ table: TableSyntax, _ placed: PlacedBlock) -> Int {
    guard row.first >= 0, row.cells.upperBound <= table.cells.count else { return 0 }
    for cell in table.cells[row.cells] where !cell.span.isEmpty {
      let range = placed.range(of: cell.span).clamped(to: bytes.indices)
      guard range.count == 3 || range.count == 5 || range.count == 7,
        range.allSatisfy({ bytes[$0] &- 0x30 < 10 })
      else { return 0 }
      return range.count
    }
    return 0
  }

  mutating func addIndicators() {
    for form in sketch.forms where sketch.tables.indices.contains(form.table) {
      let end = sketch.range(of: sketch.tables[form.table]).upperBound
      for extent in IndicatorExtents.extents(of: form, end: end, bytes) where !form.nodes[extent.node].children.isEmpty
      {
        add(.tableRows, extent.range)
      }
    }
  }

  mutating func addBlocks() {
    var list: (style: HeadingSyntax.Marker.Style, start: Int, end: Int, count: Int)?
    func closeList(into regions: inout [(Range<Int>, Int)]) {
      if let run = list, run.count >= Self.longList { regions.append((run.start..<run.end, run.count)) }
      list = nil
    }
    var lists: [(Range<Int>, Int)] = []
    for placed in sketch.tree.blocks {
      switch placed.block.content {
      case .blank: continue
      case .numbered(let heading):
        guard let style = heading.marker?.style else { break }
        if list?.style == style {
          list?.end = placed.range.upperBound
          list?.count += 1
        } else {
          closeList(into: &lists)
          list = (style, placed.start, placed.range.upperBound, 1)
        }
        continue
      case .header: add(.header, placed.range)
      case .comment: add(.comment, placed.range)
      case .contents: add(.contents, placed.range)
      default: break
      }
      closeList(into: &lists)
    }
    closeList(into: &lists)
    for (range, items) in lists { add(.list, range, summary: isChinese ? "… \(items)项" : "… \(items) items") }
  }
}
