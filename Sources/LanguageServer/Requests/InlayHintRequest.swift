import Analysis
import JSONRPC

/// `textDocument/inlayHint`: values beside figures, and the unit of a table.
enum InlayHintRequest: DocumentRequest {
  static let method = "textDocument/inlayHint"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.object("inlayHintProvider") { $0.set("resolveProvider", true) }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    guard question.session.settings.inlayHints else { return .array { _ in } }
    let range = try question.range()
    let wanted = question.document.configuration.inlayHints
    let hints = FigureHints.hints(of: question.snapshot, in: range).filter {
      $0.kind == .unit ? wanted.unit : wanted.computed
    }
    try question.cancellation.check()
    let walked = WalkedPlaces(
      hints.map(\.place) + hints.flatMap(\.edits).flatMap { [$0.range.lowerBound, $0.range.upperBound] },
      question.places)
    let waits = InlayHintResolveRequest.waitsForTooltip(question.session.client)
    return .array { array in
      for hint in hints {
        array.object { write(hint, question.document, walked, tooltip: !waits, in: &$0) }
      }
    }
  }

  static func write(
    _ hint: FigureHint, _ document: OpenDocument, _ places: WalkedPlaces, tooltip: Bool,
    in object: inout JSONObjectWriter
  ) {
    object.set("position", places.position(hint.place))
    object.set("label", hint.label)
    object.set("paddingLeft", hint.padsLeft)
    if tooltip { object.set("tooltip", hint.tooltip) }
    if !hint.edits.isEmpty {
      object.array("textEdits") { array in
        for edit in hint.edits {
          array.object {
            $0.set("range", places.range(edit.range))
            $0.set("newText", String(decoding: edit.newText, as: UTF8.self))
          }
        }
      }
    }
    if !tooltip {
      object.object("data") {
        $0.set("uri", document.uri.text)
        $0.set("version", document.version)
        $0.set("place", hint.place)
      }
    }
  }
}
