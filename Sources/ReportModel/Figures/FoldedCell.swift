import ExactNumbers
import ReportSyntax

/// A short cell with full-width forms brought to half-width and blanks left out, each character with its place.
struct FoldedCell {
  private(set) var scalars: [UInt32] = []
  private var places: [Place] = []
  private var sawWide = false
  private var position = 0

  /// Where a character stands.
  private struct Place {
    var start: Int
    var length: UInt8
    var isBehindBlank: Bool
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let room = range.count <= Self.roomForAll ? range.count : range.count / 2
    scalars.reserveCapacity(room)
    places.reserveCapacity(room)
    var index = range.lowerBound
    var sawBlank = false
    while index < range.upperBound {
      let (scalar, length) = Self.decode(bytes, index, range.upperBound)
      if Self.isBlank(scalar) {
        sawBlank = true
      } else {
        let plain = Self.fold(scalar)
        if plain != scalar, plain != 0x2D { sawWide = true }
        scalars.append(plain)
        places.append(Place(start: index, length: UInt8(truncatingIfNeeded: length), isBehindBlank: sawBlank))
        sawBlank = false
      }
      index += length
    }
  }

  /// A cell of fewer bytes has room for each of them from the start.
  private static let roomForAll = 256

  var count: Int { scalars.count }

  /// Where a character starts, and where it ends.
  func start(_ index: Int) -> Int { places[index].start }
  func end(_ index: Int) -> Int { places[index].start + Int(places[index].length) }

  /// Lone `-` `/` `—` `——` `无`.
  var isNoValue: Bool {
    if scalars.count == 1, scalars[0] == 0x2F || scalars[0] == 0x65E0 { return true }
    return scalars.count <= 4 && scalars.allSatisfy { $0 == 0x2D }
  }

  var isSpreadsheetError: Bool {
    guard let first = scalars.first, first == 0x23 else { return false }
    if scalars.count >= 2, scalars.allSatisfy({ $0 == 0x23 }) { return true }
    let words: [StaticString] = ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!"]
    return words.contains { word in
      word.utf8CodeUnitCount == scalars.count
        && word.withUTF8Buffer { text in zip(text, scalars).allSatisfy { UInt32($0) == $1 } }
    }
  }

