import ReportSyntax

/// How wide the columns of a table are, and to which side their cells stand.
struct TableColumns {
  enum Alignment {
    case left, centre, right
    /// Not said: numbers to the right, all else to the left.
    case byContent
  }

  private struct Column {
    var width = 1
    var alignment = Alignment.byContent
    /// Codes stand to the left: their beginnings say what belongs together.
    var holdsCodes = false
    var numbers = 0
    var codes = 0
  }

  private var columns: [Column] = []
  private let bytes: [UInt8]

  /// Cells wider than this do not widen their column: one long remark would push every row beyond the screen.
  private static var widest: Int { 120 }

  init(lines: [TableLines.Line], bytes: [UInt8]) {
    self.bytes = bytes
    for case .row(let row) in lines {
      while columns.count < row.cells.count { columns.append(Column()) }
      for (index, cell) in row.cells.enumerated() {
        if row.isHeadRule {
          columns[index].alignment = Self.alignment(ofRule: bytes[cell.range])
        } else {
          note(cell, at: index)
        }
      }
    }
    for index in columns.indices where columns[index].numbers > 0 && columns[index].codes == columns[index].numbers {
      if index == 0 { columns[index].holdsCodes = true }
    }
  }

  private mutating func note(_ cell: TableLines.Cell, at index: Int) {
    if cell.width <= Self.widest { columns[index].width = max(columns[index].width, cell.width) }
    if isCodeHead(cell.range) { columns[index].holdsCodes = true }
    guard isNumber(cell.range) else { return }
    columns[index].numbers += 1
    if isCode(cell.range) { columns[index].codes += 1 }
  }

  func width(_ index: Int) -> Int { index < columns.count ? columns[index].width : 1 }

  /// How many of the missing blanks go before a cell.
  func blanksBefore(_ cell: TableLines.Cell, at index: Int, _ missing: Int) -> Int {
    guard index < columns.count else { return 0 }
    let column = columns[index]
    switch column.alignment {
    case .left: return 0
    case .right: return missing
    case .centre: return missing / 2
    case .byContent: return !column.holdsCodes && isNumber(cell.range) ? missing : 0
    }
  }

  static func alignment(ofRule rule: ArraySlice<UInt8>) -> Alignment {
    let wide: [UInt8] = [0xEF, 0xBC, 0x9A]
    let opens = rule.first == 0x3A || rule.starts(with: wide)
    let closes = rule.last == 0x3A || Array(rule.suffix(3)) == wide
    if opens && closes { return .centre }
    if closes { return .right }
    return opens ? .left : .byContent
  }

  /// `科目代码`, `项目编码` and their like.
  private func isCodeHead(_ range: Range<Int>) -> Bool {
    guard range.count >= 6, range.count < 60 else { return false }
    let label = Folding.foldedLabel(bytes, range)
    return Self.codeWords.contains { word in
      label.count >= word.count && (0...(label.count - word.count)).contains { label[$0...].starts(with: word) }
    }
  }

  private static let codeWords: [[UInt8]] = ["代码", "编码"].map { Array($0.utf8) }

  /// Three, five or seven digits: the code of a 类, 款 or 项.
  private func isCode(_ range: Range<Int>) -> Bool {
    guard [3, 5, 7].contains(range.count) else { return false }
    return bytes[range].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// An amount, a count or a rate: digits with points and commas, a sign before, a percent sign behind, or all of it
  /// in brackets or braces.
  private func isNumber(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count < 80 else { return false }
    // `#REF!` and `####` stand where an amount should.
    if bytes[range.lowerBound] == 0x23 { return bytes[range].allSatisfy { $0 > 0x20 && $0 < 0x80 } }
    if bytes[range.lowerBound] == 0x7B { return bytes[range.upperBound - 1] == 0x7D }
    var folded: [UInt8] = []
    Folding.appendNumber(bytes, range, to: &folded)
    var digits = 0
    for (index, byte) in folded.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E, 0x2C: if digits == 0 { return false }
      case 0x2D, 0x2B, 0x28: if index > 1 { return false }
      case 0x25, 0x29: if index + 2 < folded.count { return false }
      default: return false
      }
    }
    return digits > 0
  }
}
