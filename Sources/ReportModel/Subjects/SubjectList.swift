import ReportSyntax
import SourceText
import Subjects

/// A list of 科目, a code and a name a line: CSV, TSV, bars, or with blanks between.
public struct SubjectList: Sendable {
  /// UTF-8.
  public let bytes: [UInt8]
  public private(set) var rows: [Row] = []
  /// The line, from 1, of a quote that nothing closes.
  public private(set) var tornQuote: Int?

  public struct Row: Sendable {
    /// From 1.
    public var line: Int
    public var range: Range<Int>
    /// nil where the line does not begin with the digits of a code.
    public var written: WrittenCode?
    public var codeRange: Range<Int>
    /// The code stands in several cells.
    public var isParted = false
    /// Empty where nothing stands behind the code.
    public var nameRange: Range<Int>
  }

  /// - Parameter bytes: UTF-8
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let lines = LineIndex(bytes)
    let delimiter: UInt8 =
      bytes.contains(0x09) ? 0x09 : bytes.contains(UInt8(ascii: "|")) ? UInt8(ascii: "|") : UInt8(ascii: ",")
    let reader = DelimitedReader(bytes, delimiter: delimiter)
    tornQuote = reader.tornQuote.map { lines.line(at: $0) + 1 }
    bytes.withUnsafeBufferPointer { buffer in
      for row in reader.rows {
        let cells = reader.cells[row.cells].lazy.filter { !$0.span.isEmpty }.map { cell in
          (Int(cell.span.start)..<Int(cell.span.end)).clamped(to: 0..<buffer.count)
        }
        let range = (Int(row.span.start)..<Int(max(row.span.start, row.span.end))).clamped(to: 0..<buffer.count)
        // The row begins where its first cell does: a byte order mark and bars stand before it.
        guard let first = cells.first, !Self.isRemark(buffer, first), !Self.isHead(buffer, first, rows.isEmpty) else {
          continue
        }
        rows.append(
          Self.row(buffer, Array(cells.prefix(8)), line: lines.line(at: first.lowerBound) + 1, range: range))
      }
    }
  }

  /// Lines that begin with `#` or `//`, and the rule below the head of a table.
  private static func isRemark(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) -> Bool {
    bytes[cell.lowerBound] == UInt8(ascii: "#") || bytes[cell].starts(with: [0x2F, 0x2F])
      || bytes[cell].allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  private static func isHead(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>, _ isFirst: Bool) -> Bool {
    guard isFirst, !bytes[cell].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    let text = LabelText.folded(bytes, cell)
    return text.contains("代码") || text.contains("编码") || text.contains("科目") || text == "类"
      || text.text.lowercased() == "code"
  }

  private static func row(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cells: [Range<Int>], line: Int, range: Range<Int>
  ) -> Row {
    var codes = cells.prefix { WrittenCode(bytes, $0) != nil }
    // 208 | 05 | 05: 款 and 项 have two digits each. What follows a whole code is something else.
    if codes.count > 1 {
      let parts = codes.dropFirst().prefix(2).prefix { WrittenCode(bytes, $0)?.length == 2 }
      codes = codes.prefix(1 + parts.count)
    }
    if let first = codes.first, let last = codes.last {
      let name = cells.dropFirst(codes.count).first ?? last.upperBound..<last.upperBound
      return Row(
        line: line, range: range,
        written: codes.count > 1 ? WrittenCode(bytes, parts: Array(codes)) : WrittenCode(bytes, first),
        codeRange: first.lowerBound..<last.upperBound, isParted: codes.count > 1,
        nameRange: WrittenCode(bytes, name) == nil ? name : last.upperBound..<last.upperBound)
    }
    guard let cell = cells.first else {
      return Row(
        line: line, range: range, written: nil, codeRange: range, nameRange: range.upperBound..<range.upperBound)
    }
    // 2080505 机关事业单位…, with blanks or nothing between.
    var end = cell.lowerBound
    var nameStart = cell.lowerBound
    while nameStart < cell.upperBound {
      if let digit = Prose.digit(bytes, nameStart, cell.upperBound) {
        nameStart += digit.length
        end = nameStart
      } else {
        let blank = Prose.blank(bytes, nameStart, cell.upperBound)
        if blank == 0 { break }
        nameStart += blank
      }
    }
    return Row(
      line: line, range: range, written: WrittenCode(bytes, cell.lowerBound..<end), codeRange: cell.lowerBound..<end,
      nameRange: nameStart..<cell.upperBound)
  }
}

extension SubjectRow {
  /// A row of a list, which is no table.
  init(list row: SubjectList.Row, written: WrittenCode, index: Int) {
    self.init(
      band: 0, row: index, side: 0, written: written, isParted: row.isParted, codeRange: row.codeRange,
      nameRange: row.nameRange)
  }

  /// The lines of a list that begin with a code.
  public static func rows(of list: SubjectList) -> [SubjectRow] {
    list.rows.enumerated().compactMap { index, row in
      row.written.map { SubjectRow(list: row, written: $0, index: index) }
    }
  }
}
