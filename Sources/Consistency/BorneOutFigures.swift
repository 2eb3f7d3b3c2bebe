import ReportModel

/// Figures that a sum bears out: its total and its parts. A swap of their digits is not what keeps another list from holding.
struct BorneOutFigures {
  private var figures: Set<FigureID> = []

  /// - Parameter claims: such as hold
  init(by claims: [Claim], _ report: Report) {
    for claim in claims where claim.comparison == .equal {
      guard case .sum(let run) = claim.formula, run.count > 1 else { continue }
      figures.insert(claim.stated)
      for term in report.terms(run) { figures.insert(term.figure) }
    }
  }

  /// Whether the accusation is of a figure that stands: one amount told twice may be wrong at either place, a list may not.
  func contains(_ accusation: SlipEvidence.Accusation) -> Bool {
    guard case .sum(let run) = accusation.claim.formula, run.count > 1 else { return false }
    return figures.contains(accusation.slipped)
  }
}
