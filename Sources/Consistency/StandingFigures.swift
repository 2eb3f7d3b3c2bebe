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
  /// Of one amount told twice both places have to stand: then they are two amounts.
  func contain(_ accusation: SlipEvidence.Accusation, _ judge: inout Judge) -> Bool {
    if let other = accusation.other {
      guard let written = judge.figure(accusation.slipped)?.value else { return false }
      return stands(accusation.slipped, against: accusation.meant, &judge) && stands(other, against: written, &judge)
    }
    guard case .sum(let run) = accusation.claim.formula, run.count > 1 else { return false }
    return summed.contains(accusation.slipped) || stands(accusation.slipped, against: accusation.meant, &judge)
  }

  /// Whether a claim that holds would not if the figure were another number.
  private func stands(_ figure: FigureID, against value: ExactDecimal, _ judge: inout Judge) -> Bool {
    guard let claims = claims[figure], let written = judge.figure(figure)?.value else { return false }
    judge.figures.write(value, at: Int(figure.index))
    defer { judge.figures.write(written, at: Int(figure.index)) }
    return claims.contains { judge.judge($0).verdict == .contradiction }
  }
}
