import Analysis
import JSONRPC

/// `textDocument/hover`: what is known of what stands at a place.
enum HoverRequest: DocumentRequest {
  static let method = "textDocument/hover"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.set("hoverProvider", true)
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    guard let text = Hover.text(in: question.snapshot, at: try question.offset()) else { return .null }
    let formats = question.session.client.all["textDocument"]["hover"]["contentFormat"]
    return .object {
      $0.set("contents", MarkupText(text, formats: formats, question))
      $0.set("range", question.places.range(text.range))
    }
  }
}
