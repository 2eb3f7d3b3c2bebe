import ExactNumbers
import ReportModel

/// How precisely a figure is taken.
enum Reading {
  /// By the decimals that are printed.
  case literal
  /// By the decimals that prevail around it, where these are more.
  case strict
}

extension Unit {
  /// Money counts in 元: a figure is worth its number × 10 to this. Nil for what is not money.
  var moneyExponent: Int? {
    switch self {
    case .yuan: 0
    case .tenThousandYuan: 4
    case .hundredMillionYuan: 8
    case .percent, .percentagePoint, .point, .count, .tenThousandCount, .none: nil
    }
  }

  /// The power of ten that brings a number of this unit to the unit that claims are decided in.
  var exponent: Int { moneyExponent ?? 0 }
}

extension Figure {
  /// The power of ten of the last decimal printed, in the unit that claims are decided in.
  var lastExponent: Int { unit.exponent - Int(value.scale) }

  /// The power of ten of the last decimal that the reading goes by.
  func precisionExponent(_ reading: Reading) -> Int {
    guard reading == .strict, let prevailingDecimals, prevailingDecimals > value.scale else { return lastExponent }
    return unit.exponent - Int(prevailingDecimals)
  }

  /// Whether the strict reading differs from the literal one.
  var hasStrictReading: Bool {
    guard let prevailingDecimals, prevailingDecimals > value.scale else { return false }
    return effectivePrecision == .rounded || effectivePrecision == .truncated
  }

  /// A bare `0` where decimals prevail is nothing at all, not something below one half.
  var effectivePrecision: Precision {
    if value.coefficient == 0 && value.scale == 0, let prevailingDecimals, prevailingDecimals > 0,
      precision != .unknownUpToValue
    {
      return .exact
    }
    return precision
  }

  /// The numbers that may stand behind the figure, in the unit that claims are decided in.
  func interval(_ reading: Reading = .literal) -> Interval {
    interval(as: value, reading)
  }

  /// The same for another printed number in the figure's place.
  func interval(as value: ExactDecimal, _ reading: Reading = .literal) -> Interval {
    var figure = self
    figure.value = value
    let (exponent, lastExponent) = (figure.lastExponent, figure.precisionExponent(reading))
    if exponent == lastExponent, figure.effectivePrecision == .rounded {
      // An odd number of halves of the last decimal on either side.
      let half = Rational.powerOfTen(exponent) * Self.oneHalf
      let (twice, overflows) = value.coefficient.multipliedReportingOverflow(by: 2)
      if !overflows, twice > .min, twice < .max {
        return Interval(closed: Rational(twice - 1) * half, Rational(twice + 1) * half)
      }
    }
    let centre = figure.centre
    let last = Rational.powerOfTen(lastExponent)
    switch figure.effectivePrecision {
    case .exact, .word: return Interval(centre)
    case .unknownUpToValue: return Interval(closed: .zero, centre)
    case .rounded:
      let half = last * Self.oneHalf
      return Interval(closed: centre - half, centre + half)
    case .truncated:
      let (low, high) = (centre.sign > 0 ? centre : centre - last, centre.sign < 0 ? centre : centre + last)
      return Interval(lower: low, isClosed: centre.sign > 0, upper: high, isClosed: centre.sign < 0)
        ?? Interval(centre)
    }
  }

  private static let oneHalf = Rational(1, 2) ?? .zero

  /// The value printed, in the unit that claims are decided in.
  var centre: Rational { Rational(value) * .powerOfTen(unit.exponent) }

  /// What a value in the unit that claims are decided in is printed as here.
  func printed(_ value: Rational, _ mode: RoundingMode? = nil) -> ExactDecimal? {
    let mode = mode ?? (precision == .truncated ? .towardZero : .halfAwayFromZero)
    return (value * .powerOfTen(-unit.exponent)).rounded(toDecimals: Int(self.value.scale), mode)
  }
}
