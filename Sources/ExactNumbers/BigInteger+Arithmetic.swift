extension BigInteger {
  public static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    if case .small(let x) = a.storage, case .small(let y) = b.storage {
      let (sum, overflow) = x.addingReportingOverflow(y)
      return overflow ? BigInteger(Int128(x) + Int128(y)) : BigInteger(sum)
    }
    let negativeA = a.sign < 0
    let negativeB = b.sign < 0
    if negativeA == negativeB {
      return BigInteger(isNegative: negativeA, magnitude: Limbs.add(a.magnitude, b.magnitude))
    }
    if Limbs.compare(a.magnitude, b.magnitude) >= 0 {
      return BigInteger(isNegative: negativeA, magnitude: Limbs.subtract(a.magnitude, b.magnitude))
    }
    return BigInteger(isNegative: negativeB, magnitude: Limbs.subtract(b.magnitude, a.magnitude))
  }

  public static prefix func - (a: BigInteger) -> BigInteger {
    switch a.storage {
    case .small(let value): BigInteger(0 - Int128(value))
    case .large(let isNegative, let magnitude): BigInteger(isNegative: !isNegative, magnitude: magnitude)
    }
  }

  public static func - (a: BigInteger, b: BigInteger) -> BigInteger {
    if case .small(let x) = a.storage, case .small(let y) = b.storage {
      let (difference, overflow) = x.subtractingReportingOverflow(y)
      return overflow ? BigInteger(Int128(x) - Int128(y)) : BigInteger(difference)
    }
    return a + -b
  }

  public static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    if case .small(let x) = a.storage, case .small(let y) = b.storage {
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      return overflow ? BigInteger(Int128(x) * Int128(y)) : BigInteger(product)
    }
    return BigInteger(
      isNegative: (a.sign < 0) != (b.sign < 0), magnitude: Limbs.multiply(a.magnitude, b.magnitude))
  }

  /// Quotient toward zero and remainder with the sign of the dividend; nil where the divisor is zero.
  public func dividedToZero(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger)? {
    if divisor.isZero { return nil }
    if case .small(let a) = storage, case .small(let b) = divisor.storage {
      // Int.min ÷ −1 is the one quotient that does not fit.
      let (quotient, overflow) = a.dividedReportingOverflow(by: b)
      if overflow { return (-self, .zero) }
      return (BigInteger(quotient), BigInteger(a &- quotient &* b))
    }
    let (quotient, remainder) = Limbs.divide(magnitude, by: divisor.magnitude)
    return (
      BigInteger(isNegative: (sign < 0) != (divisor.sign < 0), magnitude: quotient),
      BigInteger(isNegative: sign < 0, magnitude: remainder)
    )
  }

  /// The magnitude.
  public var absolute: BigInteger { sign < 0 ? -self : self }

  /// The greatest common divisor, not negative; that of zero and zero is zero.
  public static func greatestCommonDivisor(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    var x = a
    var y = b
    while true {
      if case .small(let small) = x.storage, case .small(let other) = y.storage {
        let divisor = greatestCommonDivisor(small.magnitude, other.magnitude)
        return BigInteger(isNegative: false, magnitude: [divisor])
      }
      guard let (_, remainder) = x.dividedToZero(by: y) else { return x.absolute }
      (x, y) = (y, remainder)
    }
  }

  static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    if a == 0 { return b }
    if b == 0 { return a }
    // Binary: division is what Euclid's way spends its time on.
    let twos = min(a.trailingZeroBitCount, b.trailingZeroBitCount)
    var x = a &>> a.trailingZeroBitCount
    var y = b &>> b.trailingZeroBitCount
    while x != y {
      if x < y { swap(&x, &y) }
      x &-= y
      x &>>= x.trailingZeroBitCount
    }
    return x &<< twos
  }
}
