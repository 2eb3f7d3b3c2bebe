import Analysis
import SourceText
import TestSupport
import Testing

/// A text with a cursor `‸` or a selection `⟦⟧`, and what may be done there.
struct ActionFixture {
  let snapshot: Snapshot
  let actions: [TextAction]

  init(
    _ marked: String, path: String = "报告.gj", kinds: Set<TextAction.Kind> = Set(TextAction.Kind.allCases),
    isUnasked: Bool = false
  ) {
    let marked = Marked(marked)
    snapshot = Snapshot(path: path, bytes: marked.bytes)
    let range = marked.ranges.first ?? marked.place..<marked.place
    actions = ActionList.actions(
      ActionRequest(
        snapshot: snapshot, range: range, findings: snapshot.checked.findings, kinds: kinds, isUnasked: isUnasked))
  }

  var titles: [String] { actions.map(\.title) }

  func action(_ key: String) -> TextAction? { actions.first { $0.key.hasPrefix(key) } }

  /// The text once the action is done; nil where it is not offered.
  func text(_ key: String) -> String? {
    guard let edits = action(key)?.edits() else { return nil }
    return TextEdit.apply(edits, to: snapshot.bytes).map { String(decoding: $0, as: UTF8.self) }
  }
}
