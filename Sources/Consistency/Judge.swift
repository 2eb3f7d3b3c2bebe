import Findings
import ReportModel

/// Decides claims by exact arithmetic on what the figures may stand for (checking.md, "Judging"). The only place where
/// a verdict is made.
public struct Judge: Sendable {
  /// Changed only while a diagnosis tries what a figure may be.
  var figures: FigureSheet
  let terms: [Term]
  /// The figures of the claim in hand.
  var linear = LinearTerms()

  public init(_ report: Report) {
    self.init(figures: report.figures, terms: report.terms)
  }

  init(figures: [Figure], terms: [Term]) {
    self.figures = FigureSheet(figures)
    self.terms = terms
  }

  public mutating func judge(_ claim: Claim) -> Judgement {
    guard let stated = figure(claim.stated) else { return .undecidable(.missing) }
    var judgement: Judgement
    switch claim.formula {
    case .sum(let run):
      judgement = judgeSum(claim, stated, run)
    case .ratio(let part, let whole, let scale):
      judgement = judgeRatio(claim, stated, part: part, whole: whole, scale: Int(scale))
    case .expression(let run):
      judgement = judgeExpression(claim, stated, run)
    }
    if claim.certainty == .judgement && judgement.verdict == .contradiction { judgement.verdict = .doubtful }
    return judgement
  }

  /// Makes the verdict of the outcomes of the literal reading and, where there is one, the strict reading.
  func verdict(_ comparison: ClaimComparison, _ outcome: Outcome, strict: () -> Outcome?) -> Judgement {
    guard outcome.isPossible(comparison) else { return Judgement(.contradiction) }
    if let strict = strict(), !strict.isPossible(comparison) {
      return Judgement(.residue, onlyStrictReadingFails: true)
    }
    if outcome.hasUnknown {
      return outcome.isCertain(comparison) ? Judgement(.consistent) : .undecidable(.missing)
    }
    return Judgement(outcome.holdsAsPrinted(comparison) ? .consistent : .residue)
  }

  @inline(__always)
  func figure(_ id: FigureID) -> Figure? {
    let index = Int(id.index)
    return figures.indices.contains(index) ? figures[index] : nil
  }

  /// Fills `linear` with the terms of a run on the side that `part` and `whole` say; false where a figure is missing.
  @inline(__always)
  mutating func collect(_ run: TermRun, part: Int, whole: Int) -> Bool {
    guard run.first >= 0, run.count >= 0, Int(run.first) + Int(run.count) <= terms.count else { return false }
    for index in run.indices {
      let term = terms[index]
      let figure = Int(term.figure.index)
      guard figures.indices.contains(figure) else { return false }
      let coefficient = Int(term.coefficient)
      linear.append(figure: figure, part: coefficient &* part, whole: coefficient &* whole)
    }
    return true
  }

  /// What the figures of `linear` and the stated one have in common.
  struct Traits {
    /// The lowest power of ten of a last decimal, in the literal and in the strict reading.
    var exponent = Int.max
    var strictExponent = Int.max
    var hasStrictReading = false
    var hasUnknown = false
    var hasMoney = false
    var hasOther = false

    var mixesUnits: Bool { hasMoney && hasOther }

    @inline(__always)
    mutating func include(_ figure: Figure) {
      if figure.unit.moneyExponent == nil { hasOther = true } else { hasMoney = true }
      include(precisionOf: figure)
    }

    @inline(__always)
    mutating func include(precisionOf figure: Figure) {
      exponent = min(exponent, figure.lastExponent)
      strictExponent = min(strictExponent, figure.precisionExponent(.strict))
      if figure.hasStrictReading { hasStrictReading = true }
      if figure.precision == .unknownUpToValue { hasUnknown = true }
    }

    func exponent(_ reading: Reading) -> Int { reading == .strict ? strictExponent : exponent }
  }
}
