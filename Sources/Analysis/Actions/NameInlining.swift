import ReportModel
import ReportSyntax
import SourceText

/// The other way round: what is printed takes the place of a name or of a computed value. At a definition all its references go with it.
enum NameInlining: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.inline]

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    guard request.wants(.inline), !request.isUnasked, let trial = Trial(request.snapshot) else { return }
    let report = request.snapshot.checked.report
    guard
      let inline = report.inlines.first(where: {
        $0.range.lowerBound <= request.range.lowerBound && request.range.upperBound <= $0.range.upperBound
          && $0.range.upperBound <= request.bytes.count
      }), let text = text(inline, request)
    else { return }
    let own = TextEdit(range: inline.range, newText: Array(text.utf8))
    let title: String
    var edits = [own]
    if inline.form == .named {
      guard let name = report.names.first(where: { inline.range.contains($0.range.lowerBound) })?.name else { return }
      for other in references(to: name, request.snapshot) {
        guard let value = report.inlines.first(where: { $0.range == other })?.text else { return }
        edits.append(TextEdit(range: other, newText: Array(value.utf8)))
      }
      title = request.say("取消名称“\(name)”，各处写出数", "drop the name “\(name)” and write its value everywhere")
    } else {
      title = request.say("写出 \(text)", "write \(text)")
    }
    guard NameExtraction.publishesAlike(edits, trial) else { return }
    let all = edits
    actions.append(TextAction(.inline, key: "inline", title: title, edits: { all }))
  }

  private static func text(_ inline: InlineValue, _ request: ActionRequest) -> String? {
    inline.written.map { request.text($0) } ?? inline.text
  }

  /// The forms in braces that print a name.
  private static func references(to name: String, _ snapshot: Snapshot) -> [Range<Int>] {
    snapshot.bytes.withUnsafeBufferPointer { bytes in
      snapshot.tree.blocks.flatMap { placed in
        placed.block.inlines.compactMap { inline -> Range<Int>? in
          guard case .reference(let span) = inline.form else { return nil }
          var text = LabelText.folded(bytes, placed.range(of: span)).text
          if text.hasPrefix("「"), text.hasSuffix("」") { text = String(text.dropFirst().dropLast()) }
          return text == name ? placed.range(of: inline.span) : nil
        }
      }
    }
  }
}
