import ReportSyntax
import Subjects

/// A row of a table that a 科目 code names.
public struct SubjectRow: Sendable {
  // Tables have them by the ten thousand.
  private let bandIndex: Int32
  private let rowIndex: Int32
  private let sideIndex: Int32
  private let codeStart: Int32
  private let codeEnd: Int32
  private let nameStart: Int32
  private let nameEnd: Int32
  public let written: WrittenCode
  /// 类, 款 and 项 stand in columns of their own: `codeRange` holds what parts them, too.
  public let isParted: Bool

  init(
    band: Int, row: Int, side: Int, written: WrittenCode, isParted: Bool = false, codeRange: Range<Int>,
    nameRange: Range<Int>
  ) {
    bandIndex = Int32(truncatingIfNeeded: band)
    rowIndex = Int32(truncatingIfNeeded: row)
    sideIndex = Int32(truncatingIfNeeded: side)
    codeStart = Int32(truncatingIfNeeded: codeRange.lowerBound)
    codeEnd = Int32(truncatingIfNeeded: codeRange.upperBound)
    nameStart = Int32(truncatingIfNeeded: nameRange.lowerBound)
    nameEnd = Int32(truncatingIfNeeded: nameRange.upperBound)
    self.written = written
    self.isParted = isParted
  }

  public var band: Int { Int(bandIndex) }
  public var row: Int { Int(rowIndex) }
  public var side: Int { Int(sideIndex) }
  public var code: SubjectCode? { written.code }
  /// Byte range of the code; of one in several columns from the first to the last.
  public var codeRange: Range<Int> { Int(codeStart)..<Int(max(codeStart, codeEnd)) }
  /// Byte range of what names the row beside its code; empty where nothing does.
  public var nameRange: Range<Int> { Int(nameStart)..<Int(max(nameStart, nameEnd)) }

  /// The rows of a table that digits under a head of codes name, in order. Rows that could not be brought under their columns
  /// are left out.
  public static func rows(of table: ReportTable, _ bytes: UnsafeBufferPointer<UInt8>) -> [SubjectRow] {
    var rows: [SubjectRow] = []
    rows.reserveCapacity(table.bands.reduce(0) { $0 + ($1.sides.contains { $0.code != nil } ? $1.rows.count : 0) })
    for (bandIndex, band) in table.bands.enumerated() where band.sides.contains(where: { $0.code != nil }) {
      for row in band.rows.indices where !band.rows[row].isDoubtful {
        for (index, side) in band.sides.enumerated() {
          guard let column = side.code else { continue }
          var range = band.cell(row, column).range
          let written: WrittenCode?
          if let parts = side.codeParts {
            let cells = parts.map { band.cell(row, $0).range }
            let filled = cells.filter { !$0.isEmpty }
            range = (filled.first?.lowerBound ?? range.lowerBound)..<(filled.last?.upperBound ?? range.upperBound)
            written = WrittenCode(bytes, parts: cells)
          } else {
            guard !range.isEmpty, range.count <= longest, range.upperBound <= bytes.count else { continue }
            written = WrittenCode(bytes, range)
          }
          guard let written else { continue }
          let name = side.label.map { band.cell(row, $0).range } ?? range.upperBound..<range.upperBound
          rows.append(
            SubjectRow(
              band: bandIndex, row: row, side: index, written: written, isParted: side.codeParts != nil,
              codeRange: range,
              nameRange: name))
        }
      }
    }
    return rows
  }

  /// In bytes; no code takes more.
  private static let longest = 48
}
