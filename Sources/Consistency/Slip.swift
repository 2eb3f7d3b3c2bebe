import ExactNumbers

/// How a number may have come to be written for another: the ways in which people slip. The likeness of a slip orders
/// candidates, it never decides between them (checking.md, "Diagnosing").
public enum Slip: UInt8, Sendable, Hashable, Comparable {
  /// Two digits beside each other are swapped: 548.93 for 584.93.
  case digitsSwapped
  /// A digit is left out, or stands twice or too much.
  case digitDropped, digitAdded
  case digitChanged
  /// 32582 for 325.82
  case pointMoved
  /// 元 for 万元, or the other way round.
  case unitMistaken
  case signReversed

  public static func < (a: Slip, b: Slip) -> Bool { a.rawValue < b.rawValue }

  /// The slip that makes `written` of `meant`; nil where it takes more than one.
  public static func between(meant: ExactDecimal, written: ExactDecimal) -> Slip? {
    if meant.isZero || written.isZero { return nil }
    if meant.sign != written.sign {
      return meant.negated.map { $0 == written } == true ? .signReversed : nil
    }
    let (a, b) = (significant(meant), significant(written))
    if a.digits == b.digits {
      let shift = abs(a.exponent - b.exponent)
      return shift == 4 || shift == 8 ? .unitMistaken : .pointMoved
    }
    let (wanted, found) = (digits(meant), digits(written))
    if isOneLess(wanted, found) { return .digitDropped }
    if isOneLess(found, wanted) { return .digitAdded }
    // Places are compared at the decimals of both.
    let decimals = max(Int(meant.scale), Int(written.scale))
    guard let m = meant.rounded(toDecimals: decimals), let w = written.rounded(toDecimals: decimals) else { return nil }
    return sameLength(digits(m), digits(w))
  }

  private static func sameLength(_ wanted: [UInt8], _ found: [UInt8]) -> Slip? {
    let different = zip(wanted, found).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
    guard wanted.count == found.count, let first = different.first else { return nil }
    if different.count == 1 { return .digitChanged }
    guard different.count == 2, different[1] == first + 1 else { return nil }
    return wanted[first] == found[first + 1] && wanted[first + 1] == found[first] ? .digitsSwapped : nil
  }

  /// Whether leaving one digit out of `long` makes `short`.
  private static func isOneLess(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard long.count == short.count + 1 else { return false }
    let first = zip(long, short).firstIndex { $0 != $1 } ?? short.count
    return long[(first + 1)...].elementsEqual(short[first...])
  }

  private static func digits(_ value: ExactDecimal) -> [UInt8] {
    let digits = String(value.coefficient.magnitude).utf8.map { $0 }
    // 0.05 has a digit before the point.
    let leading = max(0, Int(value.scale) + 1 - digits.count)
    return Array(repeating: 0x30, count: leading) + digits
  }

  private static func significant(_ value: ExactDecimal) -> (digits: Int128, exponent: Int) {
    var (digits, exponent) = (value.coefficient, -Int(value.scale))
    while digits != 0 && digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    return (digits, exponent)
  }
}

extension Zip2Sequence {
  fileprivate func firstIndex(where isTrue: (Element) -> Bool) -> Int? {
    var index = 0
    for element in self {
      if isTrue(element) { return index }
      index += 1
    }
    return nil
  }
}
