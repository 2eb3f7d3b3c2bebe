import ExactNumbers
import ReportModel

/// What a quantity may be for a claim to be possible, all other figures standing for what they stand for.
enum Admission {
  case within(Interval)
  case nothing
  /// Not worked out: an expression that can't be turned round, a base that may be zero.
  case unknown

  init(_ interval: Interval?) {
    self = interval.map(Admission.within) ?? .nothing
  }
}

/// Asks claims about a quantity: figures that change together, to one value, in the unit that claims are decided in.
struct AdmissionSolver {
  private let figures: FigureSheet
  private let quantity: [Int]
  /// What the figures of the quantity stand for.
  private let intervals: [Interval]
  /// Longer ratios are not asked figure by figure.
  private static let mostRatioTerms = 500

  /// - Parameter quantity: figures that exist
  init(_ figures: FigureSheet, _ quantity: [Int]) {
    self.figures = figures
    self.quantity = quantity
    intervals = quantity.map { figures[$0].interval() }
  }

  func admission(_ profile: ClaimProfile) -> Admission {
    if profile.comparison == .notEqual { return .within(.everything) }
    switch profile.form {
    case .sum(let spread): return admissionInSum(profile, spread)
    case .ratio(let scale):
      if !quantity.contains(profile.stated) { return admissionInRatio(profile, scale) }
      // A rate that changes with its own operand is no linear matter.
      if quantity.contains(where: { profile.term($0) != nil }) { return .unknown }
      let operands = profile.terms.map {
        RatioRange.Operand(
          interval: figures[$0.figure].interval(), part: Rational($0.part) * scale, whole: Rational($0.whole))
      }
      return RatioRange.range(operands).map { Self.related(to: $0, profile.comparison) } ?? .unknown
    case .expression(let arithmetic):
      return admissionInExpression(profile, arithmetic)
    }
  }

  /// What the stated figure may be beside a formula of this range.
  private static func related(to range: Interval, _ comparison: ClaimComparison) -> Admission {
    switch comparison {
    case .equal, .sameQuantity: .within(range)
    case .atMost, .less:
      Admission(
        Interval(
          lower: nil, isClosed: false, upper: range.upper, isClosed: range.upperIsClosed && comparison == .atMost))
    case .atLeast, .greater:
      Admission(
        Interval(
          lower: range.lower, isClosed: range.lowerIsClosed && comparison == .atLeast, upper: nil, isClosed: false))
    case .notEqual: .within(.everything)
    }
  }

  // MARK: Sums

  private func admissionInSum(_ profile: ClaimProfile, _ spread: Spread) -> Admission {
    var rest = spread
    var slope = 0
    for (figure, interval) in zip(quantity, intervals) {
      guard let term = profile.term(figure) else { continue }
      rest.add(interval, times: Rational(term.part), count: -1)
      slope &+= term.part
    }
    let coefficient = Rational(slope)
    let (least, greatest) = (rest.least, rest.greatest)
    switch profile.comparison {
    case .equal, .sameQuantity:
      if slope == 0 { return rest.interval.containsZero ? .within(.everything) : .nothing }
      // In nearly all sums each figure counts once.
      let inverse = slope == -1 ? nil : slope == 1 ? Rational(-1) : Rational(-1).divided(by: coefficient)
      let admitted = inverse.map { rest.interval * $0 } ?? rest.interval
      if profile.comparison == .equal || admitted.isPoint { return .within(admitted) }
      // One number printed twice is printed alike: the prints beside it touch only at the ends.
      return Admission(Interval(lower: admitted.lower, isClosed: false, upper: admitted.upper, isClosed: false))
    case .atMost, .less:
      return Admission(
        .solving(
          slope: coefficient, constant: greatest.value,
          isClosed: greatest.isReached && profile.comparison == .atMost))
    case .atLeast, .greater:
      return Admission(
        .solving(
          slope: -coefficient, constant: -least.value, isClosed: least.isReached && profile.comparison == .atLeast))
    case .notEqual:
      return .within(.everything)
    }
  }

  // MARK: Ratios

