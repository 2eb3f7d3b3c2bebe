import ReportSyntax

/// Lines of a name and numbers with nothing but blanks between them, as PDF text leaves the rows of a table:
///
///     全年预算数(A) 全年执行数(B) 执行率(B/A)
///     年度资金总额: 8.40 8.40 100.00%
///     其中:当年拨款 8.40 8.40 100.00%
///
/// Empty cells are gone, so that a number may stand under another head: only what holds is claimed of the sums. Lines are rows
/// where one of them is a total, or a part by the word 其中.
struct BlankTable {
  /// Whole lines.
  var range: Range<Int>
  var syntax: TableSyntax

  private struct Row {
    var line: Range<Int>
    var label: Range<Int>
    var numbers: [Range<Int>]
  }

  private static let longestLabel = 60
  private static let longestLine = 300

  static func all(in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [BlankTable] {
    var found: [BlankTable] = []
    var rows: [Row] = []
    /// The line above the rows.
    var above: Range<Int>?
    var last: Range<Int>?
    func finish() {
      if let table = BlankTable(rows, above: above, bytes) { found.append(table) }
      rows = []
    }
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      let line = start..<end
      start = end + 1
      if let row = row(bytes, line) {
        if rows.isEmpty { above = last }
        rows.append(row)
      } else {
        finish()
      }
      last = line
    }
    finish()
    return found
  }

  private init?(_ rows: [Row], above: Range<Int>?, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard rows.count >= 2, let first = rows.first, let last = rows.last else { return nil }
    let labels = rows.map { LabelText.folded(bytes, $0.label) }
    guard labels.contains(where: { TableWords.isTotal($0) || TableWords.opensParts($0) }) else { return nil }
    let head = above.flatMap { Self.head(bytes, $0, count: first.numbers.count) }
    let start = head.map { _ in above?.lowerBound ?? first.line.lowerBound } ?? first.line.lowerBound
    range = start..<min(last.line.upperBound + 1, bytes.count)
    var syntax: [TableSyntax.Cell] = []
    var lines: [TableSyntax.Row] = []
    func cell(_ range: Range<Int>) {
      syntax.append(TableSyntax.Cell(span: Span(range.lowerBound - start, range.upperBound - start)))
    }
    func row(_ line: Range<Int>, from first: Int) {
      lines.append(
        TableSyntax.Row(
          first: first, count: syntax.count - first, span: Span(line.lowerBound - start, line.upperBound - start)))
    }
    if let head, let above {
      cell(above.lowerBound..<above.lowerBound)
      for word in head { cell(word) }
      row(above, from: 0)
      let end = above.upperBound - start
      lines.append(TableSyntax.Row(first: syntax.count, count: 0, span: Span(end, end), isHeadRule: true))
    }
    for entry in rows {
      let first = syntax.count
      cell(entry.label)
      for number in entry.numbers { cell(number) }
      row(entry.line, from: first)
    }
    self.syntax = TableSyntax(form: .tabs, rows: lines, cells: syntax)
  }

  /// A short name and the numbers behind it; nil for any other line.
  private static func row(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Row? {
    guard line.count <= longestLine, !bytes[line].contains(0x09), !bytes[line].contains(UInt8(ascii: "|")) else {
      return nil
    }
    let words = words(bytes, line)
    var numbers = 0
    for word in words.reversed() {
      guard isNumber(bytes, word) else { break }
      numbers += 1
    }
    guard numbers > 0, numbers < words.count, let first = words.first else { return nil }
    let label = first.lowerBound..<words[words.count - numbers - 1].upperBound
    guard label.count <= longestLabel, bytes[label.lowerBound] >= 0x80,
      !marks.contains(where: { mark in
        mark.withBytes { UnsafeBufferPointer(rebasing: bytes[label]).place(of: $0) != nil }
      })
    else { return nil }
    return Row(line: line, label: label, numbers: Array(words.suffix(numbers)))
  }

  /// Whether a line may be a row, or the head above rows.
  static func mayBeRow(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count <= longestLine else { return false }
    return row(bytes, line) != nil || words(bytes, line).count > 1
  }

  /// What stands in prose and in no name of a row.
  private static let marks: [Label] = ["，", "。", "；", "年度第", "第一部分", "……"]

  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    switch CellReader.read(bytes, word) {
    case .number(let number): number.bound == .none && number.unit != .count
    case .noValue: true
    case .empty, .spreadsheetError, .text: false
    }
  }

  /// As many words as the first row has numbers, most of them heads of such tables.
  private static func head(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, count: Int
  ) -> [Range<Int>]? {
    guard line.count <= longestLine, !bytes[line].contains(0x09), !bytes[line].contains(UInt8(ascii: "|")) else {
      return nil
    }
    let words = words(bytes, line)
    guard words.count == count, count >= 2, !words.contains(where: { isNumber(bytes, $0) }) else { return nil }
    let known = words.count { HeadWord(folded: LabelText.folded(bytes, $0)).isKnown }
    return known * 2 > words.count ? words : nil
  }

  /// What blanks part.
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var index = line.lowerBound
    while index < line.upperBound {
      let length = blankLength(bytes, index)
      if length > 0 {
        if let first = start { words.append(first..<index) }
        start = nil
        index += length
      } else {
        if start == nil { start = index }
        index += 1
      }
    }
    if let first = start { words.append(first..<line.upperBound) }
    return words
  }

  private static func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if bytes[index] <= 0x20 { return 1 }
    if bytes[index] == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
    return 0
  }
}