  /// The number that the whole cell is; nil where something else stands there too.
  mutating func number(mostDigits: Int) -> WrittenNumber? {
    position = 0
    let bound = takeBound()
    let opening = position
    let bracketed = take(0x28)
    let negative = take(0x2D)
    if !negative { _ = take(0x2B) }
    let first = bracketed ? opening : (negative ? position - 1 : position)
    var coefficient: Int128 = 0
    var digits = 0
    var scale: UInt8 = 0
    var seenPoint = false
    var sinceComma = -1
    var hasBlanks = false
    let digitsStart = position
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar >= 0x30, scalar <= 0x39 {
        guard digits < mostDigits else { return nil }
        coefficient = coefficient * 10 + Int128(scalar - 0x30)
        digits += 1
        if seenPoint { scale += 1 }
        if sinceComma >= 0 { sinceComma += 1 }
      } else if scalar == 0x2E || (scalar == 0x3002 && isBetweenDigits), !seenPoint, digits > 0 {
        guard sinceComma < 0 || sinceComma == 3 else { return nil }
        seenPoint = true
        sinceComma = -1
      } else if scalar == 0x2C, !seenPoint, digits > 0, sinceComma < 0 ? digits <= 3 : sinceComma == 3 {
        sinceComma = 0
      } else {
        break
      }
      if position > digitsStart, places[position].isBehindBlank { hasBlanks = true }
      position += 1
    }
    guard digits > 0, !(seenPoint && scale == 0), sinceComma < 0 || sinceComma == 3 else { return nil }
    // 2024年, 2024年度: a year is no amount.
    if digits == 4, !seenPoint, position < scalars.count, scalars[position] == 0x5E74 { return nil }
    if !seenPoint, let low = takeLowPart(mostDigits: mostDigits - digits - 4) {
      coefficient = coefficient * low.factor + low.coefficient
      scale = low.scale
    }
    var last = position - 1
    var unit = Unit.none
    if take(0x25) {
      unit = .percent
      last = position - 1
    }
    if unit == .none { unit = takeUnit(before: bracketed ? scalars.count - 1 : scalars.count) }
    if bracketed {
      guard take(0x29) else { return nil }
      last = position - 1
    }
    guard position == scalars.count else { return nil }
    // `（10分）` is a weight, `(12.50)` a negative amount.
    let isNegative = negative != (bracketed && unit != .point)
    return WrittenNumber(
      value: ExactDecimal(coefficient: isNegative ? -coefficient : coefficient, scale: scale), unit: unit,
      range: start(first)..<end(last), hasBlanks: hasBlanks, hasWideForms: sawWide, bound: bound)
  }

  /// `万4993.1` of `3万4993.1亿元`: what the digits before it are multiplied by, and what is added. Unmoved where there is none.
  private mutating func takeLowPart(mostDigits: Int) -> (factor: Int128, coefficient: Int128, scale: UInt8)? {
    guard position < scalars.count, scalars[position] == 0x4E07, isBetweenDigits else { return nil }
    let start = position
    position += 1
    var (factor, coefficient, scale, digits) = (Int128(10_000), Int128(0), UInt8(0), 0)
    var seenPoint = false
    while position < scalars.count, digits < mostDigits {
      let scalar = scalars[position]
      if scalar == 0x2E, !seenPoint, isBetweenDigits {
        seenPoint = true
      } else if scalar >= 0x30, scalar <= 0x39 {
        coefficient = coefficient * 10 + Int128(scalar - 0x30)
        digits += 1
        if seenPoint {
          scale += 1
          factor *= 10
        }
      } else {
        break
      }
      position += 1
    }
    guard digits - Int(scale) <= 4 else {
      position = start
      return nil
    }
    return (factor, coefficient, scale)
  }

  private var isBetweenDigits: Bool {
    position + 1 < scalars.count && scalars[position + 1] >= 0x30 && scalars[position + 1] <= 0x39
  }

  private mutating func take(_ scalar: UInt32) -> Bool {
    guard position < scalars.count, scalars[position] == scalar else { return false }
    position += 1
    return true
  }

  private mutating func takeBound() -> WrittenNumber.Bound {
    if take(0x2265) { return .atLeast }
    if take(0x2264) { return .atMost }
    if take(0x3E) { return take(0x3D) ? .atLeast : .above }
    if take(0x3C) { return take(0x3D) ? .atMost : .below }
    if take(0x3D) { return .equal }
    return .none
  }

  private static let units: [Unit] = [.tenThousandYuan, .hundredMillionYuan, .yuan, .point, .percentagePoint]

  private mutating func takeUnit(before limit: Int) -> Unit {
    guard position < limit else { return .none }
    let rest = scalars[position..<limit]
    for unit in Self.units where rest.elementsEqual(unit.symbol.unicodeScalars.lazy.map(\.value)) {
      position = limit
      return unit
    }
    // 卷 人 个 台 次 …: something counted, if it is one short word.
    if !rest.isEmpty, rest.count <= 4, rest.allSatisfy({ $0 >= 0x4E00 && $0 <= 0x9FFF }) {
      // 19.8万人次 is no number of 人次, and an 亿 of things is left alone.
      if rest.first == 0x4EBF { return .none }
      position = limit
      return rest.first == 0x4E07 ? .tenThousandCount : .count
    }
    return .none
  }

  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0xA0, 0x3000, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF: true
    case 0x2000...0x200A: true
    default: false
    }
  }

  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x2212, 0x2013, 0x2014, 0x2010, 0x2011, 0x2015, 0x2500: 0x2D
    default: scalar
    }
  }

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (UInt32, Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= end else { return (0xFFFD, 1) }
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return (scalar, length)
  }
}