  /// For each value of the quantity, the claim can hold just if scale·part − l·whole can be zero or more and
  /// scale·part − h·whole zero or less, the whole being above zero; all three are linear in the quantity.
  private func admissionInRatio(_ profile: ClaimProfile, _ scale: Rational) -> Admission {
    guard profile.terms.count <= Self.mostRatioTerms else { return .unknown }
    if quantity.contains(where: { profile.term($0).map { $0.whole != 0 } ?? false }) {
      // The base may change its sign: above zero where that is possible.
      let positive = admissionInRatio(profile, scale, sign: .one)
      if case .nothing = positive { return admissionInRatio(profile, scale, sign: Rational(-1)) }
      return positive
    }
    let wholeCentre = profile.terms.reduce(Rational.zero) { $0 + figures[$1.figure].centre * Rational($1.whole) }
    return wholeCentre.isZero ? .unknown : admissionInRatio(profile, scale, sign: Rational(wholeCentre.sign))
  }

  /// - Parameter sign: the whole's; both sides are turned where it is negative
  private func admissionInRatio(
    _ profile: ClaimProfile, _ scale: Rational, sign: Rational
  ) -> Admission {
    let rate = figures[profile.stated].interval()
    guard let lowRate = rate.lower, let highRate = rate.upper else { return .unknown }
    var (atLow, atHigh, whole) = (Spread(), Spread(), Spread())
    var (slopeAtLow, slopeAtHigh, wholeSlope) = (Rational.zero, Rational.zero, Rational.zero)
    for term in profile.terms {
      let part = Rational(term.part) * scale * sign
      let inWhole = Rational(term.whole) * sign
      let (low, high) = (part - lowRate * inWhole, part - highRate * inWhole)
      if quantity.contains(term.figure) {
        slopeAtLow = slopeAtLow + low
        slopeAtHigh = slopeAtHigh + high
        wholeSlope = wholeSlope + inWhole
      } else {
        let interval = figures[term.figure].interval()
        atLow.add(interval, times: low)
        atHigh.add(interval, times: high)
        whole.add(interval, times: inWhole)
      }
    }
    var admitted: Interval? = .solving(slope: wholeSlope, constant: whole.least.value, isClosed: false)
    if [.equal, .sameQuantity, .atMost, .less].contains(profile.comparison) {
      let isClosed = atLow.greatest.isReached && rate.lowerIsClosed && profile.comparison != .less
      let above = Interval.solving(slope: slopeAtLow, constant: atLow.greatest.value, isClosed: isClosed)
      admitted = above.flatMap { admitted?.intersection($0) }
    }
    if [.equal, .sameQuantity, .atLeast, .greater].contains(profile.comparison) {
      let isClosed = atHigh.least.isReached && rate.upperIsClosed && profile.comparison != .greater
      let below = Interval.solving(slope: -slopeAtHigh, constant: -atHigh.least.value, isClosed: isClosed)
      admitted = below.flatMap { admitted?.intersection($0) }
    }
    return Admission(admitted)
  }

  // MARK: Expressions

  private func admissionInExpression(_ profile: ClaimProfile, _ arithmetic: Arithmetic) -> Admission {
    // Figures count in their own units here; figures of one quantity in different units are not turned round.
    guard let first = quantity.first, quantity.count == 1 else { return .unknown }
    let factor = Rational.powerOfTen(figures[first].unit.exponent)
    let inner: Admission
    if first == profile.stated {
      if profile.term(first) != nil { return .unknown }
      var evaluator = ArithmeticEvaluator(figures: figures, reading: .literal)
      guard case .success(let value) = evaluator.evaluate(arithmetic) else { return .unknown }
      inner = Self.related(to: value.interval, profile.comparison)
    } else {
      let own = figures[profile.stated].plainInterval(.literal)
      let target: Interval? =
        switch profile.comparison {
        case .equal, .sameQuantity: own
        case .atMost, .less:
          Interval(
            lower: own.lower, isClosed: own.lowerIsClosed && profile.comparison == .atMost, upper: nil, isClosed: false)
        case .atLeast, .greater:
          Interval(
            lower: nil, isClosed: false, upper: own.upper, isClosed: own.upperIsClosed && profile.comparison == .atLeast
          )
        case .notEqual: .everything
        }
      guard let target, profile.terms.count <= ArithmeticInverse.mostFigures,
        let admitted = ArithmeticInverse(figures: figures, unknown: first).solve(arithmetic, target)
      else { return .unknown }
      inner = .within(admitted)
    }
    if case .within(let interval) = inner { return .within(interval * factor) }
    return inner
  }
}
