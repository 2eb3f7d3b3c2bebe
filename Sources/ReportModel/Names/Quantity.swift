import ExactNumbers

/// The value of an expression with its unit, and how it is computed from figures.
struct Quantity {
  /// In `measure`.
  var arithmetic: Arithmetic
  var measure: Measure
  /// Exact, at the printed values.
  var value: Rational
  /// The decimals that its operands were printed with; for a figure its own.
  var decimals: Int
  /// Nodes of the arithmetic, names written out.
  var size = 1
  var depth = 1
  /// A number written into the expression without a unit.
  var isLiteral = false
  /// No rounded figure stands in it.
  var isExact = true
  /// The arithmetic was too large to write out and is the value only: nothing is claimed of it.
  var isLossy = false
  var range: Range<Int>

  /// More nodes than any check means.
  static let largest = 1 << 16
  /// Well within what `Consistency` takes.
  static let deepest = 120

  init(
    _ arithmetic: Arithmetic, _ measure: Measure, value: Rational, decimals: Int, range: Range<Int>,
    isExact: Bool = true,
    isLiteral: Bool = false
  ) {
    self.arithmetic = arithmetic
    self.measure = measure
    self.value = value
    self.decimals = decimals
    self.range = range
    self.isExact = isExact
    self.isLiteral = isLiteral
  }

  /// Made of operands: their sizes add up, and what grows too large is its value only.
  init(
    _ arithmetic: Arithmetic, _ measure: Measure, value: Rational, decimals: Int, of operands: [Quantity],
    range: Range<Int>, height: Int = 1
  ) {
    self.init(arithmetic, measure, value: value, decimals: min(max(decimals, 0), 30), range: range)
    size = operands.reduce(operands.count) { min($0 + $1.size, Self.largest * 2) }
    depth = height + (operands.map(\.depth).max() ?? 0)
    isExact = operands.allSatisfy(\.isExact)
    isLossy = operands.contains(where: \.isLossy)
    isLiteral = false
    if size > Self.largest || depth > Self.deepest {
      isLossy = isLossy || !isExact
      self.arithmetic = .constant(value)
      size = 1
      depth = 1
    }
  }

  /// The same value counted in another power of ten.
  func converted(to power: Int) -> Quantity {
    guard power != measure.power, measure.dimension != .bare else { return self }
    let factor = Rational.powerOfTen(measure.power - power)
    var target = measure
    target.power = power
    target.word = ""
    var result = Quantity(
      .multiply(.constant(factor), arithmetic), target, value: factor * value,
      decimals: decimals + power - measure.power, of: [self], range: range)
    result.isLiteral = isLiteral
    return result
  }
}
