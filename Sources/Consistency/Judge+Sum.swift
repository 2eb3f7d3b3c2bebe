import ExactNumbers
import Findings
import ReportModel

extension Judge {
  /// stated ? Σ coefficient × figure. The difference is linear, and each figure varies by itself once its coefficients
  /// are merged: its least and greatest value are found end by end.
  mutating func judgeSum(_ claim: Claim, _ stated: Figure, _ run: TermRun) -> Judgement {
    linear.removeAll()
    guard collect(run, part: 1, whole: 0) else { return .undecidable(.missing) }
    linear.append(figure: Int(claim.stated.index), part: -1, whole: 0)
    linear.merge()
    var traits = Traits()
    traits.include(stated)
    // It may cancel itself out.
    traits.hasUnknown = false
    for term in linear.terms where term.part != 0 {
      traits.include(figures[term.figure])
    }
    if traits.mixesUnits { return .undecidable(.unitsDiffer) }
    if claim.comparison == .sameQuantity, let verdict = verdictOnRestatement(stated) { return verdict }
    guard let outcome = sumOutcome(stated, traits, .literal) else { return .undecidable(.tooLarge) }
    return verdict(claim.comparison, outcome) {
      traits.hasStrictReading ? sumOutcome(stated, traits, .strict) : nil
    }
  }

  /// One number printed in two places: the same rounding made both, so that the finer print rounds to the coarser one.
  private func verdictOnRestatement(_ stated: Figure) -> Judgement? {
    guard linear.terms.count == 2, let other = linear.terms.first(where: { $0.part == 1 }),
      linear.terms.contains(where: { $0.part == -1 })
    else { return nil }
    let restated = figures[other.figure]
    guard stated.precision != .unknownUpToValue, restated.precision != .unknownUpToValue else { return nil }
    let isStatedCoarser = stated.lastExponent > restated.lastExponent
    let (coarse, fine) = isStatedCoarser ? (stated, restated) : (restated, stated)
    if coarse.lastExponent == fine.lastExponent {
      return Judgement(coarse.centre == fine.centre ? .consistent : .contradiction)
    }
    guard coarse.interval().contains(fine.centre) else { return Judgement(.contradiction) }
    if coarse.hasStrictReading && !coarse.interval(.strict).contains(fine.centre) {
      return Judgement(.residue, onlyStrictReadingFails: true)
    }
    return Judgement(.consistent)
  }

  private func sumOutcome(_ stated: Figure, _ traits: Traits, _ reading: Reading) -> Outcome? {
    sumOutcome(Int.self, stated, traits, reading) ?? sumOutcome(Int128.self, stated, traits, reading)
      ?? sumOutcome(BigInteger.self, stated, traits, reading)
  }

  @inline(__always)
  private func sumOutcome<Number: CheckedInteger>(
    _: Number.Type, _ stated: Figure, _ traits: Traits, _ reading: Reading
  ) -> Outcome? {
    let exponent = traits.exponent(reading)
    var sum = SumBounds<Number>()
    for term in linear.terms where term.part != 0 {
      guard let bounds = Bounds<Number>(figures[term.figure], reading, exponent: exponent),
        let coefficient = Number(Int128(term.part)), sum.add(bounds, times: coefficient)
      else { return nil }
    }
    // The recomputed value is the difference plus the stated value.
    guard let own = Bounds<Number>(stated, reading, exponent: exponent), let value = sum.centre.plus(own.centre),
      let minusOne = Number(-1), let aboveLow = value.plus(own.low, times: minusOne),
      let aboveHigh = value.plus(own.high, times: minusOne)
    else { return nil }
    let fitsLow = aboveLow.sign > 0 || (aboveLow.sign == 0 && own.lowIsClosed)
    let fitsHigh = aboveHigh.sign < 0 || (aboveHigh.sign == 0 && own.highIsClosed)
    // A figure that is not written is no rounding of anything; it gets here only where it cancels itself out.
    let fits = stated.precision == .unknownUpToValue ? sum.centre.sign == 0 : fitsLow && fitsHigh
    return Outcome(
      lowSign: sum.low.sign, lowIsClosed: sum.lowIsClosed, highSign: sum.high.sign, highIsClosed: sum.highIsClosed,
      centreSign: sum.centre.sign, centreFits: fits, hasUnknown: traits.hasUnknown)
  }
}
