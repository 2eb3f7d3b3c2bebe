import ExactNumbers
import Findings
import ReportModel

extension Judge {
  /// stated ? scale × part ÷ whole. Where the whole is surely positive, the claim can hold just if scale·part − l·whole
  /// can be zero or more and scale·part − h·whole zero or less, for the ends l and h of what the rate stands for: both
  /// are linear in the figures once these are merged, and whatever lies between is reached on the way from one to the
  /// other.
  mutating func judgeRatio(_ claim: Claim, _ stated: Figure, part: TermRun, whole: TermRun, scale: Int) -> Judgement {
    linear.removeAll()
    guard collect(part, part: 1, whole: 0), collect(whole, part: 0, whole: 1) else { return .undecidable(.missing) }
    linear.merge()
    var traits = Traits()
    for term in linear.terms {
      traits.include(figures[term.figure])
    }
    // Of the figures only: a rate has no unit to compare, and an amount for each person is money over a count.
    if traits.mixesUnits && stated.unit.moneyExponent == nil { return .undecidable(.unitsDiffer) }
    if linear.terms.isEmpty { return .undecidable(.zeroBase) }
    var all = traits
    all.include(precisionOf: stated)
    switch ratioAttempt(claim.comparison, stated, scale, traits, hasUnknown: all.hasUnknown, .literal) {
    case .overflow: return .undecidable(.tooLarge)
    case .judgement(let judgement): return judgement
    case .outcome(let outcome):
      return verdict(claim.comparison, outcome) {
        guard all.hasStrictReading else { return nil }
        let strict = ratioAttempt(claim.comparison, stated, scale, traits, hasUnknown: all.hasUnknown, .strict)
        if case .outcome(let outcome) = strict { return outcome }
        return nil
      }
    }
  }

  private func ratioAttempt(
    _ comparison: ClaimComparison, _ stated: Figure, _ scale: Int, _ traits: Traits, hasUnknown: Bool,
    _ reading: Reading
  ) -> Attempt {
    let exponent = traits.exponent(reading)
    if let ratio = RatioBounds<Int>(linear.terms, figures, stated, scale, reading, exponent: exponent) {
      return ratio.attempt(comparison, hasUnknown: hasUnknown)
    }
    if let ratio = RatioBounds<Int128>(linear.terms, figures, stated, scale, reading, exponent: exponent) {
      return ratio.attempt(comparison, hasUnknown: hasUnknown)
    }
    if let ratio = RatioBounds<BigInteger>(linear.terms, figures, stated, scale, reading, exponent: exponent) {
      return ratio.attempt(comparison, hasUnknown: hasUnknown)
    }
    return .overflow
  }
}

/// The three sums that decide a ratio: the whole, and scale·part − rate·whole at the low and the high end of the rate.
private struct RatioBounds<Number: CheckedInteger> {
  var whole = SumBounds<Number>()
  var atLow = SumBounds<Number>()
  var atHigh = SumBounds<Number>()
  var centreDifference = Number.zero
  var partCentre = Number.zero
  var rate: Bounds<Number>

  /// nil where a number does not fit.
  @inline(__always)
  init?(
    _ terms: [LinearTerm], _ figures: FigureSheet, _ stated: Figure, _ scale: Int, _ reading: Reading, exponent: Int
  ) {
    // The rate counts in half units of its own last decimal; both sides are multiplied to whole numbers of these.
    let rateExponent = stated.precisionExponent(reading)
    guard let rate = Bounds<Number>(stated, reading, exponent: rateExponent),
      let scale = Number(Int128(scale)), let two = Number(2), let minusOne = Number(-1),
      let partPower = Number.tenTo(max(0, 0 - rateExponent)), let wholePower = Number.tenTo(max(0, rateExponent)),
      let doubled = scale.times(two), let partFactor = doubled.times(partPower),
      let minusPower = wholePower.times(minusOne), let lowFactor = rate.low.times(minusPower),
      let highFactor = rate.high.times(minusPower), let centreFactor = rate.centre.times(minusPower)
    else { return nil }
    self.rate = rate
    for term in terms {
      guard let bounds = Bounds<Number>(figures[term.figure], reading, exponent: exponent),
        let part = Number(Int128(term.part)), let inWhole = Number(Int128(term.whole)),
        let scaledPart = part.times(partFactor), let low = scaledPart.plus(inWhole, times: lowFactor),
        let high = scaledPart.plus(inWhole, times: highFactor),
        let centre = scaledPart.plus(inWhole, times: centreFactor),
        whole.add(bounds, times: inWhole), atLow.add(bounds, times: low), atHigh.add(bounds, times: high),
        let difference = centreDifference.plus(bounds.centre, times: centre),
        let partCentre = partCentre.plus(bounds.centre, times: part)
      else { return nil }
      centreDifference = difference
      self.partCentre = partCentre
    }
  }

  @inline(__always)
  func attempt(_ comparison: ClaimComparison, hasUnknown: Bool) -> Attempt {
    let sign = whole.centre.sign
    // A negative whole turns the order of the two ends round.
    let aboveLow = atLow.centre.sign * sign
    let aboveHigh = atHigh.centre.sign * sign
    let fitsLow = aboveLow > 0 || (aboveLow == 0 && rate.lowIsClosed)
    let fitsHigh = aboveHigh < 0 || (aboveHigh == 0 && rate.highIsClosed)
    let centreFits = sign != 0 && fitsLow && fitsHigh
    let isPositive = whole.low.sign > 0 || (whole.low.sign == 0 && !whole.lowIsClosed)
    let isNegative = whole.high.sign < 0 || (whole.high.sign == 0 && !whole.highIsClosed)
    if isPositive {
      return .outcome(
        Outcome(
          lowSign: atHigh.low.sign, lowIsClosed: atHigh.lowIsClosed && rate.highIsClosed,
          highSign: atLow.high.sign, highIsClosed: atLow.highIsClosed && rate.lowIsClosed,
          centreSign: centreDifference.sign, centreFits: centreFits, hasUnknown: hasUnknown))
    }
    if isNegative {
      return .outcome(
        Outcome(
          lowSign: -atHigh.high.sign, lowIsClosed: atHigh.highIsClosed && rate.highIsClosed,
          highSign: -atLow.low.sign, highIsClosed: atLow.lowIsClosed && rate.lowIsClosed,
          centreSign: -centreDifference.sign, centreFits: centreFits, hasUnknown: hasUnknown))
    }
    // The whole may be zero. Nothing over nothing is printed as 0; else only what holds as printed is known to hold.
    let isNothingOverNothing = sign == 0 && partCentre.sign == 0 && rate.centre.sign == 0
    if !hasUnknown && comparison == .equal && (centreFits || isNothingOverNothing) {
      return .judgement(Judgement(.consistent))
    }
    return .judgement(.undecidable(.zeroBase))
  }
}
