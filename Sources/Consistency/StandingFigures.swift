import ExactNumbers
import ReportModel

/// Which of the figures that a swap of digits is suspected of stand all the same, by other claims that hold.
struct StandingFigures {
  /// Those that a sum of several parts bears out.
  private var summed: Set<FigureID> = []
  /// Rates and other claims that each of the rest takes part in.
  private var claims: [FigureID: [Claim]] = [:]
  /// So many of one figure are asked.
  private static let mostClaims = 8

  /// - Parameter holding: claims that hold
  init(_ suspects: [FigureID], in holding: [Claim], _ report: Report) {
    let suspects = Set(suspects)
    for claim in holding where claim.comparison == .equal {
      switch claim.formula {
      case .sum(let run) where run.count > 1:
        if suspects.contains(claim.stated) { summed.insert(claim.stated) }
        for term in report.terms(run) where suspects.contains(term.figure) { summed.insert(term.figure) }
      case .ratio(let part, let whole, _):
        for figure in Set([claim.stated] + (report.terms(part) + report.terms(whole)).map(\.figure))
        where suspects.contains(figure) && claims[figure, default: []].count < Self.mostClaims {
          claims[figure, default: []].append(claim)
        }
      case .sum, .expression: break
      }
    }
  }

  /// Whether the accusation is of a figure that stands: with its digits as the accusation has them, a sum or a rate that holds would not.
  /// One amount told twice may be wrong at either place, and is not defended here.
  func contain(_ accusation: SlipEvidence.Accusation, _ judge: inout Judge) -> Bool {
    guard case .sum(let run) = accusation.claim.formula, run.count > 1 else { return false }
    let slipped = accusation.slipped
    if summed.contains(slipped) { return true }
    guard let claims = claims[slipped], let written = judge.figure(slipped)?.value else { return false }
    judge.figures[Int(slipped.index)].value = accusation.meant
    defer { judge.figures[Int(slipped.index)].value = written }
    return claims.contains { judge.judge($0).verdict == .contradiction }
  }
}
