import Findings
import SourceText

/// All certain fixes of one rule at once, where the text has several.
enum RuleFixes: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix]

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    var told: Set<String> = []
    for finding in request.touched where finding.fix?.isExact == true && told.insert(finding.rule).inserted {
      let alike = request.findings.filter { $0.rule == finding.rule && $0.fix?.isExact == true }
      guard alike.count > 1 else { continue }
      let snapshot = request.snapshot
      actions.append(
        TextAction(
          .quickFix, key: "rule.\(finding.rule)",
          title: request.say(
            "修正全部 \(alike.count) 处“\(finding.name)”", "fix all \(alike.count) of “\(finding.name)”"),
          mends: alike,
          edits: { FixEverything.edits(snapshot) { $0.rule == finding.rule } }))
    }
  }
}
