import ExactNumbers
import Findings
import ReportModel

/// Decides what sentences claim where their words leave more than one reading: the first that holds; of certain readings the
/// first where none does (`ClaimReading`).
public enum ReadingSettlement {
  /// Adds the claims of the report's readings.
  ///
  /// - Parameters:
  ///   - keepsReadings: for `UncheckedSentences`
  ///   - previous: the report of the version before, settled, if passages of it were kept
  static func settle(_ report: inout Report, keepsReadings: Bool = false, after previous: Report? = nil) {
    let passages = report.memory.passages
    guard !report.readings.isEmpty || passages.contains(where: { $0.earlier != nil }) else {
      report.memory.settled.claims = passages.map { _ in report.claims.count }
      return
    }
    var work = Work(&report, after: previous)
    var next = 0
    var index = 0
    while index + 1 < passages.count {
      let passage = passages[index]
      work.settle(next..<passage.readings, of: nil)
      next = passage.readings
      let kept = passage.earlier.map { work.keep($0, from: index) } ?? 0
      if kept == 0 {
        next = passages[index + 1].readings
        work.settled.claims.append(work.claims.count)
        work.settle(passage.readings..<next, of: index)
      }
      index += max(kept, 1)
    }
    if !passages.isEmpty { work.settled.claims.append(work.claims.count) }
    work.settle(next..<report.readings.count, of: nil)
    work.settleSlips()
    report.claims = work.claims
    report.memory.keptClaims = work.keptClaims
    report.memory.settled = work.settled
    if !keepsReadings { report.readings = [] }
  }

  /// The claims so far, and what is known of them.
  private struct Work {
    /// Without its claims.
    let report: Report
    let previous: Report?
    var judge: Judge
    var claims: [Claim]
    var taken: TakenClaims
    var keptClaims: [KeptRun]
    var settled = SettledPassages()
    private var isTaken: [Bool]
    /// Claims that hold, but for those of passages.
    private var holding: [Claim] = []
    private var slips: [(passage: Int?, accusation: SlipEvidence.Accusation)] = []
    /// Passages that were kept, and whose claims nobody has asked for yet.
    private var isUnknown: [Bool]
    private var nextSlip = 0

    /// Takes the claims of the report, so that more can be added to them where they are.
    init(_ report: inout Report, after previous: Report?) {
      claims = report.claims
      report.claims = []
      self.report = report
      self.previous = previous
      judge = Judge(report)
      taken = TakenClaims(figures: report.figures.count, report.terms)
      keptClaims = report.memory.keptClaims
      isTaken = [Bool](repeating: false, count: report.readings.count)
      isUnknown = [Bool](repeating: false, count: report.memory.passages.count)
    }

    /// - Parameter passage: that the readings are of
    mutating func settle(_ readings: Range<Int>, of passage: Int?) {
      for index in readings {
        guard let choice = ReadingSettlement.choice(report.readings[index], isTaken, report, &judge) else { continue }
        switch choice {
        case .claim(let claim, let standing):
          isTaken[index] = standing == .holdsAsRead
          let holds = standing != .fails
          if passage == nil {
            if holds { holding.append(claim) }
            know(claim.stated)
          }
          if taken.insert(claim) {
            claims.append(claim)
            // Whatever else ties the same figures in the same way holds or fails with it.
            if passage != nil { settled.holds.append(holds) }
          }
        case .slip(let accusation): slips.append((passage, accusation))
        }
      }
    }

    /// Takes over what a passage of the version before came to, and what those behind it did that follow one another in both versions.
    ///
    /// - Returns: how many passages these are
    mutating func keep(_ earlier: Int, from index: Int) -> Int {
      guard let previous else { return 0 }
      let (old, passages) = (previous.memory, report.memory.passages)
      let shift = Self.shift(old.passages[earlier], passages[index])
      var count = 1
      // The last is none: it tells where those before it end.
      while index + count + 1 < passages.count, passages[index + count].earlier == earlier + count,
        earlier + count + 1 < old.passages.count,
        // No readings stand between them.
        passages[index + count].readings == passages[index].readings,
        Self.shift(old.passages[earlier + count], passages[index + count]) == shift
      {
        count += 1
      }
      let kept = earlier..<(earlier + count)
      let range = old.settled.claims[kept.lowerBound]..<old.settled.claims[kept.upperBound]
      let moved = ClaimShift(figures: shift.figures, terms: shift.terms)
      let start = claims.count
      for passage in kept { settled.claims.append(old.settled.claims[passage] - range.lowerBound + start) }
      keptClaims.add(KeptRun(start: start, earlier: range.lowerBound, count: range.count))
      claims.append(previous.claims[range], moved)
      let first = old.settled.claims[0]
      settled.holds += old.settled.holds[(range.lowerBound - first)..<(range.upperBound - first)]
      while nextSlip < old.settled.slips.count, old.settled.slips[nextSlip].passage < kept.lowerBound { nextSlip += 1 }
      while nextSlip < old.settled.slips.count, old.settled.slips[nextSlip].passage < kept.upperBound {
        let slip = old.settled.slips[nextSlip]
        let accusation = SlipEvidence.Accusation(
          claim: moved.moved(slip.claim), slipped: moved.moved(slip.slipped), meant: slip.meant,
          other: slip.other.map(moved.moved))
        slips.append((slip.passage - earlier + index, accusation))
        nextSlip += 1
      }
      for passage in index..<(index + count) { isUnknown[passage] = true }
      return count
    }

    private static func shift(_ old: PassageExtent, _ new: PassageExtent) -> (figures: Int, terms: Int) {
      (new.figures - old.figures, new.terms - old.terms)
    }

    /// Counts the claims of a passage among those that are taken, where the figure is of one that was kept.
    private mutating func know(_ figure: FigureID) {
      let index = Int(figure.index)
      guard report.proseFigures.contains(index) else { return }
      let passages = report.memory.passages
      var low = 0
      var high = passages.count
      while low < high {
        let middle = (low + high) / 2
        if passages[middle].figures <= index { low = middle + 1 } else { high = middle }
      }
      // Passages without a figure have no claims.
      guard low > 0, isUnknown[low - 1] else { return }
      isUnknown[low - 1] = false
      for claim in claims[settled.claims[low - 1]..<settled.claims[low]] { _ = taken.insert(claim) }
    }

    /// What other sums bear out is known only when all have been settled.
    mutating func settleSlips() {
      settled.slips = slips.compactMap { slip in
        slip.passage.map {
          SettledPassages.Slip(
            passage: $0, claim: slip.accusation.claim, slipped: slip.accusation.slipped, meant: slip.accusation.meant,
            other: slip.accusation.other)
        }
      }
      guard !slips.isEmpty else { return }
      if let first = settled.claims.first {
        for (index, holds) in settled.holds.enumerated() where holds { holding.append(claims[first + index]) }
      }
      let standing = StandingFigures(slips.flatMap(\.accusation.figures), in: holding, report)
      for (_, slip) in slips where !standing.contain(slip, &judge) {
        know(slip.claim.stated)
        if taken.insert(slip.claim) { claims.append(slip.claim) }
      }
    }
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
