import ExactNumbers

/// Whole numbers that say when a result does not fit. Claims are decided in the narrowest that does.
protocol CheckedInteger {
  static var zero: Self { get }
  init?(_ value: Int128)
  /// 10 to `exponent`; nil where that is negative or does not fit.
  static func tenTo(_ exponent: Int) -> Self?
  func plus(_ other: Self) -> Self?
  func times(_ other: Self) -> Self?
  /// -1, 0 or 1.
  var sign: Int { get }
}

extension CheckedInteger {
  /// self + a × b
  @inline(__always)
  func plus(_ a: Self, times b: Self) -> Self? {
    guard let product = a.times(b) else { return nil }
    return plus(product)
  }
}

extension Int: CheckedInteger {
  init?(_ value: Int128) { self.init(exactly: value) }

  @inline(__always)
  static func tenTo(_ exponent: Int) -> Int? {
    guard exponent >= 0, exponent <= 18 else { return nil }
    var power = 1
    for _ in 0..<exponent { power &*= 10 }
    return power
  }

  @inline(__always)
  func plus(_ other: Int) -> Int? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }

  @inline(__always)
  func times(_ other: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }

  var sign: Int { signum() }
}

extension Int128: CheckedInteger {
  static func tenTo(_ exponent: Int) -> Int128? {
    guard exponent >= 0, exponent <= 38 else { return nil }
    var power: Int128 = 1
    for _ in 0..<exponent { power &*= 10 }
    return power
  }

  func plus(_ other: Int128) -> Int128? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }

  func times(_ other: Int128) -> Int128? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }

  var sign: Int { self == 0 ? 0 : (self < 0 ? -1 : 1) }
}

extension BigInteger: CheckedInteger {
  static func tenTo(_ exponent: Int) -> BigInteger? { exponent >= 0 ? powerOfTen(exponent) : nil }
  func plus(_ other: BigInteger) -> BigInteger? { self + other }
  func times(_ other: BigInteger) -> BigInteger? { self * other }
}
