import ExactNumbers
import Findings
import ReportModel

extension Judge {
  /// stated ? Σ coefficient × figure. The difference is linear, and each figure varies by itself once its coefficients
  /// are merged: its least and greatest value are found end by end.
  mutating func judgeSum(_ claim: Claim, _ stated: Figure, _ run: TermRun) -> Judgement {
    if let outcome = plainOutcome(claim, stated, run) { return verdict(claim.comparison, outcome) { nil } }
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

  /// The outcome of a sum whose figures are all printed alike, as most are: in one unit, to the same decimal, with nothing
  /// that makes it more than that decimal says, and each figure but once. Then whole numbers of that last decimal, and
  /// of its halves, say it all. nil for every other sum.
  @inline(__always)
  private func plainOutcome(_ claim: Claim, _ stated: Figure, _ run: TermRun) -> Outcome? {
    guard claim.comparison != .sameQuantity, run.first >= 0, run.count >= 0,
      Int(run.first) + Int(run.count) <= terms.count, let own = stated.plainValue, let ownWidth = stated.plainHalves
    else { return nil }
    guard own != Int.min else { return nil }
    var centre = -own
    var width = ownWidth
    var last = Int32.min
    for index in run.indices {
      let term = terms[index]
      let id = Int(term.figure.index)
      // In order, so that none stands twice.
      guard term.figure.index > last, term.figure != claim.stated, figures.indices.contains(id) else { return nil }
      last = term.figure.index
      let figure = figures[id]
      guard figure.unit == stated.unit, figure.value.scale == stated.value.scale, let value = figure.plainValue,
        let halves = figure.plainHalves
      else { return nil }
      let coefficient = Int(term.coefficient)
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: coefficient)
      let (sum, overflows) = centre.addingReportingOverflow(product)
      if isTooLarge || overflows { return nil }
      centre = sum
      // Of 32 bits and at most 2³¹ terms.
      width &+= halves &* abs(coefficient)
    }
    let (doubled, overflows) = centre.multipliedReportingOverflow(by: 2)
    let (low, lowOverflows) = doubled.subtractingReportingOverflow(width)
    let (high, highOverflows) = doubled.addingReportingOverflow(width)
    if overflows || lowOverflows || highOverflows { return nil }
    return Outcome(
      lowSign: low.sign, lowIsClosed: true, highSign: high.sign, highIsClosed: true, centreSign: centre.sign,
      centreFits: centre == 0, hasUnknown: false)
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
    if coarse.unit == fine.unit, coarse.value.scale == fine.value.scale {
      return Judgement(coarse.value.coefficient == fine.value.coefficient ? .consistent : .contradiction)
    }
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

extension Figure {
  /// The number in units of its last decimal; nil where it does not fit, or where that decimal does not say it all.
  @inline(__always)
  var plainValue: Int? { prevailingDecimals == nil ? Int(exactly: value.coefficient) : nil }

  /// How many halves of its last decimal it may be off, either way; nil for what is not simply rounded or exact.
  @inline(__always)
  var plainHalves: Int? {
    switch precision {
    case .rounded: 1
    case .exact, .word: 0
    case .truncated, .unknownUpToValue: nil
    }
  }
}
