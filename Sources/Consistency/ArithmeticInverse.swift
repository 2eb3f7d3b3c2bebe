import ExactNumbers
import ReportModel

/// Turns an expression round: what must one figure be for its value to lie in a target?
struct ArithmeticInverse {
  static let mostFigures = 100
  let figures: FigureSheet
  let unknown: Int

  /// A superset of the answer; nil where the figure stands in more than one place, or the way to it can't be turned.
  func solve(_ arithmetic: Arithmetic, _ target: Interval) -> Interval? {
    var current = arithmetic
    var target = target
    guard current.figures.filter({ $0 == unknown }).count == 1 else { return nil }
    while true {
      if target.isHuge { return nil }
      switch current {
      case .figure: return target
      case .constant, .absolute: return nil
      case .add(let a, let b):
        let isLeft = holdsUnknown(a)
        guard let other = value(isLeft ? b : a) else { return nil }
        target = target - other
        current = isLeft ? a : b
      case .subtract(let a, let b):
        let isLeft = holdsUnknown(a)
        guard let other = value(isLeft ? b : a) else { return nil }
        target = isLeft ? target + other : other - target
        current = isLeft ? a : b
      case .multiply(let a, let b):
        let isLeft = holdsUnknown(a)
        guard let other = value(isLeft ? b : a), let next = target.divided(by: other) else { return nil }
        target = next
        current = isLeft ? a : b
      case .divide(let a, let b):
        let isLeft = holdsUnknown(a)
        guard let other = value(isLeft ? b : a), let next = isLeft ? target * other : other.divided(by: target) else {
          return nil
        }
        target = next
        current = isLeft ? a : b
      case .minimum(let parts):
        guard let (own, rest) = split(parts, Interval.minimum) else { return nil }
        // Only where the others are surely greater is it this one that decides.
        if let rest, !(target - rest).isNegative { return nil }
        current = own
      case .maximum(let parts):
        guard let (own, rest) = split(parts, Interval.maximum) else { return nil }
        if let rest, !(target - rest).isPositive { return nil }
        current = own
      case .rounded(let a, let decimals):
        guard (0...30).contains(decimals) else { return nil }
        target = target + Interval(written: ExactDecimal(coefficient: 0, scale: UInt8(clamping: decimals)), .nearest)
        current = a
      }
    }
  }

  private func holdsUnknown(_ arithmetic: Arithmetic) -> Bool { arithmetic.figures.contains(unknown) }

  private func value(_ arithmetic: Arithmetic) -> Interval? {
    var evaluator = ArithmeticEvaluator(figures: figures, reading: .literal)
    if case .success(let value) = evaluator.evaluate(arithmetic) { return value.interval }
    return nil
  }

  private func split(
    _ parts: [Arithmetic], _ combine: (Interval, Interval) -> Interval
  ) -> (own: Arithmetic, rest: Interval?)? {
    var own: Arithmetic?
    var rest: Interval?
    for part in parts {
      if own == nil && holdsUnknown(part) {
        own = part
        continue
      }
      guard let value = value(part) else { return nil }
      rest = rest.map { combine($0, value) } ?? value
    }
    return own.map { ($0, rest) }
  }
}
