import ExactNumbers

/// Arithmetic as Σ coefficient × figure + constant, where it is that.
struct LinearForm {
  private(set) var coefficients: [(figure: FigureID, factor: Rational)] = []
  private(set) var constant = Rational.zero

  /// nil where figures are multiplied, divided by or compared with one another.
  init?(_ arithmetic: Arithmetic) {
    guard add(arithmetic, factor: .one) else { return nil }
  }

  private mutating func add(_ arithmetic: Arithmetic, factor: Rational) -> Bool {
    switch arithmetic {
    case .figure(let id):
      coefficients.append((id, factor))
      return true
    case .constant(let value):
      constant = constant + factor * value
      return true
    case .add(let a, let b): return add(a, factor: factor) && add(b, factor: factor)
    case .subtract(let a, let b): return add(a, factor: factor) && add(b, factor: -factor)
    case .multiply(.constant(let value), let b): return add(b, factor: factor * value)
    case .multiply(let a, .constant(let value)): return add(a, factor: factor * value)
    case .divide(let a, .constant(let value)):
      guard let share = factor.divided(by: value) else { return false }
      return add(a, factor: share)
    case .multiply, .divide, .minimum, .maximum, .absolute, .rounded: return false
    }
  }

  var isSum: Bool { constant.isZero }
}
