import Findings
import ReportModel
import SourceText

/// Sorts the rows of a table of 科目 by their codes: totals first, each 类 before its 款 and each 款 before its 项. Every row keeps its text;
/// rows without a code stay below the row that they follow.
enum RowSorting: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix, .rewrite]

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    let report = request.snapshot.checked.report
    guard let index = report.table(at: request.range.lowerBound), let edits = edits(report.tables[index], of: report),
      let trial = Trial(request.snapshot), let after = trial.outcome(edits), trial.isHarmless(after)
    else { return }
    let mended = request.near.filter { $0.rule == "GJ4008" && trial.mends([$0], after) }
    actions.append(
      TextAction(
        mended.isEmpty ? .rewrite : .quickFix, key: "sort.\(index)",
        title: request.say("按科目代码排列本表的行", "sort this table's rows by code"), mends: mended, edits: { edits }))
  }

  /// Nil where the rows are in order, or cannot be moved.
  private static func edits(_ table: ReportTable, of report: Report) -> [TextEdit]? {
    let rows = report.tree.bytes.withUnsafeBufferPointer { SubjectRow.rows(of: table, $0) }
    var edits: [TextEdit] = []
    for (index, band) in table.bands.enumerated() where band.sides.count == 1 {
      var orders: [Int: UInt64] = [:]
      for row in rows where row.band == index { orders[row.row] = row.code?.order }
      guard orders.count > 1, let lines = TableLines(band, of: report) else { continue }
      let order = order(band, orders, report)
      for (place, row) in order.enumerated() where place != row {
        edits.append(
          TextEdit(range: lines.lines[place], newText: Self.line(lines.lines[row], like: lines.lines[place], report)))
      }
    }
    return edits.isEmpty ? nil : edits
  }

  /// The rows in the order in which they should stand.
  private static func order(_ band: Band, _ orders: [Int: UInt64], _ report: Report) -> [Int] {
    var totals: [Int] = []
    var groups: [(order: UInt64, rows: [Int])] = []
    for row in band.rows.indices {
      if let order = orders[row] {
        groups.append((order, [row]))
      } else if groups.isEmpty || isTotal(band, row, report) {
        totals.append(row)
      } else {
        groups[groups.count - 1].rows.append(row)
      }
    }
    let sorted = groups.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
    return totals + sorted.flatMap { $0.element.rows }
  }

  private static func isTotal(_ band: Band, _ row: Int, _ report: Report) -> Bool {
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      band.columns.indices.contains { column in
        guard case .text = band.cell(row, column).content else { return false }
        return ["合计", "总计"].contains(LabelText.folded(bytes, band.cell(row, column).range).text)
      }
    }
  }

  /// A row's line with the line end of the place where it comes to stand: the last may have none.
  private static func line(_ line: Range<Int>, like place: Range<Int>, _ report: Report) -> [UInt8] {
    let bytes = report.tree.bytes
    var text = Array(bytes[line])
    while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
    var end = place.upperBound
    while end > place.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return text + bytes[end..<place.upperBound]
  }
}
