import Formatting
import ReportModel
import ReportSyntax
import SourceText

/// A table whose cells are parted by tabs, or stand one a line as pasting leaves them, or whose rows were broken: with bars, aligned.
enum BarConversion: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.rewrite]

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    guard request.wants(.rewrite), !request.isUnasked else { return }
    let report = request.snapshot.checked.report
    // The report's own tree has the tables that were pieced together, too.
    guard let index = report.tree.blocks.firstIndex(where: { $0.range.contains(request.range.lowerBound) }),
      case .table(let table) = report.tree.blocks[index].block.content
    else { return }
    let placed = report.tree.blocks[index]
    let isPieced = report.tables.contains { $0.blocks.contains(index) && $0.origin != .written }
    guard placed.range.upperBound <= report.ownLength, table.form != .bars || isPieced,
      let edits = edits(isPieced ? Self.withoutEmptyRows(table) : table, placed, request.snapshot)
    else { return }
    if isPieced {
      guard let trial = Trial(request.snapshot), let after = trial.outcome(edits), trial.isHarmless(after) else {
        return
      }
    }
    actions.append(
      TextAction(
        .rewrite, key: "bars", title: request.say("改为用竖线对齐的表格", "write this table with bars, aligned"),
        edits: { edits }))
  }

  /// Rows in which nothing is written are none of a table that was pieced together.
  private static func withoutEmptyRows(_ table: TableSyntax) -> TableSyntax {
    var table = table
    let cells = table.cells
    table.rows.removeAll { row in cells[row.cells.clamped(to: cells.indices)].allSatisfy { $0.span.isEmpty } }
    return table
  }

  /// Nil where some of the text would be lost.
  private static func edits(_ table: TableSyntax, _ placed: PlacedBlock, _ snapshot: Snapshot) -> [TextEdit]? {
    guard let first = table.rows.first, let last = table.rows.last else { return nil }
    let start = lineStart(placed.range(of: first.span).lowerBound, snapshot.bytes)
    var end = min(placed.range(of: last.span).upperBound, snapshot.bytes.count)
    while end < snapshot.bytes.count, snapshot.bytes[end] != 0x0A, snapshot.bytes[end] != 0x0D { end += 1 }
    guard start <= end else { return nil }
    let range = start..<end
    let feed = Array(Silencing.lineEnd(snapshot.bytes).utf8)
    let width = table.rows.map { Int($0.count) }.max() ?? 0
    var text: [UInt8] = []
    var done = range.lowerBound
    for row in table.rows {
      let place = placed.range(of: row.span)
      text += comments(done..<max(done, lineStart(place.lowerBound, snapshot.bytes)), snapshot.bytes)
      text += Array("|".utf8)
      let cells = table.cells[row.cells.clamped(to: table.cells.indices)]
      for cell in cells {
        text += Array(" ".utf8) + Self.cell(placed.range(of: cell.span), snapshot.bytes) + Array(" |".utf8)
      }
      // Short rows are as long as the others, so that a page shows where something is missing.
      for _ in cells.count..<max(width, cells.count) { text += Array(" |".utf8) }
      text += feed
      done = place.upperBound
    }
    // What closed the last line is still there.
    text.removeLast(min(feed.count, text.count))
    guard substance(text) == substance(Array(snapshot.bytes[range])) else { return nil }
    return [TextEdit(range: range, newText: aligned(text))]
  }

  /// What a table says: its bytes without blanks, and without what parts or quotes its cells.
  private static func substance(_ bytes: [UInt8]) -> [UInt8] {
    let marks = ["“", "”", "｜", "\u{3000}"].map { Array($0.utf8) }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80, let mark = marks.first(where: { bytes[index...].starts(with: $0) }) {
        index += mark.count
        continue
      }
      if byte > 0x20, byte != 0x7C, byte != 0x5C, byte != 0x22 { result.append(byte) }
      index += 1
    }
    return result
  }

  private static func aligned(_ text: [UInt8]) -> [UInt8] {
    let formatted = Formatter.format(Parser.parse(text))
    var result = formatted
    if text.last != 0x0A {
      while let last = result.last, last == 0x0A || last == 0x0D { result.removeLast() }
    }
    return result
  }

  /// On one line, bars as `\|`.
  private static func cell(_ range: Range<Int>, _ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for byte in bytes[range.clamped(to: 0..<bytes.count)] {
      switch byte {
      case 0x0A, 0x0D, 0x09: if let last = text.last, last < 0x80, last != 0x20, byte != 0x0D { text.append(0x20) }
      case 0x7C: text += [0x5C, 0x7C]
      default: text.append(byte)
      }
    }
    // ｜ parts cells, too.
    let wide = Array("｜".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index...].starts(with: wide) { result.append(0x5C) }
      result.append(text[index])
      index += 1
    }
    return result
  }

  /// Comments between rows stay where they are; empty lines would end the table.
  private static func comments(_ range: Range<Int>, _ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for line in bytes[range].split(separator: 0x0A, omittingEmptySubsequences: true)
    where line.contains(where: { $0 > 0x20 }) {
      result += line + [0x0A]
    }
    return result
  }

  private static func lineStart(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var start = min(max(offset, 0), bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }
}
