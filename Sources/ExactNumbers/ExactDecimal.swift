/// A decimal number as written: coefficient × 10^(−scale), with its trailing zeros kept.
///
/// Equality and order are those of the value: 2948.4 equals 2948.40. `isPrintedLike` tells the two apart.
public struct ExactDecimal: Sendable, BitwiseCopyable {
  public var coefficient: Int128
  /// How many decimals are printed.
  public var scale: UInt8

  public init(coefficient: Int128, scale: UInt8) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// A whole number, printed without decimals.
  public init(_ value: Int) {
    self.init(coefficient: Int128(value), scale: 0)
  }

  public static let zero = ExactDecimal(0)

  public var isZero: Bool { coefficient == 0 }

  /// -1, 0 or 1.
  public var sign: Int { coefficient.signum() == 0 ? 0 : (coefficient < 0 ? -1 : 1) }

  /// Same value and same decimals.
  public func isPrintedLike(_ other: ExactDecimal) -> Bool {
    coefficient == other.coefficient && scale == other.scale
  }

  /// Same value, whatever the decimals.
  public func isEqual(_ other: ExactDecimal) -> Bool { compare(other) == 0 }

  /// -1, 0 or 1 as the value is less than, equal to or greater than the other's. Never overflows.
  public func compare(_ other: ExactDecimal) -> Int {
    if scale < other.scale { return -other.compare(self) }
    // Here `other` has no more decimals than `self`. Where it can't be brought to as many, its magnitude is beyond
    // anything that `self` can hold.
    if let aligned = other.coefficient(atScale: scale) {
      return coefficient == aligned ? 0 : (coefficient < aligned ? -1 : 1)
    }
    return -other.sign
  }

  /// The coefficient that the same value has with `target` decimals; nil where there are more now, or on overflow.
  public func coefficient(atScale target: UInt8) -> Int128? {
    if target == scale { return coefficient }
    guard target > scale else { return nil }
    if coefficient == 0 { return 0 }
    guard let power = PowersOfTen[Int(target) - Int(scale)] else { return nil }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: power)
    return overflow ? nil : product
  }

  /// The same value without trailing zeros.
  public var normalized: ExactDecimal {
    if coefficient == 0 { return .zero }
    var result = self
    while result.scale > 0 {
      let (quotient, remainder) = result.coefficient.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      result = ExactDecimal(coefficient: quotient, scale: result.scale - 1)
    }
    return result
  }
}

extension ExactDecimal: Comparable, Hashable {
  public static func == (a: ExactDecimal, b: ExactDecimal) -> Bool { a.compare(b) == 0 }
  public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool { a.compare(b) < 0 }

  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.coefficient)
    hasher.combine(plain.scale)
  }
}
