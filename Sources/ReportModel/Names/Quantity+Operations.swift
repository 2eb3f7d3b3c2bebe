import ExactNumbers

/// Why an operation has no value.
enum QuantityObstacle: Error {
  case units(Quantity, Quantity)
  case zero(Quantity)
  case tooLarge
}

extension Quantity {
  /// The sum of terms, each with its sign. The tree of additions is balanced, so that long sums are not deep.
  static func sum(_ terms: [(quantity: Quantity, isNegative: Bool)], range: Range<Int>) throws(QuantityObstacle)
    -> Quantity
  {
    let aligned = try align(terms.map(\.quantity))
    guard let first = aligned.first else {
      return Quantity(.constant(.zero), Measure(.bare), value: .zero, decimals: 0, range: range)
    }
    if aligned.count == 1, !terms[0].isNegative { return first }
    var plus: [Arithmetic] = []
    var minus: [Arithmetic] = []
    var value = Rational.zero
    for (term, quantity) in zip(terms, aligned) {
      if term.isNegative {
        minus.append(quantity.arithmetic)
        value = value - quantity.value
      } else {
        plus.append(quantity.arithmetic)
        value = value + quantity.value
      }
      if value.isHuge { throw .tooLarge }
    }
    var arithmetic = balanced(plus)
    if !minus.isEmpty { arithmetic = .subtract(arithmetic, balanced(minus)) }
    let height = 2 + (Int.bitWidth - aligned.count.leadingZeroBitCount)
    return Quantity(
      arithmetic, first.measure, value: value, decimals: aligned.map(\.decimals).max() ?? 0, of: aligned, range: range,
      height: height)
  }

  private static func balanced(_ terms: [Arithmetic]) -> Arithmetic {
    var level = terms
    while level.count > 1 {
      var next: [Arithmetic] = []
      next.reserveCapacity(level.count / 2 + 1)
      var index = 0
      while index + 1 < level.count {
        next.append(.add(level[index], level[index + 1]))
        index += 2
      }
      if index < level.count { next.append(level[index]) }
      level = next
    }
    return level.first ?? .constant(.zero)
  }

  /// All in the unit of the first that has one.
  static func align(_ quantities: [Quantity]) throws(QuantityObstacle) -> [Quantity] {
    guard let leading = quantities.first(where: { $0.measure.dimension != .bare }) else { return quantities }
    var result: [Quantity] = []
    result.reserveCapacity(quantities.count)
    for quantity in quantities {
      guard quantity.measure.agrees(with: leading.measure) else { throw .units(leading, quantity) }
      var aligned = quantity
      if quantity.measure.dimension == .bare {
        // A plain number beside a percentage is itself: 1 − 14.49 % is no difference of percents.
        aligned.measure = leading.measure
        if leading.measure.dimension == .ratio {
          aligned.measure = Measure(.ratio)
          aligned = aligned.converted(to: leading.measure.power)
        }
      } else {
        aligned = quantity.converted(to: leading.measure.power)
      }
      result.append(aligned)
    }
    return result
  }

  func multiplied(by other: Quantity, range: Range<Int>) throws(QuantityObstacle) -> Quantity {
    let product = value * other.value
    if product.isHuge { throw .tooLarge }
    let measure: Measure
    switch (self.measure.dimension, other.measure.dimension) {
    case (.bare, _): measure = other.measure
    case (_, .bare): measure = self.measure
    case (.ratio, let dimension):
      measure = Measure(
        dimension, power: self.measure.power + other.measure.power, word: word(self.measure, other.measure))
    case (let dimension, .ratio):
      measure = Measure(
        dimension, power: self.measure.power + other.measure.power, word: word(other.measure, self.measure))
    // A price times a number of things.
    case (.money, .count), (.count, .money):
      measure = Measure(.money, power: self.measure.power + other.measure.power)
    case (.count, .count), (.point, .count), (.count, .point):
      let dimension: Measure.Dimension =
        self.measure.dimension == .count && other.measure.dimension == .count ? .count : .point
      measure = Measure(dimension, power: self.measure.power + other.measure.power)
    default: throw .units(self, other)
    }
    if abs(measure.power) > Self.largestPower { throw .tooLarge }
    return Quantity(
      .multiply(arithmetic, other.arithmetic), measure, value: product, decimals: max(decimals, other.decimals),
      of: [self, other], range: range)
  }

  /// Powers of percentages of percentages end somewhere.
  private static let largestPower = 64

  /// The unit that stays where the factor is a ratio without a power of its own.
  private func word(_ ratio: Measure, _ kept: Measure) -> String { ratio.power == 0 ? kept.word : "" }

  func divided(by other: Quantity, range: Range<Int>) throws(QuantityObstacle) -> Quantity {
    guard let quotient = value.divided(by: other.value) else { throw .zero(other) }
    if quotient.isHuge { throw .tooLarge }
    let measure: Measure
    switch (self.measure.dimension, other.measure.dimension) {
    case (.bare, .bare): measure = other.isLiteral && !isLiteral ? Measure(.bare) : Measure(.ratio)
    case (_, .bare): measure = self.measure
    case (let a, let b) where a == b: measure = Measure(.ratio, power: self.measure.power - other.measure.power)
    case (_, .ratio):
      measure = Measure(self.measure.dimension, power: self.measure.power - other.measure.power)
    case (.bare, _): measure = Measure(.bare)
    // So much for each: 元/人, 分/项.
    case (.money, .count), (.point, .count), (.money, .point), (.ratio, .count):
      measure = Measure(self.measure.dimension, power: self.measure.power - other.measure.power)
    default: throw .units(self, other)
    }
    if abs(measure.power) > Self.largestPower { throw .tooLarge }
    return Quantity(
      .divide(arithmetic, other.arithmetic), measure, value: quotient, decimals: max(decimals, other.decimals),
      of: [self, other], range: range)
  }

  func negated(range: Range<Int>) -> Quantity {
    var result = Quantity(
      .subtract(.constant(.zero), arithmetic), measure, value: -value, decimals: decimals, of: [self], range: range)
    result.isLiteral = isLiteral
    return result
  }
}
