import Findings
import ReportModel
import SourceText

/// Takes the figure that a finding accuses for right, and writes anew what depends on it: its total, shares, what repeats it.
enum KeptFigure: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix]

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    let wanted = request.near.filter { $0.verdict == .contradiction && $0.fix != nil && !$0.range.isEmpty }
    guard !wanted.isEmpty, let trial = Trial(request.snapshot) else { return }
    for (index, finding) in wanted.enumerated() {
      let recomputation = Recomputation(isWanted: { claim, _ in !claim.tie.isBetweenFiles }, kept: finding.range)
      guard let (after, count) = recomputation.outcome(of: request.snapshot), trial.mends([finding], after) else {
        continue
      }
      let edits = LineEdits.edits(from: request.bytes, to: after.bytes)
      let written = request.text(finding.range)
      actions.append(
        TextAction(
          .quickFix, key: "kept.\(index)",
          title: request.say(
            "以 \(written) 为准，改与它不符的 \(count) 个数", "keep \(written) and write the \(count) figures anew that disagree"),
          mends: [finding], edits: { edits }))
    }
  }
}
