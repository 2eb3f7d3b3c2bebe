/// A connected, non-empty set of numbers, with ends that belong to it or do not, or that are infinite.
public struct Interval: Sendable, Hashable {
  /// nil is minus infinity.
  public let lower: Rational?
  /// nil is plus infinity.
  public let upper: Rational?
  /// The end itself is in; false for an infinite end.
  public let lowerIsClosed: Bool
  public let upperIsClosed: Bool

  /// nil where no number is in it.
  public init?(lower: Rational?, isClosed lowerIsClosed: Bool, upper: Rational?, isClosed upperIsClosed: Bool) {
    if let lower, let upper {
      let order = lower.compare(upper)
      if order > 0 || (order == 0 && !(lowerIsClosed && upperIsClosed)) { return nil }
    }
    self.init(unchecked: lower, lowerIsClosed, upper, upperIsClosed)
  }

  /// For ends that are known to be in order.
  init(unchecked lower: Rational?, _ lowerIsClosed: Bool, _ upper: Rational?, _ upperIsClosed: Bool) {
    self.lower = lower
    self.upper = upper
    self.lowerIsClosed = lowerIsClosed && lower != nil
    self.upperIsClosed = upperIsClosed && upper != nil
  }

  /// The one number.
  public init(_ value: Rational) {
    self.init(unchecked: value, true, value, true)
  }

  /// From one number to another, in either order, both ends in.
  public init(closed a: Rational, _ b: Rational) {
    self.init(unchecked: min(a, b), true, max(a, b), true)
  }

  public static let everything = Interval(unchecked: nil, false, nil, false)

  /// What cut off the decimals of a written number.
  public enum Writing: Sendable {
    /// Rounded to the nearest, whichever way halves went: both ends are in.
    case nearest
    /// 舍入：截断
    case truncated
  }

  /// The numbers that may stand behind a written one (checking.md, "Judging"): `v` with `d` decimals is anything from
  /// `v − ½·10⁻ᵈ` to `v + ½·10⁻ᵈ`; truncated, anything from `v` to less than `10⁻ᵈ` further from zero, and a
  /// truncated zero anything nearer to zero than `10⁻ᵈ`.
  public init(written value: ExactDecimal, _ writing: Writing) {
    let v = Rational(value)
    let unit = Rational.powerOfTen(-Int(value.scale))
    switch writing {
    case .nearest:
      let half = Rational(1, 2).map { $0 * unit } ?? unit
      self.init(unchecked: v - half, true, v + half, true)
    case .truncated:
      switch v.sign {
      case 0: self.init(unchecked: -unit, false, unit, false)
      case 1: self.init(unchecked: v, true, v + unit, false)
      default: self.init(unchecked: v - unit, false, v, true)
      }
    }
  }

  public var isPoint: Bool { lower != nil && lower == upper }

  /// An end is past what a report needs; see `BigInteger.isHuge`.
  public var isHuge: Bool { lower?.isHuge == true || upper?.isHuge == true }

  public func contains(_ value: Rational) -> Bool {
    if let lower {
      let order = lower.compare(value)
      if order > 0 || (order == 0 && !lowerIsClosed) { return false }
    }
    if let upper {
      let order = value.compare(upper)
      if order > 0 || (order == 0 && !upperIsClosed) { return false }
    }
    return true
  }

  public var containsZero: Bool { contains(.zero) }
  /// All of it is above zero.
  public var isPositive: Bool { lower.map { $0.sign > 0 || ($0.sign == 0 && !lowerIsClosed) } ?? false }
  /// All of it is below zero.
  public var isNegative: Bool { upper.map { $0.sign < 0 || ($0.sign == 0 && !upperIsClosed) } ?? false }

  /// The numbers in both; nil where there are none.
  public func intersection(_ other: Interval) -> Interval? {
    let (lower, lowerIsClosed) = Self.tighter(
      (self.lower, self.lowerIsClosed), (other.lower, other.lowerIsClosed), sign: 1)
    let (upper, upperIsClosed) = Self.tighter(
      (self.upper, self.upperIsClosed), (other.upper, other.upperIsClosed), sign: -1)
    return Interval(lower: lower, isClosed: lowerIsClosed, upper: upper, isClosed: upperIsClosed)
  }

  public func intersects(_ other: Interval) -> Bool { intersection(other) != nil }

  /// Whether everything in `other` is in this.
  public func contains(_ other: Interval) -> Bool { intersection(other) == other }

  private typealias End = (value: Rational?, isClosed: Bool)

  /// The greater of two lower ends (`sign` 1) or the lesser of two upper ends (`sign` −1).
  private static func tighter(_ a: End, _ b: End, sign: Int) -> End {
    guard let x = a.value else { return b }
    guard let y = b.value else { return a }
    let order = x.compare(y) * sign
    if order == 0 { return (x, a.isClosed && b.isClosed) }
    return order > 0 ? a : b
  }
}

extension Interval: CustomStringConvertible {
  /// `[1, 2)`
  public var description: String {
    let low = lower.map { "\($0)" } ?? "-∞"
    let high = upper.map { "\($0)" } ?? "∞"
    return "\(lowerIsClosed ? "[" : "(")\(low), \(high)\(upperIsClosed ? "]" : ")")"
  }
}
