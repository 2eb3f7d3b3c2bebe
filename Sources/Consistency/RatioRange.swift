import ExactNumbers

/// Exactly what scale × part ÷ whole may be while the figures vary, those that stand on both sides together.
///
/// A ratio of linear forms takes its extremes at corners. The greatest is found by Dinkelbach's way: at the corner where
/// part − λ·whole is greatest the ratio is no less than λ; start there again until it is λ. Each step reaches a better
/// corner, and few are needed.
struct RatioRange {
  struct Operand {
    var interval: Interval
    var part: Rational
    var whole: Rational
  }

  private static let mostSteps = 60

  /// nil where the whole is not surely on one side of zero.
  static func range(_ operands: [Operand]) -> Interval? {
    var whole = Interval(Rational.zero)
    var part = Interval(Rational.zero)
    for operand in operands {
      whole = whole + operand.interval * operand.whole
      part = part + operand.interval * operand.part
    }
    if whole.isNegative {
      return range(operands.map { Operand(interval: $0.interval, part: -$0.part, whole: -$0.whole) })
    }
    guard whole.isPositive else { return nil }
    guard let high = greatest(operands), let low = greatest(operands.map(\.withOppositePart)) else {
      return part.divided(by: whole)
    }
    return Interval(lower: -low.value, isClosed: low.isReached, upper: high.value, isClosed: high.isReached)
  }

  /// nil where the whole comes as near to zero as one likes, or the steps don't come to an end.
  private static func greatest(_ operands: [Operand]) -> (value: Rational, isReached: Bool)? {
    var ratio: Rational?
    for _ in 0..<mostSteps {
      var part = Rational.zero
      var whole = Rational.zero
      var isReached = true
      for operand in operands {
        let slope = operand.part - (ratio ?? .zero) * operand.whole
        let atUpper = slope.sign > 0
        guard let end = atUpper ? operand.interval.upper : operand.interval.lower else { return nil }
        if slope.sign != 0 {
          isReached = isReached && (atUpper ? operand.interval.upperIsClosed : operand.interval.lowerIsClosed)
        }
        part = part + operand.part * end
        whole = whole + operand.whole * end
      }
      guard whole.sign > 0, let next = part.divided(by: whole), !next.isHuge else { return nil }
      if next == ratio { return (next, isReached) }
      ratio = next
    }
    return nil
  }
}

extension RatioRange.Operand {
  fileprivate var withOppositePart: Self { Self(interval: interval, part: -part, whole: whole) }
}
