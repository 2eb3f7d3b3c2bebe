import ExactNumbers
import ReportModel

/// The least and the greatest value of a sum, from which single addends can be taken out again (that leaves `centre`).
struct Spread {
  private var low = Rational.zero
  private var high = Rational.zero
  /// From the printed values.
  private(set) var centre = Rational.zero
  /// How many addends do not reach their end.
  private var openLow = 0
  private var openHigh = 0

  /// Adds coefficient × one number of a bounded interval, or, with `count` −1, takes it out.
  mutating func add(_ interval: Interval, times coefficient: Rational, count: Int = 1) {
    guard coefficient.sign != 0, let lower = interval.lower, let upper = interval.upper else { return }
    let isUp = coefficient.sign > 0
    let (near, far) = isUp ? (lower, upper) : (upper, lower)
    if coefficient == .one || coefficient == Self.minusOne {
      // In nearly all sums each figure counts once.
      let isAdded = isUp == (count > 0)
      low = isAdded ? low + near : low - near
      high = isAdded ? high + far : high - far
    } else {
      let factor = count < 0 ? -coefficient : coefficient
      low = low + near * factor
      high = high + far * factor
    }
    if !(isUp ? interval.lowerIsClosed : interval.upperIsClosed) { openLow += count }
    if !(isUp ? interval.upperIsClosed : interval.lowerIsClosed) { openHigh += count }
  }

  private static let minusOne = Rational(-1)

  init() {}

  /// Of coefficient × figure for each term: added up in whole numbers where these fit, for sums may be as long as a
  /// table.
  init(_ terms: [LinearTerm], _ figures: FigureSheet) {
    let exponent = terms.reduce(Int.max) { min($0, figures[$1.figure].lastExponent) }
    guard let half = Rational(1, 2), addUp(terms, figures, exponent, unit: .powerOfTen(exponent) * half) else {
      self = Spread()
      for term in terms {
        add(figures[term.figure].interval(), times: Rational(term.part))
        centre = centre + figures[term.figure].centre * Rational(term.part)
      }
      return
    }
  }

  /// False where a number does not fit.
  private mutating func addUp(_ terms: [LinearTerm], _ figures: FigureSheet, _ exponent: Int, unit: Rational) -> Bool {
    var sum = SumBounds<Int>()
    for term in terms where term.part != 0 {
      guard let bounds = Bounds<Int>(figures[term.figure], .literal, exponent: exponent),
        sum.add(bounds, times: term.part)
      else { return false }
      let isUp = term.part > 0
      if !(isUp ? bounds.lowIsClosed : bounds.highIsClosed) { openLow += 1 }
      if !(isUp ? bounds.highIsClosed : bounds.lowIsClosed) { openHigh += 1 }
    }
    low = Rational(sum.low) * unit
    high = Rational(sum.high) * unit
    centre = Rational(sum.centre) * unit
    return true
  }

  var least: (value: Rational, isReached: Bool) { (low, openLow == 0) }
  var greatest: (value: Rational, isReached: Bool) { (high, openHigh == 0) }

  /// All values; what was put in bounded is bounded and not empty.
  var interval: Interval {
    Interval(lower: low, isClosed: openLow == 0, upper: high, isClosed: openHigh == 0) ?? Interval(low)
  }
}

extension Interval {
  /// The x for which slope·x + constant is zero or more, or, where `isClosed` is false, more than zero. Nil where none.
  static func solving(slope: Rational, constant: Rational, isClosed: Bool) -> Interval? {
    guard let bound = (-constant).divided(by: slope) else {
      return constant.sign > 0 || (constant.sign == 0 && isClosed) ? .everything : nil
    }
    return slope.sign > 0
      ? Interval(lower: bound, isClosed: isClosed, upper: nil, isClosed: false)
      : Interval(lower: nil, isClosed: false, upper: bound, isClosed: isClosed)
  }
}
