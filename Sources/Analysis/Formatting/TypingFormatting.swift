import Formatting
import ReportSyntax
import SourceText

/// What an editor does to a table with bars while it is typed.
public enum TypingFormatting {
  // MARK: A bar

  /// After the bar that closes a row: the columns of its table are aligned. A bar within a row, or of a row that has fewer cells
  /// than the row above, changes nothing yet.
  ///
  /// - Parameter offset: behind the bar.
  public static func afterBar(at offset: Int, in snapshot: Snapshot) -> [TextEdit] {
    guard offset > 0, offset <= snapshot.bytes.count,
      let (placed, table) = table(at: offset - 1, in: snapshot), let index = row(at: offset - 1, table, placed)
    else { return [] }
    let rows = table.rows
    // The bar closes its row: nothing follows it on its line.
    guard placed.range(of: rows[index].span).upperBound == offset, isBar(before: offset, snapshot) else { return [] }
    let cells = rows[index].cells.map { table.cells[$0] }
    if rows.count == 1, cells.count == 1, cells.allSatisfy(\.span.isEmpty) { return [] }
    if rows.count > 1, rows[index].count < rows[index > 0 ? index - 1 : 1].count { return [] }
    return DocumentFormatting.edits(of: snapshot, in: [placed.range])
  }

  /// A bar that no backslash makes a part of its cell.
  private static func isBar(before offset: Int, _ snapshot: Snapshot) -> Bool {
    snapshot.bytes.withUnsafeBufferPointer { bytes in
      let length = bytes.byte(at: offset - 1) == 0x7C ? 1 : 3
      return bytes.length(of: 0x7C, at: offset - length) == length && bytes.byte(at: offset - length - 1) != 0x5C
    }
  }

  // MARK: A new line

  /// A table beyond this size gets a row that is not aligned yet.
  private static let mostBytes = 4 << 20

  /// After a line break behind a row: the next row stands ready, as wide as the others. Behind a row that is still empty, the row is
  /// taken away instead, and the table ends there.
  ///
  /// - Parameter offset: on the new line.
  public static func afterLineBreak(at offset: Int, in snapshot: Snapshot) -> [TextEdit] {
    let lines = snapshot.lines
    let number = lines.line(at: offset)
    let line = lines.contentRange(ofLine: number, in: snapshot.bytes)
    guard number > 0, isBlank(line, snapshot) else { return [] }
    let above = lines.contentRange(ofLine: number - 1, in: snapshot.bytes)
    guard let start = firstBar(above, snapshot), let (placed, table) = table(at: start, in: snapshot),
      let index = row(at: start, table, placed)
    else { return [] }
    let row = table.rows[index]
    let place = placed.range(of: row.span)
    guard place.lowerBound >= above.lowerBound, place.upperBound <= above.upperBound, row.count > 0 else { return [] }
    if !row.isHeadRule, index > 0, row.cells.allSatisfy({ table.cells[$0].span.isEmpty && !table.cells[$0].isQuoted }) {
      return [TextEdit(range: above, newText: [])]
    }
    let plain = Array(repeating: UInt8(ascii: "|"), count: min(Int(row.count), TableSyntax.mostColumns) + 1)
    let text = placed.block.length > mostBytes ? plain : aligned(plain, at: line, number, placed, snapshot) ?? plain
    return [TextEdit(range: line, newText: text)]
  }

  /// The row as the formatter writes it in its table.
  private static func aligned(
    _ row: [UInt8], at line: Range<Int>, _ number: Int, _ table: PlacedBlock, _ snapshot: Snapshot
  ) -> [UInt8]? {
    guard let text = TextEdit.apply([TextEdit(range: line, newText: row)], to: snapshot.bytes),
      let block = Parser.parseBlock(
        text, at: table.start, options: ParseOptions(isPlainText: snapshot.isPlainText, keepsTokens: true)),
      case .table(let read) = block.content, read.form == .bars
    else { return nil }
    let placed = PlacedBlock(start: table.start, block: block)
    let formatted = Formatter.format(
      placed, of: SyntaxTree(bytes: text, blocks: [placed]), isPlainText: snapshot.isPlainText)
    let lines = LineIndex(formatted)
    let index = number - snapshot.lines.line(at: table.start)
    guard index >= 0, index < lines.count else { return nil }
    let found = Array(formatted[lines.contentRange(ofLine: index, in: formatted)])
    guard found.count(where: { $0 == 0x7C }) == row.count, found.allSatisfy({ $0 == 0x7C || $0 == 0x20 }) else {
      return nil
    }
    return found
  }

  private static func isBlank(_ range: Range<Int>, _ snapshot: Snapshot) -> Bool {
    snapshot.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Where the bar stands that opens a line.
  private static func firstBar(_ line: Range<Int>, _ snapshot: Snapshot) -> Int? {
    snapshot.bytes.withUnsafeBufferPointer { bytes in
      var index = line.lowerBound
      while index < line.upperBound {
        let blank = bytes.blankLength(at: index)
        if blank == 0 { return bytes.length(of: 0x7C, at: index) > 0 ? index : nil }
        index += blank
      }
      return nil
    }
  }

  // MARK: Tables

  private static func table(at offset: Int, in snapshot: Snapshot) -> (PlacedBlock, TableSyntax)? {
    guard let index = snapshot.blockIndex(at: offset) else { return nil }
    let placed = snapshot.tree.blocks[index]
    guard case .table(let table) = placed.block.content, table.form == .bars else { return nil }
    return (placed, table)
  }

  /// The index of the row that holds a byte.
  private static func row(at offset: Int, _ table: TableSyntax, _ placed: PlacedBlock) -> Int? {
    var low = 0
    var high = table.rows.count
    while low < high {
      let middle = (low + high) / 2
      if placed.range(of: table.rows[middle].span).upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < table.rows.count, placed.range(of: table.rows[low].span).contains(offset) else { return nil }
    return low
  }
}
