import ReportModel
import SourceText

/// 「名称」 in running text, where the name has a value: `{名称}`, which prints it.
enum BraceWrapping: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.rewrite]

  private static let longest = 120

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    guard !request.isUnasked, !request.snapshot.isPlainText, let quoted = quoted(request) else { return }
    let report = request.snapshot.checked.report
    let name = report.tree.bytes.withUnsafeBufferPointer { LabelText.folded($0, quoted.name).text }
    guard let own = report.names.first(where: { $0.name == name }), own.value != nil,
      isText(quoted.whole, request.snapshot)
    else { return }
    let written = request.text(quoted.name)
    let edits = [TextEdit(range: quoted.whole, newText: Array("{\(SuggestedName.quoted(written))}".utf8))]
    guard let trial = Trial(request.snapshot), let after = trial.outcome(edits), trial.isHarmless(after) else { return }
    actions.append(
      TextAction(
        .rewrite, key: "brace",
        title: request.say("改为 {\(written)}，印出它的数", "write {\(written)}, which prints its value"),
        edits: { edits }))
  }

  private static func quoted(_ request: ActionRequest) -> (whole: Range<Int>, name: Range<Int>)? {
    let (open, close) = (Array("「".utf8), Array("」".utf8))
    let line = request.snapshot.lines.contentRange(
      ofLine: request.snapshot.lines.line(at: request.range.lowerBound), in: request.bytes)
    let place = request.range.lowerBound
    var start = min(place, line.upperBound)
    while start >= line.lowerBound, !request.bytes[start...].starts(with: open) {
      if place - start > longest { return nil }
      start -= 1
    }
    guard start >= line.lowerBound else { return nil }
    var end = start + open.count
    while end < line.upperBound, !request.bytes[end...].starts(with: close) { end += 1 }
    guard end < line.upperBound, end + close.count >= place, end - start <= longest else { return nil }
    return (start..<(end + close.count), (start + open.count)..<end)
  }

  /// Neither within braces nor in a directive.
  private static func isText(_ range: Range<Int>, _ snapshot: Snapshot) -> Bool {
    guard let index = snapshot.blockIndex(at: range.lowerBound) else { return false }
    switch snapshot.tree.blocks[index].block.content {
    case .paragraph, .numbered, .heading, .table: break
    default: return false
    }
    return !snapshot.checked.report.inlines.contains { $0.range.overlaps(range) }
  }
}
