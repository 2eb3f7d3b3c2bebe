import Analysis
import JSONRPC

/// `textDocument/documentHighlight`: what in the document belongs to what stands at a place.
enum DocumentHighlightRequest: DocumentRequest {
  static let method = "textDocument/documentHighlight"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.set("documentHighlightProvider", true)
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let highlights = Highlight.all(in: question.snapshot, at: try question.offset())
    guard !highlights.isEmpty else { return .null }
    let places = question.places
    return .array { array in
      for highlight in highlights {
        array.object {
          $0.set("range", places.range(highlight.range))
          $0.set("kind", kind(highlight.kind))
        }
      }
    }
  }

  private static func kind(_ kind: Highlight.Kind) -> Int {
    switch kind {
    case .text: 1
    case .read: 2
    case .write: 3
    }
  }
}
