import Consistency
import Findings
import ReportModel
import Rules

/// The claims of a report with their verdicts, as `--claims` lists them.
enum ClaimList {
  static func counts(_ judgements: [Judgement], _ subjects: SubjectVerdicts) -> FileReport.Counts {
    var counts = subjects.counts
    for judgement in judgements { counts[judgement.verdict] += 1 }
    return counts
  }

  /// In the order of their places.
  static func summaries(
    _ report: Report, _ judgements: [Judgement], _ subjects: SubjectVerdicts
  ) -> [ClaimSummary] {
    var summaries: [ClaimSummary] = []
    summaries.reserveCapacity(report.claims.count + subjects.claims.count)
    let judge = Judge(report)
    for (claim, judgement) in zip(report.claims, judgements) {
      let index = Int(claim.stated.index)
      guard report.figures.indices.contains(index) else { continue }
      let range = report.figures[index].range.clamped(to: 0..<report.tree.bytes.count)
      let text = String(decoding: report.tree.bytes[range], as: UTF8.self)
      var expected: String?
      if claim.comparison == .equal || claim.comparison == .sameQuantity {
        expected = judge.evaluate(claim)?.expected.map(\.description)
        // As the figure is written: with its sign of percentage where that is a part of it.
        if text.hasSuffix("%") || text.hasSuffix("％") { expected? += "%" }
      }
      summaries.append(
        ClaimSummary(
          kind: claim.tie.kind, verdict: judgement.verdict, text: text, expected: expected,
          range: report.place(of: range)))
    }
    for claim in subjects.claims {
      let range = claim.range.clamped(to: 0..<report.tree.bytes.count)
      summaries.append(
        ClaimSummary(
          kind: "subject", verdict: claim.verdict, text: String(decoding: report.tree.bytes[range], as: UTF8.self),
          expected: claim.expected, range: report.place(of: range)))
    }
    summaries.sort { a, b in
      if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
      return a.kind < b.kind
    }
    return summaries
  }
}
