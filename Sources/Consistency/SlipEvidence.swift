import ExactNumbers
import ReportModel

/// Tells that a reading is meant by what keeps it from holding: two digits of one figure are swapped, and with them set right it
/// holds to the last decimal. That this happens by chance is so rare that the words need not be certain.
struct SlipEvidence {
  let report: Report

  /// Fewer digits are swapped by chance too often.
  private static let fewestDigits = 4
  private static let fewestOfWhole = 3
  /// Where many readings are tried, one more.
  private static let fewestOfMany = 5
  private static let many = 4

  /// A claim that does not hold, and the figure whose digits are swapped.
  struct Accusation {
    var claim: Claim
    var slipped: FigureID
    /// What the figure would have to be.
    var meant: ExactDecimal
    /// Where one amount is told twice: the other place, which may be the wrong one as well.
    var other: FigureID?

    var figures: [FigureID] { other.map { [slipped, $0] } ?? [slipped] }
  }

  /// The first of a reading's likeliest alternatives that one swap of digits makes hold.
  func told(_ reading: ClaimReading) -> Accusation? {
    guard reading.slipAlternatives > 0 else { return nil }
    let tried = reading.alternatives.prefix(reading.slipAlternatives)
    // A list that says it is whole, only further off than a slip is thought to lead.
    if reading.isCertain, let first = tried.first, let told = accusation(first, Self.fewestOfWhole) { return told }
    let digits = max(reading.slipDigits, tried.count < Self.many ? Self.fewestDigits : Self.fewestOfMany)
    return tried.lazy.compactMap { accusation($0, digits) }.first
  }

  private func accusation(_ claim: Claim, _ digits: Int) -> Accusation? {
    guard case .sum(let run) = claim.formula, let stated = report.figure(claim.stated), run.count <= 64,
      claim.comparison == .equal || claim.comparison == .sameQuantity
    else { return nil }
    let terms = report.terms(run)
    if terms.count == 1, let other = terms.first.flatMap({ report.figure($0.figure) }), other.unit != stated.unit {
      return converted(stated, other, digits).map { Accusation(claim: claim, slipped: claim.stated, meant: $0) }
    }
    guard let difference = difference(stated, terms), mayBeSwap(difference.coefficient) else { return nil }
    // One of the parts, told twice, is not what they add up to.
    if terms.count > 1, terms.contains(where: { report.figure($0.figure)?.value == stated.value }) { return nil }
    if let meant = difference.subtracted(from: stated.value), isSwap(meant, stated.value, digits) {
      // One amount told twice: the other place may be the wrong one as well.
      return Accusation(
        claim: claim, slipped: claim.stated, meant: meant, other: terms.count == 1 ? terms.first?.figure : nil)
    }
    for term in terms where term.coefficient.magnitude == 1 {
      guard let figure = report.figure(term.figure),
        let meant = (term.coefficient < 0 ? difference.negated : difference)?.added(to: figure.value),
        isSwap(meant, figure.value, digits)
      else { continue }
      return Accusation(claim: claim, slipped: term.figure, meant: meant)
    }
    return nil
  }

  /// How far the stated figure is above what its terms come to; nil where they are not all of one unit.
  private func difference(_ stated: Figure, _ terms: some Collection<Term>) -> ExactDecimal? {
    var scale = stated.value.scale
    for term in terms {
      guard let figure = report.figure(term.figure), figure.unit == stated.unit else { return nil }
      scale = max(scale, figure.value.scale)
    }
    guard var sum = stated.value.coefficient(atScale: scale) else { return nil }
    for term in terms {
      guard let value = report.figure(term.figure)?.value.coefficient(atScale: scale) else { return nil }
      let (product, overflows) = value.multipliedReportingOverflow(by: Int128(term.coefficient))
      let (rest, isTooLarge) = sum.subtractingReportingOverflow(product)
      if overflows || isTooLarge { return nil }
      sum = rest
    }
    return ExactDecimal(coefficient: sum, scale: scale)
  }

  /// Swapping digits beside each other changes a number by nine times their difference, at their place.
  private func mayBeSwap(_ difference: Int128) -> Bool {
    var rest = difference.magnitude
    guard rest > 0 else { return false }
    while rest.isMultiple(of: 10) { rest /= 10 }
    return rest.isMultiple(of: 9) && rest <= 81
  }

  private func isSwap(_ meant: ExactDecimal, _ written: ExactDecimal, _ digits: Int) -> Bool {
    guard meant.sign == written.sign, Self.digits(written) >= digits,
      meant.normalized.scale <= written.scale
    else { return false }
    return Slip.between(meant: meant, written: written) == .digitsSwapped
  }

  /// 13.0553亿元 for 130534.92万元: the coarser rounds the finer, and is told.
  private func converted(_ a: Figure, _ b: Figure, _ digits: Int) -> ExactDecimal? {
    guard a.unit.isMoney, b.unit.isMoney else { return nil }
    let (coarse, fine) = a.unit.powerOfTen > b.unit.powerOfTen ? (a, b) : (b, a)
    let value = Rational(fine.value) * Rational.powerOfTen(fine.unit.powerOfTen - coarse.unit.powerOfTen)
    guard let meant = value.rounded(toDecimals: Int(coarse.value.scale)) else { return nil }
    return isSwap(meant, coarse.value, digits) ? meant : nil
  }

  private static func digits(_ value: ExactDecimal) -> Int {
    String(value.normalized.coefficient.magnitude).utf8.count
  }
}

extension ExactDecimal {
  /// Of the same scale or a larger one than the other.
  fileprivate func added(to other: ExactDecimal) -> ExactDecimal? {
    guard let own = other.coefficient(atScale: scale) else { return nil }
    let (sum, overflows) = own.addingReportingOverflow(coefficient)
    return overflows ? nil : ExactDecimal(coefficient: sum, scale: scale)
  }

  fileprivate func subtracted(from other: ExactDecimal) -> ExactDecimal? { negated.flatMap { $0.added(to: other) } }
}

extension SlipEvidence.Accusation {
  /// Of a claim that one amount is told twice.
  init?(restated claim: Claim, _ report: Report) {
    guard case .sum(let run) = claim.formula, run.count == 1, let other = report.terms(run).first?.figure,
      let meant = report.figure(other)?.value
    else { return nil }
    self.init(claim: claim, slipped: claim.stated, meant: meant, other: other)
  }
}
