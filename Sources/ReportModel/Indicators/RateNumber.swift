import ExactNumbers

/// A number of one thing for another: `>=530元/人*月`, `2小时/天`. What it counts is compared as written.
enum RateNumber {
  private static let longest = 48
  private static let mostDigits = 12

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WrittenNumber? {
    guard range.count >= 5, range.count <= longest else { return nil }
    let cell = FoldedCell(bytes, range)
    let scalars = cell.scalars
    var start = 0
    while start < scalars.count, !isDigit(scalars[start]) { start += 1 }
    var end = start
    while end < scalars.count, isDigit(scalars[end]) || scalars[end] == 0x2E { end += 1 }
    let unit = scalars[end...]
    guard start < end, end - start <= mostDigits, unit.contains(0x2F), let first = unit.first, first >= 0x4E00,
      !unit.contains(where: isDigit), let bound = bound(scalars[..<start]),
      case .number(let plain) = CellReader.read(bytes, cell.start(start)..<cell.end(end - 1))
    else { return nil }
    return WrittenNumber(
      value: plain.value, unit: .count, range: plain.range, hasBlanks: false, hasWideForms: false, bound: bound)
  }

  private static func bound(_ sign: ArraySlice<UInt32>) -> WrittenNumber.Bound? {
    switch Array(sign) {
    case []: WrittenNumber.Bound.none
    case [0x2265], [0x3E, 0x3D]: .atLeast
    case [0x2264], [0x3C, 0x3D]: .atMost
    case [0x3E]: .above
    case [0x3C]: .below
    case [0x3D]: .equal
    default: nil
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
}
