extension Rational {
  /// The decimal number with `decimals` decimals that this rounds to.
  /// - Returns: nil where it does not fit, or `decimals` is not in 0…255.
  public func rounded(toDecimals decimals: Int, _ mode: RoundingMode = .halfAwayFromZero) -> ExactDecimal? {
    guard let scale = UInt8(exactly: decimals) else { return nil }
    let scaled = numerator * .powerOfTen(decimals)
    guard let (quotient, remainder) = scaled.dividedToZero(by: denominator) else { return nil }
    let cut = remainder.absolute
    let up = mode.roundsUp(
      isNonzero: !cut.isZero, half: cut.compare(denominator - cut), isOdd: quotient.isOdd)
    return (up ? quotient + BigInteger(sign) : quotient).int128.map { ExactDecimal(coefficient: $0, scale: scale) }
  }

  /// The same value as a decimal with the fewest decimals; nil where it has no end or does not fit.
  public var exactDecimal: ExactDecimal? {
    var rest = denominator
    var decimals = 0
    while rest != .one {
      // A power of ten that the denominator divides is reached by one digit after another, or not at all.
      let divisor = BigInteger.greatestCommonDivisor(rest, BigInteger(10))
      if divisor == .one || decimals > 255 { return nil }
      rest = rest.dividedToZero(by: divisor)?.quotient ?? .one
      decimals += 1
    }
    return rounded(toDecimals: decimals, .towardZero)
  }

  /// The greatest whole number that is not greater.
  public var floor: BigInteger {
    guard let (quotient, remainder) = numerator.dividedToZero(by: denominator) else { return .zero }
    return remainder.sign < 0 ? quotient - .one : quotient
  }

  /// The least whole number that is not less.
  public var ceiling: BigInteger { -(-self).floor }
}
