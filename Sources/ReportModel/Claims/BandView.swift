import Subjects

/// A band with the report's bytes at hand: labels, codes and figures of its rows, for the readers of claims.
struct BandView {
  let band: Band
  let bytes: UnsafeBufferPointer<UInt8>

  /// What names the row in a side: its label, else whatever text stands before its amounts.
  func label(_ row: Int, _ side: Side) -> Label {
    if let column = side.label {
      let cell = band.cell(row, column)
      if case .text = cell.content { return LabelText.folded(bytes, cell.range) }
    }
    let end = side.amounts.first ?? side.columns.upperBound
    for column in side.columns where column < end && column != side.label {
      let cell = band.cell(row, column)
      if case .text = cell.content, column != side.lineNumber, code(row, column) == nil {
        return LabelText.folded(bytes, cell.range)
      }
    }
    return .empty
  }

  /// Whether the row has a label that is none of a total and none of parts, as its bytes tell at once: most rows of large tables.
  func isOrdinary(_ row: Int, _ side: Side) -> Bool {
    guard let column = side.label, case let cell = band.cell(row, column), case .text = cell.content,
      !cell.range.isEmpty, cell.range.upperBound <= bytes.count, LabelText.isPlain(bytes, cell.range)
    else { return false }
    return !TableWords.mayBeSpecial(UnsafeBufferPointer(rebasing: bytes[cell.range]))
  }

  func code(_ row: Int, _ side: Side) -> SubjectCode? {
    guard let column = side.code else { return nil }
    if let parts = side.codeParts { return WrittenCode(bytes, parts: parts.map { band.cell(row, $0).range })?.code }
    return code(row, column)
  }

  private func code(_ row: Int, _ column: Int) -> SubjectCode? {
    let range = band.cell(row, column).range
    guard !range.isEmpty, range.count <= 32, range.upperBound <= bytes.count else { return nil }
    if let code = SubjectCode(UnsafeBufferPointer(rebasing: bytes[range])) { return code }
    // Names stand here too; only full-width digits and blanks are worth a second look.
    guard range.count > 7, bytes[range.lowerBound] < 0x80 || bytes[range.lowerBound] == 0xEF else { return nil }
    return LabelText.folded(bytes, range).withBytes { SubjectCode($0) }
  }

  func figure(_ row: Int, _ column: Int) -> FigureID? { band.cell(row, column).figure }

  /// The text of any cell, folded.
  func text(_ row: Int, _ column: Int) -> Label {
    let cell = band.cell(row, column)
    if case .text = cell.content { return LabelText.folded(bytes, cell.range) }
    return .empty
  }

  /// The columns of a side whose own head is one of these names.
  func column(_ names: [Label], in columns: [Int]) -> Int? {
    columns.first { names.contains(band.columns[$0].name) }
  }
}
