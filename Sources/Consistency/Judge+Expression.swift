import ExactNumbers
import Findings
import ReportModel

extension Judge {
  /// stated ? arithmetic. The arithmetic is taken on intervals: where a figure stands in it more than once that is more
  /// than the figures can make, so that a contradiction is always one, and a residue may be one too.
  func judgeExpression(_ claim: Claim, _ stated: Figure, _ run: TermRun) -> Judgement {
    if let outcome = plainOutcome(stated, run) { return verdict(claim.comparison, outcome) { nil } }
    return judge(claim.comparison, stated, Arithmetic(run, in: terms))
  }

  /// For arithmetic that is tried before anything is claimed.
  func judge(_ comparison: ClaimComparison, _ stated: Figure, _ arithmetic: Arithmetic) -> Judgement {
    var evaluator = ArithmeticEvaluator(figures: figures, reading: .literal)
    let value: ArithmeticValue
    switch evaluator.evaluate(arithmetic) {
    case .failure(let obstacle): return .undecidable(obstacle.value)
    case .success(let result): value = result
    }
    if stated.precision == .unknownUpToValue { evaluator.hasUnknown = true }
    // The stated figure counts in its own unit, as the figures of the arithmetic do.
    let outcome = Self.outcome(
      value, stated.plainInterval(.literal), stated: Rational(stated.value), hasUnknown: evaluator.hasUnknown)
    return verdict(comparison, outcome) {
      guard evaluator.hasStrictReading || stated.hasStrictReading else { return nil }
      var strict = ArithmeticEvaluator(figures: figures, reading: .strict)
      guard case .success(let value) = strict.evaluate(arithmetic) else { return nil }
      return Self.outcome(
        value, stated.plainInterval(.strict), stated: Rational(stated.value), hasUnknown: strict.hasUnknown)
    }
  }

  private static func outcome(
    _ value: ArithmeticValue, _ own: Interval, stated: Rational, hasUnknown: Bool
  ) -> Outcome {
    let difference = value.interval - own
    return Outcome(
      lowSign: difference.lower?.sign ?? -1, lowIsClosed: difference.lowerIsClosed,
      highSign: difference.upper?.sign ?? 1, highIsClosed: difference.upperIsClosed,
      centreSign: value.centre.compare(stated), centreFits: own.contains(value.centre), hasUnknown: hasUnknown)
  }
}

extension Figure {
  /// The numbers that may stand behind the figure, in its own unit.
  func plainInterval(_ reading: Reading) -> Interval {
    var plain = self
    plain.unit = .none
    return plain.interval(reading)
  }
}

/// What an expression makes of the figures: of everything they may stand for, and of what is printed.
struct ArithmeticValue {
  var interval: Interval
  var centre: Rational
}

/// An obstacle as an error.
struct ObstacleError: Error {
  var value: Judgement.Obstacle
  init(_ value: Judgement.Obstacle) { self.value = value }
}
