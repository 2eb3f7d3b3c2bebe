import ExactNumbers
import ReportModel

/// What the formula of a claim comes to, in the unit of the stated figure.
public struct Evaluation: Sendable {
  /// From the printed values.
  public var value: Rational
  /// That value as the stated figure would print it: with its decimals, or with those that prevail around it, or, where
  /// it is exact, with as many as the value has.
  public var expected: ExactDecimal?
  /// All that the formula may be while the figures vary within their rounding.
  public var admissible: Interval
  /// How far the stated figure is above the value.
  public var difference: Rational

  init(value: Rational, admissible: Interval, stated: Figure) {
    self.value = value
    self.admissible = admissible
    difference = Rational(stated.value) - value
    expected = Self.printed(value, stated)
  }

  /// Past these a value is rounded although its figure is exact.
  private static let mostDecimals = 6

  private static func printed(_ value: Rational, _ stated: Figure) -> ExactDecimal? {
    var decimals = Int(stated.value.scale)
    let mode: RoundingMode = stated.precision == .truncated ? .towardZero : .halfAwayFromZero
    let rounded = value.rounded(toDecimals: decimals, mode)
    if let rounded, Rational(rounded) == value { return rounded }
    if stated.effectivePrecision == .exact || stated.precision == .unknownUpToValue {
      guard let exact = value.exactDecimal, exact.scale <= mostDecimals else {
        return value.rounded(toDecimals: max(decimals, 2), mode)
      }
      return exact
    }
    if stated.hasStrictReading { decimals = Int(stated.prevailingDecimals ?? 0) }
    return value.rounded(toDecimals: decimals, mode)
  }
}

extension Judge {
  /// What the formula of a claim comes to; nil where a figure is missing, the base may be zero or a number is too large.
  public func evaluate(_ claim: Claim) -> Evaluation? {
    guard let stated = figure(claim.stated) else { return nil }
    var own = self
    own.linear.removeAll()
    switch claim.formula {
    case .sum(let run):
      guard own.collect(run, part: 1, whole: 0) else { return nil }
      own.linear.merge()
      let spread = Spread(own.linear.terms, figures)
      return evaluation(spread.centre, spread.interval, stated)
    case .ratio(let part, let whole, let scale):
      guard own.collect(part, part: 1, whole: 0), own.collect(whole, part: 0, whole: 1) else { return nil }
      own.linear.merge()
      var partValue = Rational.zero
      var wholeValue = Rational.zero
      for term in own.linear.terms {
        partValue = partValue + figures[term.figure].centre * Rational(term.part)
        wholeValue = wholeValue + figures[term.figure].centre * Rational(term.whole)
      }
      let factor = Rational(Int(scale))
      guard let value = (partValue * factor).divided(by: wholeValue) else { return nil }
      let operands = own.linear.terms.map {
        RatioRange.Operand(
          interval: figures[$0.figure].interval(), part: Rational($0.part) * factor, whole: Rational($0.whole))
      }
      return evaluation(value, RatioRange.range(operands) ?? .everything, stated)
    case .expression(let run):
      var evaluator = ArithmeticEvaluator(figures: figures, reading: .literal)
      guard case .success(let result) = evaluator.evaluate(Arithmetic(run, in: terms)) else { return nil }
      return Evaluation(value: result.centre, admissible: result.interval, stated: stated)
    }
  }

  /// From the unit that claims are decided in to that of the stated figure.
  private func evaluation(_ value: Rational, _ admissible: Interval, _ stated: Figure) -> Evaluation {
    let factor = Rational.powerOfTen(-stated.unit.exponent)
    return Evaluation(value: value * factor, admissible: admissible * factor, stated: stated)
  }
}
