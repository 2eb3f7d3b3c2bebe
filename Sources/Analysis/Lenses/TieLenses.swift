import Findings
import ReportModel
import ReportSyntax

/// The lenses of a text: one above each table, and above each section that has more to say than a table in it.
public enum TieLenses {
  /// Sections further in are items of a list.
  private static let deepestLevel = 3

  /// In the order of their places. Waits for the check.
  public static func lenses(of snapshot: Snapshot) -> [TieLens] {
    let checked = snapshot.checked
    let ledger = ClaimLedger(checked)
    guard !ledger.isEmpty else { return [] }
    return snapshot.bytes.withUnsafeBufferPointer { bytes in
      var finder = LensFinder(report: checked.report, ledger: ledger, bytes: bytes)
      finder.addTables()
      finder.addSections(deepestLevel)
      return finder.lenses.sorted {
        ($0.range.lowerBound, $0.subject.rawValue) < ($1.range.lowerBound, $1.subject.rawValue)
      }
    }
  }
}

private struct LensFinder {
  let report: Report
  let ledger: ClaimLedger
  let bytes: UnsafeBufferPointer<UInt8>
  var lenses: [TieLens] = []
  /// Where the tables of the file itself begin that have claims, and how many they have.
  private var tables: [(start: Int, claims: Int)] = []

  init(report: Report, ledger: ClaimLedger, bytes: UnsafeBufferPointer<UInt8>) {
    self.report = report
    self.ledger = ledger
    self.bytes = bytes
  }

  mutating func addTables() {
    for table in report.tables {
      let blocks = table.blocks.filter(report.tree.blocks.indices.contains).map { report.tree.blocks[$0].range }
      guard let first = blocks.first, let last = blocks.last else { continue }
      let extent = first.lowerBound..<max(first.lowerBound, last.upperBound)
      let own = ledger.sum(extent)
      guard own.count > 0, let line = line(of: table, extent) else { continue }
      if extent.upperBound <= bytes.count { tables.append((extent.lowerBound, own.count)) }
      lenses.append(TieLens(subject: .table, range: line, counts: own.counts, contradicted: own.contradicted))
    }
    tables.sort { $0.start < $1.start }
  }

  /// Its title, else its first line; the directive of one that stands in another file.
  private func line(of table: ReportTable, _ extent: Range<Int>) -> Range<Int>? {
    if let title = table.titleRange, !title.isEmpty, title.upperBound <= bytes.count { return title }
    if extent.upperBound <= bytes.count { return firstLine(extent) }
    guard let directive = table.directive, report.tree.blocks.indices.contains(directive) else { return nil }
    return firstLine(report.tree.blocks[directive].range)
  }

  mutating func addSections(_ deepest: Int) {
    let sections = report.outline.sections
    var sums = [ClaimLedger.Sum?](repeating: nil, count: sections.count)
    /// Whether one of the sections in it has all of its claims.
    var isRepeated = [Bool](repeating: false, count: sections.count)
    for index in sections.indices where sections[index].level <= deepest {
      sums[index] = ledger.sum(sections[index].range)
      if let parent = sections[index].parent, sums.indices.contains(parent), sums[parent]?.count == sums[index]?.count {
        isRepeated[parent] = true
      }
    }
    // What one table or one section in it says is not said again.
    for (index, section) in sections.enumerated() where !isRepeated[index] {
      guard let sum = sums[index], sum.count > 0, firstTable(in: section.range)?.claims != sum.count else { continue }
      let end = min(section.titleRange.upperBound, bytes.count)
      let start = min(OutlineText.trimmed(bytes, section.range).lowerBound, end)
      lenses.append(
        TieLens(subject: .section, range: start..<end, counts: sum.counts, contradicted: sum.contradicted))
    }
  }

  private func firstTable(in range: Range<Int>) -> (start: Int, claims: Int)? {
    var low = 0
    var high = tables.count
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].start < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < tables.count && tables[low].start < range.upperBound ? tables[low] : nil
  }

  private func firstLine(_ range: Range<Int>) -> Range<Int> {
    let range = OutlineText.trimmed(bytes, range)
    return range.lowerBound..<(bytes[range].firstIndex(of: 0x0A) ?? range.upperBound)
  }
}
