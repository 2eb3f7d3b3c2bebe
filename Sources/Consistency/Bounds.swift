import ReportModel

/// A figure's ends and its printed value in half units of a common power of ten, so that all of them are whole numbers.
struct Bounds<Number: CheckedInteger> {
  var low: Number
  var high: Number
  var centre: Number
  var lowIsClosed = true
  var highIsClosed = true

  /// - Parameter exponent: of the common power; at most `figure.precisionExponent(reading)`
  /// - Returns: nil where a number does not fit
  @inline(__always)
  init?(_ figure: Figure, _ reading: Reading, exponent: Int) {
    guard let coefficient = Number(figure.value.coefficient), let power = Number.tenTo(figure.lastExponent - exponent),
      let units = coefficient.times(power), let centre = units.plus(units)
    else { return nil }
    self.centre = centre
    low = centre
    high = centre
    let sign = coefficient.sign
    switch figure.effectivePrecision {
    case .exact, .word:
      break
    case .unknownUpToValue:
      if sign > 0 { low = .zero } else { high = .zero }
    case .rounded:
      guard let half = Number.tenTo(figure.precisionExponent(reading) - exponent), let minusOne = Number(-1),
        let lower = centre.plus(half, times: minusOne), let upper = centre.plus(half)
      else { return nil }
      low = lower
      high = upper
    case .truncated:
      guard let half = Number.tenTo(figure.precisionExponent(reading) - exponent), let two = Number(2),
        let minusTwo = Number(-2), let lower = centre.plus(half, times: minusTwo),
        let upper = centre.plus(half, times: two)
      else { return nil }
      if sign <= 0 {
        low = lower
        lowIsClosed = false
      }
      if sign >= 0 {
        high = upper
        highIsClosed = false
      }
    }
  }
}

/// The least and the greatest value of a sum of bounded numbers, and its value at the printed ones.
struct SumBounds<Number: CheckedInteger> {
  var low = Number.zero
  var high = Number.zero
  var centre = Number.zero
  var lowIsClosed = true
  var highIsClosed = true

  /// Adds coefficient × figure; false where a number does not fit.
  @inline(__always)
  mutating func add(_ bounds: Bounds<Number>, times coefficient: Number) -> Bool {
    let sign = coefficient.sign
    if sign == 0 { return true }
    guard let low = low.plus(sign > 0 ? bounds.low : bounds.high, times: coefficient),
      let high = high.plus(sign > 0 ? bounds.high : bounds.low, times: coefficient),
      let centre = centre.plus(bounds.centre, times: coefficient)
    else { return false }
    self.low = low
    self.high = high
    self.centre = centre
    lowIsClosed = lowIsClosed && (sign > 0 ? bounds.lowIsClosed : bounds.highIsClosed)
    highIsClosed = highIsClosed && (sign > 0 ? bounds.highIsClosed : bounds.lowIsClosed)
    return true
  }
}
