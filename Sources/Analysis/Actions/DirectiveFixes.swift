import Findings
import ReportSyntax
import Rules
import SourceText

/// What the language's own marks lack or have too much: an `@忽略` that silences nothing goes, one without a reason gets one, what was
/// opened is closed.
enum DirectiveFixes: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix]

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    for (index, finding) in request.near.enumerated() {
      switch finding.rule {
      case UselessSuppressionRule.id, UnusedDirectiveRule.id: addRemoval(finding, index, request, &actions)
      case SuppressionReasonRule.id: addReason(finding, index, request, &actions)
      case UnclosedRule.id: addClosing(finding, index, request, &actions)
      default: break
      }
    }
  }

  private static func addRemoval(
    _ finding: Finding, _ index: Int, _ request: ActionRequest, _ actions: inout [TextAction]
  ) {
    guard let range = directive(at: finding.range.lowerBound, request.snapshot) else { return }
    let edits = [TextEdit(range: range, newText: [])]
    if let trial = Trial(request.snapshot), !trial.mends([finding], edits) { return }
    actions.append(
      TextAction(
        .quickFix, key: "remove.\(index)", title: request.say("删去这条指令", "remove this directive"), mends: [finding],
        edits: { edits }))
  }

  private static func addReason(
    _ finding: Finding, _ index: Int, _ request: ActionRequest, _ actions: inout [TextAction]
  ) {
    guard let range = directive(at: finding.range.lowerBound, request.snapshot) else { return }
    var end = range.upperBound
    while end > range.lowerBound, request.bytes[end - 1] <= 0x20 { end -= 1 }
    let reason = Silencing.reason(request)
    // The key may stand there without a word behind it.
    let text = request.text(range.lowerBound..<end)
    let key = text.hasSuffix("：") || text.hasSuffix(":") ? "" : text.hasSuffix("理由") ? "：" : " 理由："
    let edits = [TextEdit(range: end..<end, newText: Array("\(key)\(reason)".utf8))]
    if let trial = Trial(request.snapshot), !trial.mends([finding], edits) { return }
    actions.append(
      TextAction(
        .quickFix, key: "reason.\(index)", title: request.say("写明理由", "give a reason"), mends: [finding],
        placeholder: reason, edits: { edits }))
  }

  /// A brace is closed behind the number or the word in it, a quote at the end of its cell or line, a header behind its fields.
  private static func addClosing(
    _ finding: Finding, _ index: Int, _ request: ActionRequest, _ actions: inout [TextAction]
  ) {
    guard let trial = Trial(request.snapshot) else { return }
    for edit in closings(finding, request.snapshot) where trial.mends([finding], [edit]) {
      let sign = String(decoding: edit.newText, as: UTF8.self).split(whereSeparator: \.isNewline).joined()
      actions.append(
        TextAction(
          .quickFix, key: "close.\(index)", title: request.say("补上“\(sign)”", "add “\(sign)”"), mends: [finding],
          edits: { [edit] }))
      return
    }
  }

  private static func closings(_ finding: Finding, _ snapshot: Snapshot) -> [TextEdit] {
    let bytes = snapshot.bytes
    let start = finding.range.lowerBound
    guard start < bytes.count, let block = snapshot.blockIndex(at: start) else { return [] }
    let placed = snapshot.tree.blocks[block]
    if case .header = placed.block.content {
      let end = placed.range.upperBound
      let hasEnd = end > 0 && bytes[end - 1] == 0x0A
      let feed = Silencing.lineEnd(bytes)
      return [TextEdit(range: end..<end, newText: Array(((hasEnd ? "" : feed) + "---" + feed).utf8))]
    }
    let rest = bytes[start..<placed.range.upperBound]
    let pairs = [("{", "}"), ("｛", "｝"), ("“", "”"), ("\"", "\""), ("「", "」")]
    guard let sign = pairs.first(where: { rest.starts(with: $0.0.utf8) }) else { return [] }
    return ends(of: rest.dropFirst(sign.0.utf8.count)).map { TextEdit(range: $0..<$0, newText: Array(sign.1.utf8)) }
  }

  /// Places where what was opened may end: behind the first number, before a sign, at the end of the line.
  private static func ends(of rest: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    var hasDigits = false
    for index in rest.indices {
      let byte = rest[index]
      let isNumber = byte >= 0x30 && byte <= 0x39 || byte == 0x2E || byte == 0x2C
      if hasDigits, !isNumber {
        places.append(byte == 0x25 ? index + 1 : index)
        hasDigits = false
      }
      if byte >= 0x30, byte <= 0x39 { hasDigits = true }
      let isSign = ["，", "。", "；", "、", "："].contains { rest[index...].starts(with: $0.utf8) } || byte == 0x7C
      if isSign || byte == 0x0A || byte == 0x0D {
        var end = index
        while end > rest.startIndex, rest[end - 1] == 0x20 { end -= 1 }
        places.append(end)
        if byte == 0x0A || byte == 0x0D || places.count > mostPlaces { break }
      }
    }
    if places.isEmpty { places.append(rest.endIndex) }
    return Array(places.prefix(mostPlaces))
  }

  private static let mostPlaces = 6

  /// The lines of the directive at a place.
  private static func directive(at offset: Int, _ snapshot: Snapshot) -> Range<Int>? {
    guard let index = snapshot.blockIndex(at: offset) else { return nil }
    let placed = snapshot.tree.blocks[index]
    guard case .directive = placed.block.content else { return nil }
    return placed.range
  }
}
