import Consistency
import ExactNumbers
import Findings
import ReportModel
import ReportSyntax
import Subjects

/// Edits of whole rows, in tables that have a row a line.
struct RowEditor {
  let table: CodedTable
  let report: Report
  let bytes: UnsafeBufferPointer<UInt8>

  /// Moves a row before another; nothing where a row is no line of its own.
  func moving(_ row: Int, before other: Int) -> [Finding.Edit] {
    guard isOneSided(row), let from = line(row), let to = line(other), form(row) != nil, !from.overlaps(to) else {
      return []
    }
    var text = String(decoding: bytes[from], as: UTF8.self)
    if !text.hasSuffix("\n") { text += "\n" }
    return [
      Finding.Edit(range: to.lowerBound..<to.lowerBound, newText: text), Finding.Edit(range: from, newText: ""),
    ]
  }

  /// A row for a 科目 before the first of those below it, with the sums of what stands right below it.
  func insertion(of subject: Subject, before row: Int) -> Finding.Edit? {
    guard isOneSided(row), let line = line(row), let form = form(row) else { return nil }
    let band = table.table.bands[table.rows[row].band]
    guard let codeColumn = band.sides[0].code else { return nil }
    var cells = [String](repeating: "", count: band.columns.count)
    cells[codeColumn] = subject.code.text
    if let parts = band.sides[0].codeParts { split(subject.code.text, over: parts, in: &cells) }
    if let label = band.sides[0].label { cells[label] = subject.name }
    let below = addends(below: subject.code, in: table.rows[row].band)
    for column in band.sides[0].amounts {
      let figures = below.compactMap { band.cell(table.rows[$0].row, column).figure }
      if let sum = FigureSum.of(figures, in: report) { cells[column] = sum.description }
    }
    let text =
      switch form {
      case .bars: "| " + cells.joined(separator: " | ") + " |"
      case .tabs, .lines: cells.joined(separator: "\t")
      }
    return Finding.Edit(range: line.lowerBound..<line.lowerBound, newText: text + "\n")
  }

  /// Nothing else stands in the row, as it does in side-by-side tables.
  private func isOneSided(_ row: Int) -> Bool {
    let bands = table.table.bands
    return bands.indices.contains(table.rows[row].band) && bands[table.rows[row].band].sides.count == 1
  }

  /// 208, 05 and 05 in columns of their own.
  private func split(_ code: String, over parts: Range<Int>, in cells: inout [String]) {
    var rest = Substring(code)
    for (index, column) in parts.enumerated() where cells.indices.contains(column) {
      let piece = rest.prefix(index == 0 ? 3 : 2)
      cells[column] = String(piece)
      rest = rest.dropFirst(piece.count)
    }
  }

  /// The topmost rows below a code in the same band.
  private func addends(below code: SubjectCode, in band: Int) -> [Int] {
    let below = table.rows.indices.filter { index in
      table.rows[index].band == band && table.rows[index].code?.isBelow(code) ?? false
    }
    let codes = Set(below.compactMap { table.rows[$0].code })
    return below.filter { index in
      var above = table.rows[index].code?.parent
      while let next = above, next != code {
        if codes.contains(next) { return false }
        above = next.parent
      }
      return true
    }
  }

  /// The form of the block that a row stands in, where a row of it is a line; nil for any other, and in data files.
  private func form(_ row: Int) -> TableSyntax.Form? {
    let place = table.rows[row].codeRange.lowerBound
    guard place < report.ownLength else { return nil }
    for index in table.table.blocks {
      let block = report.tree.blocks[index]
      guard block.range.contains(place), case .table(let syntax) = block.block.content else { continue }
      guard let line = line(row) else { return nil }
      switch syntax.form {
      case .bars: return bytes[line.lowerBound] == UInt8(ascii: "|") ? .bars : nil
      case .tabs: return .tabs
      case .lines: return nil
      }
    }
    return nil
  }

  /// The line of a row with its line end, if it has one; nil where the row is more than a line.
  private func line(_ row: Int) -> Range<Int>? {
    let own = table.rows[row]
    guard own.band < table.table.bands.count, own.row < table.table.bands[own.band].rows.count else { return nil }
    let range = table.table.bands[own.band].rows[own.row].range.clamped(to: 0..<min(report.ownLength, bytes.count))
    guard !range.isEmpty, !bytes[range].dropLast().contains(0x0A) else { return nil }
    var start = range.lowerBound
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = range.upperBound
    while end < report.ownLength, end > start, bytes[end - 1] != 0x0A { end += 1 }
    return start..<end
  }
}
