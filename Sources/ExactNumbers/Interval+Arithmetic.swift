/// Each operation gives exactly the numbers that it makes of the numbers in its operands, which vary independently:
/// where one figure stands in both operands the result is a superset.
extension Interval {
  public static func + (a: Interval, b: Interval) -> Interval {
    Interval(
      unchecked: sum(a.lower, b.lower), a.lowerIsClosed && b.lowerIsClosed,
      sum(a.upper, b.upper), a.upperIsClosed && b.upperIsClosed)
  }

  public static prefix func - (a: Interval) -> Interval {
    Interval(unchecked: a.upper.map { -$0 }, a.upperIsClosed, a.lower.map { -$0 }, a.lowerIsClosed)
  }

  public static func - (a: Interval, b: Interval) -> Interval { a + -b }

  public static func * (a: Interval, b: Interval) -> Interval {
    let corners = [
      End.product(a.lowEnd, b.lowEnd), End.product(a.lowEnd, b.highEnd),
      End.product(a.highEnd, b.lowEnd), End.product(a.highEnd, b.highEnd),
    ]
    return spanning(corners)
  }

  public static func * (a: Interval, factor: Rational) -> Interval {
    let (lower, upper) = (a.lower.map { $0 * factor }, a.upper.map { $0 * factor })
    switch factor.sign {
    case 0: return Interval(factor)
    case 1: return Interval(unchecked: lower, a.lowerIsClosed, upper, a.upperIsClosed)
    default: return Interval(unchecked: upper, a.upperIsClosed, lower, a.lowerIsClosed)
    }
  }

  /// The quotient; nil where the divisor may be zero.
  public func divided(by divisor: Interval) -> Interval? {
    guard !divisor.containsZero, let reciprocal = divisor.reciprocal else { return nil }
    return self * reciprocal
  }

  /// For an interval on one side of zero, which may end at zero without containing it.
  private var reciprocal: Interval? {
    if isNegative { return (-self).reciprocal.map { -$0 } }
    guard isPositive, let lower else { return nil }
    let high = Rational.one.divided(by: lower)
    let low = upper.map { Rational.one.divided(by: $0) ?? .zero } ?? .zero
    return Interval(unchecked: low, upperIsClosed, high, lowerIsClosed)
  }

  public static func minimum(_ a: Interval, _ b: Interval) -> Interval {
    let low = a.lowEnd.isBelow(b.lowEnd, preferClosed: true) ? a.lowEnd : b.lowEnd
    // The greatest of the minimum: the lesser of the upper ends, in only where the other can be as great.
    let high = a.highEnd.isBelow(b.highEnd, preferClosed: false) ? a.highEnd : b.highEnd
    return Interval(unchecked: low.finite, low.isClosed, high.finite, high.isClosed)
  }

  public static func maximum(_ a: Interval, _ b: Interval) -> Interval { -minimum(-a, -b) }

  public var absolute: Interval {
    if isNegative { return -self }
    if isPositive || lower?.sign == 0 { return self }
    let top = Interval.maximum(self, -self)
    return Interval(unchecked: .zero, containsZero, top.upper, top.upperIsClosed)
  }

  /// The numbers that those in the interval are rounded to. Of the whole numbers of units in between none is left out,
  /// but they are told as the interval that spans them.
  public func rounded(toDecimals decimals: Int, _ mode: RoundingMode = .halfAwayFromZero) -> Interval? {
    var ends: [Rational?] = []
    for end in [lower, upper] {
      guard let end else {
        ends.append(nil)
        continue
      }
      guard let decimal = end.rounded(toDecimals: decimals, mode) else { return nil }
      ends.append(Rational(decimal))
    }
    return Interval(unchecked: ends[0], true, ends[1], true)
  }

  private static func sum(_ a: Rational?, _ b: Rational?) -> Rational? {
    guard let a, let b else { return nil }
    return a + b
  }

  private var lowEnd: End { End(value: lower.map(End.Value.finite) ?? .minusInfinity, isClosed: lowerIsClosed) }
  private var highEnd: End { End(value: upper.map(End.Value.finite) ?? .infinity, isClosed: upperIsClosed) }

  private static func spanning(_ corners: [End]) -> Interval {
    guard var low = corners.first else { return .everything }
    var high = low
    for corner in corners.dropFirst() {
      if corner.isBelow(low, preferClosed: true) { low = corner }
      if high.isBelow(corner, preferClosed: false) { high = corner }
    }
    return Interval(unchecked: low.finite, low.isClosed, high.finite, high.isClosed)
  }
}

/// One end of an interval, infinite or not, and whether it is in.
private struct End {
  enum Value {
    case minusInfinity
    case finite(Rational)
    case infinity

    var sign: Int {
      switch self {
      case .minusInfinity: -1
      case .finite(let value): value.sign
      case .infinity: 1
      }
    }
  }

  var value: Value
  var isClosed: Bool

  var finite: Rational? {
    if case .finite(let rational) = value { rational } else { nil }
  }

  /// Zero times an infinite end is zero: the end stands for finite numbers however great. A zero that is in makes zero
  /// of everything, so that the product is in whatever the other end is.
  static func product(_ a: End, _ b: End) -> End {
    if case .finite(let x) = a.value, case .finite(let y) = b.value {
      let zeroIsIn = (x.isZero && a.isClosed) || (y.isZero && b.isClosed)
      return End(value: .finite(x * y), isClosed: zeroIsIn || (a.isClosed && b.isClosed))
    }
    switch a.value.sign * b.value.sign {
    case 0:
      let zeroIsIn = (a.value.sign == 0 && a.isClosed) || (b.value.sign == 0 && b.isClosed)
      return End(value: .finite(.zero), isClosed: zeroIsIn)
    case 1: return End(value: .infinity, isClosed: false)
    default: return End(value: .minusInfinity, isClosed: false)
    }
  }

  /// Less than the other; at equal values, the closed one counts as less where `preferClosed`, else the open one.
  func isBelow(_ other: End, preferClosed: Bool) -> Bool {
    let order: Int
    switch (value, other.value) {
    case (.finite(let a), .finite(let b)): order = a.compare(b)
    case (.minusInfinity, .minusInfinity), (.infinity, .infinity): order = 0
    case (.minusInfinity, _), (_, .infinity): order = -1
    default: order = 1
    }
    if order != 0 { return order < 0 }
    return preferClosed ? isClosed && !other.isClosed : !isClosed && other.isClosed
  }
}
