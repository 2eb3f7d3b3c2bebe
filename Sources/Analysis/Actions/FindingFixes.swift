import Findings
import SourceText

/// The fix of a finding, and the other ways to mend it where the figures leave open which is meant.
enum FindingFixes: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix]

  /// More figures than this that may be wrong are no choice.
  private static let mostAlternatives = 6

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    let (bytes, length) = (request.bytes, request.bytes.count)
    for (index, finding) in request.touched.enumerated() {
      let own = finding.fix.map { [$0] } ?? []
      for (number, fix) in (own + finding.alternatives.prefix(mostAlternatives)).enumerated() {
        guard fix.edits.allSatisfy({ $0.range.upperBound <= length }) else { continue }
        let edits = fix.textEdits
        guard edits.contains(where: { Array(bytes[$0.range]) != $0.newText }) else { continue }
        // What only may be meant is not to break something else.
        if number >= own.count, let trial = Trial(request.snapshot), !trial.mends([finding], edits) { continue }
        actions.append(
          TextAction(
            .quickFix, key: "fix.\(index).\(number)", title: fix.title, isPreferred: fix.isExact, mends: [finding],
            edits: { edits }))
      }
    }
  }
}
