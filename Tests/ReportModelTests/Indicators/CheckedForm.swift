import Consistency
import ExactNumbers
import Findings
import ReportModel
import ReportSyntax

/// A form read through the real parser, with the verdicts of its claims.
struct CheckedForm {
  struct Line: Equatable, CustomStringConvertible {
    var line: Int
    /// The figure as it stands in the text.
    var stated: String
    var verdict: Verdict

    init(_ line: Int, _ stated: String, _ verdict: Verdict) {
      self.line = line
      self.stated = stated
      self.verdict = verdict
    }

    var description: String { "\(line) \(stated) \(verdict.name)" }
  }

  let report: Report
  private let judgements: [Judgement]
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    report = PastedForms.settle(ReportReader.read(Parser.parse(bytes)))
    judgements = JudgedClaims(report).judgements
  }

  /// The claims of some ties in the order of the file, with line, figure and verdict.
  func lines(_ ties: Tie..., certainty: Claim.Certainty? = nil) -> [Line] {
    var found: [(Int, Line)] = []
    for (claim, judgement) in zip(report.claims, judgements) where ties.contains(claim.tie) {
      if let certainty, claim.certainty != certainty { continue }
      let range = report[claim.stated].range
      found.append((range.lowerBound, Line(line(range.lowerBound), text(range), judgement.verdict)))
    }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Everything that does not hold.
  var failures: [Line] {
    var found: [Line] = []
    for (claim, judgement) in zip(report.claims, judgements)
    where judgement.verdict == .contradiction || judgement.verdict == .doubtful {
      let range = report[claim.stated].range
      found.append(Line(line(range.lowerBound), text(range), judgement.verdict))
    }
    return found.sorted { $0.line < $1.line }
  }

  /// Claims of a tie at a stated figure: the figures that they are made of, as they stand in the text.
  func parts(_ tie: Tie, stated: String) -> [[String]] {
    report.claims.compactMap { claim in
      guard claim.tie == tie, text(report[claim.stated].range) == stated, case .sum(let run) = claim.formula else {
        return nil
      }
      return report.terms(run).map { text(report[$0.figure].range) }
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func line(_ offset: Int) -> Int { bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } }
}
