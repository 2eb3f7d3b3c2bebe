/// An exact ratio in lowest terms with a positive denominator. No operation overflows; division by zero is nil.
public struct Rational: Sendable, Hashable {
  public let numerator: BigInteger
  public let denominator: BigInteger

  /// numerator ÷ denominator; nil where that is division by zero.
  public init?(_ numerator: BigInteger, _ denominator: BigInteger) {
    if denominator.isZero { return nil }
    self.init(reducing: numerator, over: denominator)
  }

  public init?(_ numerator: Int, _ denominator: Int) {
    self.init(BigInteger(numerator), BigInteger(denominator))
  }

  public init(_ value: Int) {
    numerator = BigInteger(value)
    denominator = .one
  }

  public init(_ value: BigInteger) {
    numerator = value
    denominator = .one
  }

  public init(_ value: Int128) { self.init(BigInteger(value)) }

  public init(_ decimal: ExactDecimal) {
    self.init(reducing: BigInteger(decimal.coefficient), over: .powerOfTen(Int(decimal.scale)))
  }

  /// For a denominator that is known not to be zero.
  private init(reducing numerator: BigInteger, over denominator: BigInteger) {
    // Nearly all are small; -2⁶³ has no counterpart above zero.
    if let small = numerator.int, let other = denominator.int, small != .min, other > 0 {
      // Not above `other`.
      let divisor = Int(BigInteger.greatestCommonDivisor(small.magnitude, other.magnitude))
      self.numerator = BigInteger(small / divisor)
      self.denominator = BigInteger(other / divisor)
      return
    }
    let divisor = BigInteger.greatestCommonDivisor(numerator, denominator)
    let signed = denominator.sign < 0 ? -divisor : divisor
    self.numerator = numerator.dividedToZero(by: signed)?.quotient ?? .zero
    self.denominator = denominator.dividedToZero(by: signed)?.quotient ?? .one
  }

  public static let zero = Rational(0)
  public static let one = Rational(1)

  /// 10 to `exponent`, which may be negative.
  public static func powerOfTen(_ exponent: Int) -> Rational {
    let power = BigInteger.powerOfTen(Int(clamping: exponent.magnitude))
    return exponent < 0 ? Rational(reducing: .one, over: power) : Rational(power)
  }

  /// -1, 0 or 1.
  public var sign: Int { numerator.sign }
  public var isZero: Bool { numerator.isZero }
  public var isInteger: Bool { denominator == .one }
  /// Numerator or denominator is past what a report needs; see `BigInteger.isHuge`.
  public var isHuge: Bool { numerator.isHuge || denominator.isHuge }
  /// The wider of the two parts, in bits.
  public var bitWidth: Int { max(numerator.bitWidth, denominator.bitWidth) }

  public static func + (a: Rational, b: Rational) -> Rational {
    if a.isInteger && b.isInteger { return Rational(a.numerator + b.numerator) }
    if a.denominator == b.denominator {
      return Rational(reducing: a.numerator + b.numerator, over: a.denominator)
    }
    return Rational(
      reducing: a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
  }

  public static prefix func - (a: Rational) -> Rational {
    Rational(lowest: -a.numerator, a.denominator)
  }

  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  public static func * (a: Rational, b: Rational) -> Rational {
    if a.isInteger && b.isInteger { return Rational(a.numerator * b.numerator) }
    return Rational(reducing: a.numerator * b.numerator, over: a.denominator * b.denominator)
  }

  /// The quotient; nil where the divisor is zero.
  public func divided(by divisor: Rational) -> Rational? {
    Rational(numerator * divisor.denominator, denominator * divisor.numerator)
  }

  public var absolute: Rational { sign < 0 ? -self : self }

  private init(lowest numerator: BigInteger, _ denominator: BigInteger) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

extension Rational: Comparable {
  public static func < (a: Rational, b: Rational) -> Bool { a.compare(b) < 0 }

  /// -1, 0 or 1.
  public func compare(_ other: Rational) -> Int {
    if denominator == other.denominator { return numerator.compare(other.numerator) }
    if let a = numerator.int, let b = denominator.int, let c = other.numerator.int, let d = other.denominator.int {
      let left = Int128(a) * Int128(d)
      let right = Int128(c) * Int128(b)
      return left == right ? 0 : (left < right ? -1 : 1)
    }
    return (numerator * other.denominator).compare(other.numerator * denominator)
  }
}

extension Rational: CustomStringConvertible {
  /// `3`, `-1/3`
  public var description: String { isInteger ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
