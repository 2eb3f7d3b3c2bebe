import ReportSyntax

/// What shows how a report is laid out: its sections, its tables and the trees of its indicators, read from the syntax tree alone.
///
/// It reads no numbers but those of indicator tables and makes no claims, so that it takes a small part of the time of a check.
public struct ReportSketch: Sendable {
  /// The report's tree, with tables that were pasted in pieces put in the place of their paragraphs. `outline` speaks of its blocks.
  public let tree: SyntaxTree
  public let outline: Outline
  /// In the order of the file.
  public let tables: [Table]
  /// The self-evaluation forms; `table` is an index of `tables`.
  public let forms: [IndicatorForm]
  /// Figures of the forms.
  public let figures: [Figure]
  public let header: ReportHeader

  public struct Table: Sendable {
    /// As written in the title's place; nil where there is none.
    public var titleRange: Range<Int>?
    public var kind: TableKind
    /// 公开03表
    public var number: String?
    public var unit: Unit?
    /// Indices of its blocks: several where it goes on behind its repeated title.
    public var blocks: [Int]
    /// Index of the `@表`, `@指标表` or `@数据` that announces it.
    public var directive: Int?
  }

  public init(_ tree: SyntaxTree) {
    var report = Report(tree: tree)
    StreamReader.read(into: &report)
    HeaderReader.read(into: &report)
    let own = report.tree
    self.tree = own
    header = report.header
    outline = OutlineReader.read(own)
    var tables: [Table] = []
    // Tables that hold indicators are read as the check reads them.
    var ofForm: [Int] = []
    own.bytes.withUnsafeBufferPointer { bytes in
      for found in TableFinder.find(in: own, bytes) {
        let announced = TableDirective(found.directive, own, bytes)
        var table = Table(
          titleRange: found.titleRange, kind: announced.isIndicators ? .indicators : TableKind(title: found.title),
          number: found.caption.number, unit: found.caption.unit, blocks: found.blocks, directive: found.directive)
        if table.titleRange?.isEmpty ?? true { table.titleRange = Self.titleRow(found.blocks, own, bytes) }
        if Self.holdsIndicators(found.blocks, own, bytes) {
          table.kind = .indicators
          ofForm.append(tables.count)
          TableReader.read(found, into: &report)
        }
        tables.append(table)
      }
    }
    IndicatorReader.read(into: &report)
    var forms = report.indicatorForms
    for index in forms.indices {
      forms[index].table = ofForm.indices.contains(forms[index].table) ? ofForm[forms[index].table] : -1
    }
    self.tables = tables
    self.forms = forms.filter { $0.table >= 0 }
    figures = report.figures
  }

  /// The bytes of a table's blocks, from the first to the last.
  public func range(of table: Table) -> Range<Int> {
    let blocks = table.blocks.filter(tree.blocks.indices.contains).map { tree.blocks[$0].range }
    guard let first = blocks.first, let last = blocks.last else { return 0..<0 }
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  /// 一级指标, 二级指标 …
  private static let indicatorHead: Label = "级指标"

  private static func holdsIndicators(_ blocks: [Int], _ tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool
  {
    blocks.contains { block in
      let range = tree.blocks[block].range.clamped(to: bytes.indices)
      return indicatorHead.withBytes { bytes.place(of: $0, from: range.lowerBound, to: range.upperBound) } != nil
    }
  }

  /// The first row where it holds but one text, and that speaks of a table.
  private static func titleRow(_ blocks: [Int], _ tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>?
  {
    guard let block = blocks.first, case .table(let table) = tree.blocks[block].block.content,
      let row = table.rows.first, table.cells.indices.contains(row.cells)
    else { return nil }
    let written = table.cells[row.cells].filter { !$0.span.isEmpty }
    guard written.count == 1, let cell = written.first, cell.span.count <= 240 else { return nil }
    let range = tree.blocks[block].range(of: cell.span)
    return LabelText.folded(bytes, range).contains("表") ? range : nil
  }
}

extension Range<Int> {
  /// Whether another lies in it.
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    other.lowerBound >= lowerBound && other.upperBound <= upperBound
  }
}
