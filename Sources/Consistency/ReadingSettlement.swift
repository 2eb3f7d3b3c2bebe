import ExactNumbers
import Findings
import ReportModel

/// Decides what sentences claim where their words leave more than one reading: the first that holds; of certain readings the
/// first where none does (`ClaimReading`).
public enum ReadingSettlement {
  /// The report with the claims of its readings.
  public static func settle(_ report: Report) -> Report {
    guard !report.readings.isEmpty else { return report }
    var report = report
    var judge = Judge(report)
    var seen: Set<Taken> = []
    var isTaken = [Bool](repeating: false, count: report.readings.count)
    for (index, reading) in report.readings.enumerated() {
      guard let claim = choice(reading, isTaken, report, &judge) else { continue }
      isTaken[index] = claim.holds
      if seen.insert(Taken(claim.claim, report)).inserted { report.claims.append(claim.claim) }
    }
    report.readings = []
    return report
  }

  private static func choice(
    _ reading: ClaimReading, _ isTaken: [Bool], _ report: Report, _ judge: inout Judge
  ) -> (claim: Claim, holds: Bool)? {
    var residue: (claim: Claim, isFirst: Bool)?
    for (order, claim) in reading.alternatives.enumerated() {
      let judgement = judge.judge(claim)
      switch judgement.verdict {
      case .consistent: return (claim, order == 0)
      // A reading that only decimals left out allow is not worth claiming where it is one of several.
      case .residue where reading.isCertain || !judgement.onlyStrictReadingFails:
        if residue == nil { residue = (claim, order == 0) }
      case .residue, .contradiction, .doubtful, .undecidable: break
      }
    }
    if let residue { return (residue.claim, residue.isFirst) }
    guard reading.isCertain, let first = reading.alternatives.first else { return nil }
    if let condition = reading.condition, !(isTaken.indices.contains(condition) && isTaken[condition]) { return nil }
    if let most = reading.mostOff, !isNear(first, most, judge) { return nil }
    if reading.needsSlip, !isSlip(first, report) { return nil }
    if let most = reading.mostDifference {
      guard let evaluation = judge.evaluate(first), evaluation.difference.absolute <= Rational(most) else { return nil }
    }
    return (first, false)
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
    guard stated.unit == other.unit else { return false }
    switch Slip.between(meant: other.value, written: stated.value) {
    case .digitsSwapped, .digitDropped, .digitAdded, .pointMoved: return fewestDigits(stated, other) >= 4
    // A plan and what came of it may differ in one digit.
    case .digitChanged, .unitMistaken, .signReversed, nil: return false
    }
  }

  private static func fewestDigits(_ a: Figure, _ b: Figure) -> Int {
    min(String(a.value.coefficient.magnitude).utf8.count, String(b.value.coefficient.magnitude).utf8.count)
  }

  /// The same figures tied in the same way make one claim, however many words say so.
  private struct Taken: Hashable {
    var tie: Tie
    var stated: FigureID
    var figures: [Term]

    init(_ claim: Claim, _ report: Report) {
      tie = claim.tie
      stated = claim.stated
      switch claim.formula {
      case .sum(let run):
        figures = Array(report.terms(run))
        if figures.count > 1 { figures.sort { $0.figure.index < $1.figure.index } }
      case .ratio(let part, let whole, _): figures = Array(report.terms(part)) + Array(report.terms(whole))
      case .expression(let arithmetic):
        figures = arithmetic.figures.map { Term(FigureID($0)) }
      }
    }
  }
}
