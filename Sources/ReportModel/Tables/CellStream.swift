import ReportSyntax

/// The short lines of a run of paragraphs as cells in one sequence, which is what becomes of a table whose rows are lost: every
/// cell stands on a line of its own, with a bar behind it (`总计 |`), with bars on lines of their own, or with nothing but empty lines.
struct CellStream {
  struct Cell {
    var kind: Kind
    /// Empty where the cell is.
    var range: Range<Int>
  }

  enum Kind { case text, number, empty }

  private(set) var cells: [Cell] = []
  /// Bars stand between the cells.
  private(set) var hasBars = false

  /// Longer lines are prose.
  private static let longestCell = 120
  private static let bar = UInt8(ascii: "|")

  /// nil where a line is no cell.
  static func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [CellStream] {
    var streams: [CellStream] = []
    var stream = CellStream()
    /// The last cell has no bar yet.
    var isOpen = false
    func finish() {
      if stream.cells.count >= 6 { streams.append(stream) }
      stream = CellStream()
      isOpen = false
    }
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      defer { start = end + 1 }
      guard let line = Line(bytes, start..<end) else {
        finish()
        continue
      }
      if line.isEmpty { continue }
      if line.isCaption(bytes) {
        finish()
        continue
      }
      if line.cell.isEmpty {
        // A bar ends the cell above it, or stands for an empty one.
        stream.hasBars = true
        if isOpen { isOpen = false } else { stream.cells.append(Cell(kind: .empty, range: line.cell)) }
        continue
      }
      stream.cells.append(Cell(kind: kind(bytes, line.cell), range: line.cell))
      if line.hasBar { stream.hasBars = true }
      isOpen = !line.hasBar
    }
    finish()
    return streams
  }

  /// Whether a line may be more than prose: a cell, a bar, a caption, nothing.
  static func mayBeCell(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool { Line(bytes, line) != nil }

  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Kind {
    switch CellReader.read(bytes, range) {
    case .empty, .noValue: .empty
    case .number(let number):
      // 60岁补助 is a name; 20个 is a number.
      number.bound == .none && (number.unit != .count || range.upperBound - number.range.upperBound <= 3)
        ? .number : .text
    case .spreadsheetError, .text: .text
    }
  }

  /// One line: a cell, a bar behind it, or nothing.
  private struct Line {
    var cell: Range<Int>
    var hasBar = false
    var isEmpty: Bool { cell.isEmpty && !hasBar }

    /// 单位：万元 and its like stand above a table.
    func isCaption(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard cell.count > 6, cell.count <= 60, bytes[cell.lowerBound] >= 0x80 else { return false }
      var caption = TableCaption()
      return caption.take(LabelText.folded(bytes, cell)) && (caption.unit != nil || caption.number != nil)
    }

    /// nil where the line holds several cells, or prose.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
      var (start, end) = (line.lowerBound, line.upperBound)
      while start < end, CellStream.isBlank(bytes, start) { start += CellStream.blankLength(bytes, start) }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      if end > start, bytes[end - 1] == CellStream.bar {
        hasBar = true
        end -= 1
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      }
      guard end - start <= CellStream.longestCell, !bytes[start..<end].contains(CellStream.bar),
        !bytes[start..<end].contains(0x09), !CellStream.isProse(bytes, start..<end)
      else { return nil }
      cell = start..<end
    }
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] <= 0x20 || blankLength(bytes, index) > 1
  }

  /// U+3000 and U+00A0 are blanks, too.
  private static func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if bytes[index] == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
    return 1
  }

  /// 。 and ； stand in no cell of a plain table, and a heading begins something else.
  private static func isProse(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    return ends.contains { word in word.withBytes { text.place(of: $0) != nil } }
  }

  private static let ends: [Label] = ["。", "；", "！", "？"]
}
