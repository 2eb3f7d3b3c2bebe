import ExactNumbers
import Findings
import ReportModel

/// Decides what sentences claim where their words leave more than one reading: the first that holds; of certain readings the
/// first where none does (`ClaimReading`).
public enum ReadingSettlement {
  /// The report with the claims of its readings.
  ///
  /// - Parameter keepsReadings: for `UncheckedSentences`
  public static func settle(_ report: Report, keepsReadings: Bool = false) -> Report {
    guard !report.readings.isEmpty else { return report }
    var judge = Judge(report)
    var claims = report.claims
    var taken = TakenClaims(figures: report.figures.count, report.terms)
    var isTaken = [Bool](repeating: false, count: report.readings.count)
    var holding: [Claim] = []
    var slips: [SlipEvidence.Accusation] = []
    for (index, reading) in report.readings.enumerated() {
      guard let choice = choice(reading, isTaken, report, &judge) else { continue }
      switch choice {
      case .claim(let claim, let standing):
        isTaken[index] = standing == .holdsAsRead
        if standing != .fails { holding.append(claim) }
        if taken.insert(claim) { claims.append(claim) }
      case .slip(let accusation): slips.append(accusation)
      }
    }
    // What other sums bear out is known only when all have been settled.
    if !slips.isEmpty {
      let standing = StandingFigures(slips.flatMap(\.figures), in: holding, report)
      for slip in slips where !standing.contain(slip, &judge) && taken.insert(slip.claim) { claims.append(slip.claim) }
    }
    var report = report
    report.claims = claims
    if !keepsReadings { report.readings = [] }
    return report
  }

  private enum Choice {
    case claim(Claim, Standing)
    /// The words leave it open, but for one swap of digits it would hold.
    case slip(SlipEvidence.Accusation)
  }

  private enum Standing {
    /// The likeliest alternative does.
    case holdsAsRead
    case holdsOtherwise
    case fails
  }

  private static func choice(
    _ reading: ClaimReading, _ isTaken: [Bool], _ report: Report, _ judge: inout Judge
  ) -> Choice? {
    var residue: (claim: Claim, isFirst: Bool)?
    for (order, claim) in reading.alternatives.enumerated() {
      let judgement = judge.judge(claim)
      switch judgement.verdict {
      case .consistent: return .claim(claim, order == 0 ? .holdsAsRead : .holdsOtherwise)
      // A reading that only decimals left out allow is not worth claiming where it is one of several.
      case .residue where reading.isCertain || !judgement.onlyStrictReadingFails:
        if residue == nil { residue = (claim, order == 0) }
      case .residue, .contradiction, .doubtful, .undecidable: break
      }
    }
    if let residue { return .claim(residue.claim, residue.isFirst ? .holdsAsRead : .holdsOtherwise) }
    for condition in [reading.condition, reading.otherCondition].compactMap({ $0 }) {
      guard isTaken.indices.contains(condition), isTaken[condition] else { return nil }
    }
    if let failing = failing(reading, report, judge) {
      let restated = reading.needsSlip ? SlipEvidence.Accusation(restated: failing, report) : nil
      return restated.map { .slip($0) } ?? .claim(failing, .fails)
    }
    return SlipEvidence(report: report).told(reading).map { .slip($0) }
  }

  /// What a certain reading claims where none of its alternatives holds.
  private static func failing(_ reading: ClaimReading, _ report: Report, _ judge: Judge) -> Claim? {
    guard reading.isCertain, let first = reading.alternatives.first else { return nil }
    if let most = reading.mostOff, !isNear(first, most, judge) { return nil }
    if reading.needsSlip, !isSlip(first, report) { return nil }
    if let most = reading.mostDifference {
      guard let evaluation = judge.evaluate(first), evaluation.difference.absolute <= Rational(most) else { return nil }
    }
    return first
  }

  private static func isNear(_ claim: Claim, _ percent: Int, _ judge: Judge) -> Bool {
    guard let evaluation = judge.evaluate(claim) else { return false }
    let stated = evaluation.value + evaluation.difference
    let difference = evaluation.difference.absolute * Rational(100)
    return difference <= stated.absolute * Rational(percent)
  }

  /// One name states two amounts in two places: that they are one amount is certain only where a slip makes the one of the other.
  private static func isSlip(_ claim: Claim, _ report: Report) -> Bool {
    guard case .sum(let run) = claim.formula, run.count == 1, let term = report.terms(run).first,
      report.figures.indices.contains(Int(claim.stated.index)), report.figures.indices.contains(Int(term.figure.index))
    else { return false }
    let (stated, other) = (report[claim.stated], report[term.figure])
    guard stated.unit == other.unit, mayBeSlip(stated.value, other.value) else { return false }
    switch Slip.between(meant: other.value, written: stated.value) {
    case .digitsSwapped, .digitDropped, .digitAdded, .pointMoved: return fewestDigits(stated, other) >= 4
    // A plan and what came of it may differ in one digit.
    case .digitChanged, .unitMistaken, .signReversed, nil: return false
    }
  }

  /// False for most numbers that are no slip of each other: swapping two digits changes a number by a multiple of nine.
  private static func mayBeSlip(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    guard a.scale == b.scale, let x = Int(exactly: a.coefficient), let y = Int(exactly: b.coefficient) else {
      return true
    }
    let (low, high) = (min(x, y), max(x, y))
    // Zeros before the point count as digits; zeros at the end may have moved the point.
    guard let one = Int.tenTo(Int(a.scale)), low >= one, high % 10 != 0, low % 10 != 0 else { return true }
    var power = 1
    while power <= low / 10 { power *= 10 }
    if high / 10 < power { return (high - low) % 9 == 0 }
    if high / 100 >= power { return false }
    // One digit more: without it the numbers are the same.
    var place = 1
    while high / 10 / place * place + high % place != low {
      if place > power { return false }
      guard place <= Int.max / 10 else { return true }
      place *= 10
    }
    return true
  }

  private static func fewestDigits(_ a: Figure, _ b: Figure) -> Int {
    min(String(a.value.coefficient.magnitude).utf8.count, String(b.value.coefficient.magnitude).utf8.count)
  }
}
