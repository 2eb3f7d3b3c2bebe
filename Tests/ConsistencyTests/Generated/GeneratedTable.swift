import TestSupport

/// A consistent table with its title and head, to be written in any of the forms.
struct GeneratedTable {
  var title: String
  var head: [[String]]
  var rows: [[GeneratedCell]]
  /// The name of its kind, for what a failure says.
  var kind: String

  static let truncationHeader = "---\n单位名称：云川县某局\n年度：2024\n舍入：截断\n---\n\n"

  /// The report's text, and where the texts of `marked` stand in it.
  ///
  /// - Parameter slip: a cell that is written otherwise
  func text(
    _ style: GeneratedStyle, slip: (row: Int, column: Int, text: String)? = nil, hasHeader: Bool = true,
    _ random: inout Seeded
  ) -> (text: String, slip: Range<Int>?) {
    var text = ""
    var place: Range<Int>?
    if hasHeader, style.rounding == .towardZero { text += Self.truncationHeader }
    func announce() {
      text += "\(title)\n\n单位：万元\n\n"
      for row in head { append(row.map { ($0, false) }) }
    }
    func append(_ cells: [(text: String, isSlip: Bool)]) {
      for (column, cell) in cells.enumerated() {
        switch style.form {
        case .bars: text += "| "
        case .tabs: text += column > 0 ? "\t" : ""
        case .lines: text += "\t"
        }
        let start = text.utf8.count
        text += cell.text
        if cell.isSlip { place = start..<text.utf8.count }
        switch style.form {
        case .bars: text += " "
        case .tabs: break
        case .lines: text += "\n"
        }
      }
      text += style.form == .bars ? "|\n" : "\n"
    }
    announce()
    for (index, row) in rows.enumerated() {
      // One row alone is no table on its next page.
      if let breaksAfter = style.breaksAfter, index == breaksAfter, index + 2 <= rows.count {
        text += "\n"
        announce()
      }
      append(
        row.indices.map { column in
          if let slip, slip.row == index, slip.column == column { return (slip.text, true) }
          return (written(row[column], style, &random), false)
        })
    }
    text += "\n"
    if style.hasNote { text += "注：本表反映单位本年度收支情况。\n" }
    return (text, place)
  }

  private func written(_ cell: GeneratedCell, _ style: GeneratedStyle, _ random: inout Seeded) -> String {
    guard cell.text.contains("."), Int.random(in: 0..<12, using: &random) == 0 else { return cell.text }
    if style.hasScanBlanks { return cell.text.replacing(".", with: ". ") }
    if style.hasWideDigits {
      return String(
        String.UnicodeScalarView(
          cell.text.unicodeScalars.map {
            $0.value >= 0x2D && $0.value <= 0x39 ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
          }))
    }
    return cell.text
  }
}
