import ExactNumbers
import Findings
import ReportModel

/// Shares that were nudged so that their group adds to 100.00 (倒挤, checking.md, "Judging"): one off by a unit of the last
/// decimal, in a group whose sum comes out exactly. Each is wrong all the same.
public enum Nudge {
  /// The figures of such shares among those that are contradicted.
  public static func shares(_ report: Report, _ judged: JudgedClaims) -> Set<FigureID> {
    let judgements = judged.judgements
    guard judgements.count == report.claims.count else { return [] }
    let shares = judged.noted.claims(.contradicted).filter { report.claims[$0].tie == .proseShare }
    if shares.isEmpty { return [] }
    let judge = Judge(report)
    var wrong: [FigureID: ExactDecimal] = [:]
    for share in shares.map({ report.claims[$0] }) {
      if let expected = judge.evaluate(share)?.expected { wrong[share.stated] = expected }
    }
    guard let first = wrong.keys.lazy.map(\.index).min(), let last = wrong.keys.lazy.map(\.index).max() else {
      return []
    }
    let places = Int(first)...Int(last)
    var found: Set<FigureID> = []
    for sum in judged.noted.claims(.shareSum) where judgements[sum].verdict == .consistent {
      let claim = report.claims[sum]
      guard case .expression = claim.formula else { continue }
      // Most groups have no wrong share in them, and what they come to need not be known.
      var members: [FigureID] = []
      claim.forEachFigure(report.terms) { figure in
        if places.contains(figure), wrong[FigureID(figure)] != nil { members.append(FigureID(figure)) }
      }
      guard !members.isEmpty, let sum = judge.evaluate(claim), sum.difference.sign == 0 else { continue }
      for member in members {
        guard let expected = wrong[member], report.figures.indices.contains(Int(member.index)) else { continue }
        let written = report.figures[Int(member.index)].value
        let off = (Rational(expected) - Rational(written)).absolute
        if off == Rational.powerOfTen(-Int(written.scale)) { found.insert(member) }
      }
    }
    return found
  }
}
