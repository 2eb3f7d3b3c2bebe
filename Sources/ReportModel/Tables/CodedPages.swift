import ReportSyntax
import Subjects

/// Tells whether a block of rows is the next page of a table whose rows 科目 codes name: under the same heads, or none, its
/// codes go on where those of the page before end.
struct CodedPages {
  private let tree: SyntaxTree
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Heads take no more rows.
  private static let mostHeadRows = 6

  init(_ tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.tree = tree
    self.bytes = bytes
  }

  enum Page {
    /// The heads stand there again.
    case withHeads
    case withoutHeads
  }

  /// - Returns: nil where the block is no next page
  func page(_ block: Int, after pages: [Int]) -> Page? {
    guard let first = pages.first, let last = pages.last, let own = firstCode(block), let end = lastCode(last),
      end.classification == own.code.classification, end.order < own.code.order
    else { return nil }
    if own.row == 0 { return .withoutHeads }
    // What stands above the first code is a head, and the same as on the first page.
    let heads = firstCode(first)?.row ?? 0
    return own.row <= heads && (0..<own.row).allSatisfy { texts(block, $0) == texts(first, $0) } ? .withHeads : nil
  }

  private func firstCode(_ block: Int) -> (row: Int, code: SubjectCode)? {
    guard case .table(let table) = tree.blocks[block].block.content else { return nil }
    for row in 0..<min(table.rows.count, Self.mostHeadRows) {
      if let code = code(table, row, block) { return (row, code) }
    }
    return nil
  }

  private func lastCode(_ block: Int) -> SubjectCode? {
    guard case .table(let table) = tree.blocks[block].block.content else { return nil }
    for row in table.rows.indices.reversed().prefix(Self.mostHeadRows) {
      if let code = code(table, row, block) { return code }
      // A total ends the table.
      if texts(block, row).first(where: { !$0.isEmpty }).map(TableWords.isTotal) ?? false { return nil }
    }
    return nil
  }

  /// The code that a row begins with, in one cell or in columns of its own for 类, 款 and 项.
  private func code(_ table: TableSyntax, _ row: Int, _ block: Int) -> SubjectCode? {
    let cells = table.cells[table.rows[row].cells].prefix(3).map { tree.blocks[block].range(of: $0.span) }
    guard let first = cells.first, let whole = WrittenCode(bytes, first) else { return nil }
    var parts = [first]
    if whole.length == 3 {
      for cell in cells.dropFirst() {
        guard let part = WrittenCode(bytes, cell), part.length <= 2 else { break }
        parts.append(cell)
      }
    }
    let written = parts.count > 1 ? WrittenCode(bytes, parts: parts) : whole
    guard let code = written?.code, code.classification != nil else { return nil }
    return code
  }

  private func texts(_ block: Int, _ row: Int) -> [Label] {
    guard case .table(let table) = tree.blocks[block].block.content, row < table.rows.count else { return [] }
    return table.cells[table.rows[row].cells].prefix(64).map {
      LabelText.folded(bytes, tree.blocks[block].range(of: $0.span))
    }
  }
}
