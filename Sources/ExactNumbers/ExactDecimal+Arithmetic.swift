extension ExactDecimal {
  /// The sum, with the decimals of the term that has more; nil on overflow.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let scale = max(scale, other.scale)
    guard let a = coefficient(atScale: scale), let b = other.coefficient(atScale: scale) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactDecimal(coefficient: sum, scale: scale)
  }

  /// The difference, with the decimals of the term that has more; nil on overflow.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    let scale = max(scale, other.scale)
    guard let a = coefficient(atScale: scale), let b = other.coefficient(atScale: scale) else { return nil }
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? nil : ExactDecimal(coefficient: difference, scale: scale)
  }

  /// The product, with the decimals of both factors together; nil on overflow.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (scale, tooManyDecimals) = scale.addingReportingOverflow(other.scale)
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow || tooManyDecimals ? nil : ExactDecimal(coefficient: product, scale: scale)
  }

  /// The value with its sign turned; nil for the one coefficient that has no opposite.
  public var negated: ExactDecimal? {
    let (value, overflow) = Int128(0).subtractingReportingOverflow(coefficient)
    return overflow ? nil : ExactDecimal(coefficient: value, scale: scale)
  }

  public var absolute: ExactDecimal? { coefficient < 0 ? negated : self }

  /// The value printed with `decimals` decimals: zeros are appended, or decimals are cut off as `mode` says.
  /// - Returns: nil where the number with its appended zeros does not fit, or `decimals` is not in 0…255.
  public func rounded(toDecimals decimals: Int, _ mode: RoundingMode = .halfAwayFromZero) -> ExactDecimal? {
    guard let target = UInt8(exactly: decimals) else { return nil }
    if target >= scale {
      return coefficient(atScale: target).map { ExactDecimal(coefficient: $0, scale: target) }
    }
    // Where 10³⁹ or more is cut off, what is left of a coefficient below ½·10³⁹ is nothing, in every mode.
    guard let power = PowersOfTen[Int(scale) - decimals] else { return ExactDecimal(coefficient: 0, scale: target) }
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: power)
    let cut = remainder.magnitude
    let rest = power.magnitude - cut
    let up = mode.roundsUp(
      isNonzero: cut != 0, half: cut == rest ? 0 : (cut < rest ? -1 : 1), isOdd: quotient & 1 != 0)
    return ExactDecimal(coefficient: up ? quotient &+ Int128(sign) : quotient, scale: target)
  }
}
