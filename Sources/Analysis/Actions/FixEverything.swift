import Findings
import SourceText

/// Every fix that needs no asking, as `gouji lint --fix` makes them: one printed value is possible, and two independent claims say so.
enum FixEverything: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.fixAll]

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    guard request.wants(.fixAll) else { return }
    let certain = request.findings.filter { $0.fix?.isExact == true }
    guard !certain.isEmpty else { return }
    let snapshot = request.snapshot
    actions.append(
      TextAction(
        .fixAll, key: "all", title: request.say("修正全部有把握的错误", "fix everything that is certain"), mends: certain,
        edits: { edits(snapshot) { _ in true } }))
  }

  static func edits(_ snapshot: Snapshot, _ isWanted: (Finding) -> Bool) -> [TextEdit]? {
    let outcome = Fixer.fix(
      path: snapshot.path, location: snapshot.location, bytes: snapshot.bytes, options: snapshot.options,
      isWanted: isWanted)
    return outcome.map { LineEdits.edits(from: snapshot.bytes, to: $0.bytes) }
  }
}
