import Findings
import SourceText

/// The fix of a finding, and the other ways to mend it where the figures leave open which is meant.
enum FindingFixes: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix]

  /// More figures than this that may be wrong are no choice.
  private static let mostAlternatives = 6

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    let (bytes, length) = (request.bytes, request.bytes.count)
    for (index, finding) in request.near.enumerated() {
      let own = finding.fix.map { [$0] } ?? []
      for (number, fix) in (own + finding.alternatives.prefix(mostAlternatives)).enumerated() {
        guard fix.edits.allSatisfy({ $0.range.upperBound <= length }) else { continue }
        let edits = fix.textEdits
        guard edits.contains(where: { Array(bytes[$0.range]) != $0.newText }) else { continue }
        let isPreferred = fix.isExact
        guard !isPreferred, let trial = Trial(request.snapshot) else {
          actions.append(
            TextAction(
              .quickFix, key: "fix.\(index).\(number)", title: fix.title, isPreferred: isPreferred, mends: [finding],
              edits: { edits }))
          continue
        }
        // What only may be meant is not to break something else.
        guard let (all, more) = completed(edits, finding, trial) else { continue }
        actions.append(
          TextAction(
            .quickFix, key: "fix.\(index).\(number)",
            title: more == 0
              ? fix.title
              : request.say("\(fix.title)，并改随之不符的 \(more) 个数", "\(fix.title), and \(more) that depend on it"),
            mends: [finding], edits: { all }))
      }
    }
  }

  /// The edits, with what has to follow them where they bring errors: a figure of one table that is made to agree with another table
  /// takes the totals of its own along. Nil where that does not come out even.
  private static func completed(
    _ edits: [TextEdit], _ finding: Finding, _ trial: Trial
  ) -> (edits: [TextEdit], more: Int)? {
    guard let after = trial.outcome(edits) else { return nil }
    if trial.mends([finding], after) { return (edits, 0) }
    guard finding.verdict == .contradiction, let first = edits.first else { return nil }
    var start = first.range.lowerBound
    for edit in edits.dropFirst() where edit.range.upperBound <= first.range.lowerBound {
      start += edit.newText.count - edit.range.count
    }
    let recomputation = Recomputation(
      isWanted: { claim, _ in !claim.tie.isBetweenFiles }, kept: start..<(start + first.newText.count))
    guard let (whole, count) = recomputation.outcome(of: after), trial.mends([finding], whole) else { return nil }
    return (LineEdits.edits(from: trial.snapshot.bytes, to: whole.bytes), count)
  }
}
