import Subjects

/// An official table whose rows all stand under one head.
struct Sheet {
  let table: Int
  let view: BandView

  /// nil where rows stand under several heads: which of them a column's name is of is not certain.
  init?(_ table: Int, _ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard report.tables.indices.contains(table) else { return nil }
    let bands = report.tables[table].bands.filter { !$0.rows.isEmpty }
    guard bands.count == 1, let band = bands.first, !band.columns.isEmpty else { return nil }
    self.table = table
    view = BandView(band: band, bytes: bytes)
  }

  /// The table says something: a form that nobody has filled in yet ties to nothing.
  var isFilled: Bool { view.band.cells.contains { $0.figure != nil } }

  /// nil where the row can't be read, or is none.
  func cell(_ row: Int?, _ column: Int?) -> SheetCell? {
    guard let row, let column, view.band.rows.indices.contains(row), view.band.columns.indices.contains(column),
      !view.band.rows[row].isDoubtful
    else { return nil }
    return SheetCell(table: table, row: row, column: column, content: view.band.cell(row, column))
  }

  /// The one column whose name fits; nil where several do.
  func column(_ columns: [Int], where fits: (Label) -> Bool) -> Int? {
    let found = columns.filter { fits(view.band.columns[$0].name) }
    return found.count == 1 ? found.first : nil
  }

  /// A row's label without the number that it begins with: 社会保障和就业支出 of 八、社会保障和就业支出.
  func bareLabel(_ row: Int, _ side: Side) -> Label {
    let label = view.label(row, side)
    guard Numbering.of(label) != nil else { return label }
    return label.withBytes { bytes in
      var index = 0
      while index < bytes.count {
        let next = bytes.next(index)
        let mark = bytes[index]
        index = next
        if mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") { break }
        // 、
        if mark == 0xE3, bytes[next - 1] == 0x81, bytes[next - 2] == 0x80 { break }
      }
      return label.part(index..<bytes.count)
    }
  }
}
