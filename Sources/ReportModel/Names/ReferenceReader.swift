import ReportSyntax
import Synchronization

/// A reference `表[行, 列]` by the places of its words in the text.
public struct CellReference: Sendable, Hashable {
  /// Nil for the table that the reference stands in.
  public var table: Range<Int>?
  public var row: Range<Int>
  public var rowEnd: Range<Int>?
  public var column: Range<Int>

  public init(table: Range<Int>?, row: Range<Int>, rowEnd: Range<Int>?, column: Range<Int>) {
    self.table = table
    self.row = row
    self.rowEnd = rowEnd
    self.column = column
  }
}

/// A cell that a reference means.
public struct ReferredCell: Sendable {
  /// Bytes of its content.
  public var range: Range<Int>
  /// Nil where it is empty, which counts as zero.
  public var figure: FigureID?
}

/// Answers what names of tables and references to cells mean in a report that has been read. What it made to find an answer it keeps
/// for the next.
public final class ReferenceReader: Sendable {
  private let reader: Mutex<NameReader>
  private let report: Report
  /// The report's own blocks, by their beginnings.
  private let blocks: [(start: Int, index: Int)]

  /// Cells that one reference may reach.
  private static let mostCells = 1 << 16

  public init(_ report: Report) {
    self.report = report
    reader = Mutex(NameReader(report, ReadingContext()))
    blocks = report.tree.blocks.enumerated().compactMap { index, placed in
      placed.start < report.ownLength ? (placed.start, index) : nil
    }
  }

  /// The table that a word means: index in the report.
  public func table(named range: Range<Int>) -> Int? {
    reader.withLock { reader in
      let word = reader.name(range)
      return reader.tables.find(word)
    }
  }

  /// The table that `[行, 列]` without a name means at a place; nil where there is none.
  public func table(around offset: Int) -> Int? {
    guard let index = block(at: offset) else { return nil }
    return reader.withLock { table(ofBlock: index, $0) }
  }

  /// The cells that a reference means, in the table's order; empty where it means none.
  public func cells(_ reference: CellReference, at offset: Int) -> [ReferredCell] {
    guard let index = block(at: offset) else { return [] }
    func span(_ range: Range<Int>) -> Span { Span(range.lowerBound, range.upperBound) }
    return reader.withLock { reader in
      let scope = Scope(start: 0, block: index, table: table(ofBlock: index, reader))
      reader.cellBudget = Self.mostCells
      let answers = reader.cells(
        reference.table.map(span), span(reference.row), reference.rowEnd.map(span), span(reference.column), scope,
        quiet: true)
      return (answers ?? []).map { ReferredCell(range: $0.range, figure: $0.figure) }
    }
  }

  /// The table of a block; of a directive the one right above it.
  private func table(ofBlock block: Int, _ reader: NameReader) -> Int? {
    guard case .directive = report.tree.blocks[block].block.content else {
      return reader.tables.table(ofBlock: block)
    }
    for index in report.tree.blocks[..<block].indices.reversed() {
      switch report.tree.blocks[index].block.content {
      case .blank, .comment: continue
      case .directive(let syntax):
        if syntax.keyword.announcesTable { return nil }
      default: return reader.tables.table(ofBlock: index)
      }
    }
    return nil
  }

  private func block(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? blocks[low - 1].index : nil
  }
}
