import Analysis
import JSONRPC

/// `textDocument/references`: all places that speak of what stands at a place.
enum ReferencesRequest: DocumentRequest {
  static let method = "textDocument/references"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.set("referencesProvider", true)
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let found = References.find(
      in: question.snapshot, at: try question.offset(), others: question.otherTexts,
      includesDeclaration: question.params["context"]["includeDeclaration"].bool ?? true)
    guard let found else { return .null }
    return JSONText(found.places.map { question.location($0.place) })
  }
}
