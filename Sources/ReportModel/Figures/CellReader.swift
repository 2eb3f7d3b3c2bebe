import ExactNumbers

/// Reads what stands in a cell: nothing, a number as people write them, or text (language.md, "Figures as people write them").
///
/// Works on bytes; the plain case (`2948.42`) is read in one pass.
enum CellReader {
  /// Longer cells are text without looking further.
  private static let longestNumber = 96
  /// More digits than this are no amount that a report could mean; Int128 holds them with room for sums.
  private static let mostDigits = 30

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> CellContent {
    guard !range.isEmpty else { return .empty }
    if let plain = plainNumber(bytes, range) { return .number(plain) }
    guard range.count <= longestNumber, mayBeginNumber(bytes, range) else { return .text }
    return general(bytes, range)
  }

  /// Labels are most of what is no plain number: an ideograph begins nothing but 无.
  private static func mayBeginNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    // U+4000–U+9FFF; 无 is E6 97 A0.
    guard first >= 0xE4, first <= 0xE9 else { return true }
    return range.count == 3 && first == 0xE6
  }

  /// `-?digits[.digits][%]` with commas between thousands.
  private static func plainNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WrittenNumber? {
    var index = range.lowerBound
    var negative = false
    if bytes[index] == UInt8(ascii: "-") {
      negative = true
      index += 1
    }
    var value: Int64 = 0
    var digits = 0
    var scale: UInt8 = 0
    var seenPoint = false
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        guard digits < 18 else { return nil }
        value = value * 10 + Int64(byte &- 0x30)
        digits += 1
        if seenPoint { scale += 1 }
      } else if byte == UInt8(ascii: "."), !seenPoint, digits > 0 {
        seenPoint = true
      } else {
        break
      }
      index += 1
    }
    guard digits > 0, !(seenPoint && scale == 0) else { return nil }
    var unit = Unit.none
    if index < range.upperBound, bytes[index] == UInt8(ascii: "%") {
      unit = .percent
      index += 1
    }
    guard index == range.upperBound else { return nil }
    return WrittenNumber(
      value: ExactDecimal(coefficient: Int128(negative ? -value : value), scale: scale), unit: unit, range: range,
      hasBlanks: false, hasWideForms: false, bound: .none)
  }

  /// Everything else: full-width forms, blanks inside, brackets, bounds, units.
  private static func general(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> CellContent {
    var folded = FoldedCell(bytes, range)
    if folded.count == 0 { return .empty }
    if folded.isNoValue { return .noValue }
    if folded.isSpreadsheetError { return .spreadsheetError }
    guard let number = folded.number(mostDigits: mostDigits) else { return .text }
    return .number(number)
  }
}
