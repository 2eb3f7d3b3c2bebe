import Analysis
import JSONRPC

/// `textDocument/definition`: where what stands at a place comes from.
enum DefinitionRequest: DocumentRequest {
  static let method = "textDocument/definition"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.set("definitionProvider", true)
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    guard let found = Definition.find(in: question.snapshot, at: try question.offset()) else { return .null }
    guard question.session.client.all["textDocument"]["definition"]["linkSupport"].bool == true else {
      return JSONText(found.targets.map(question.location))
    }
    let origin = question.places.range(found.origin)
    return JSONText(
      found.targets.map { target in
        let places = question.places(of: target.file)
        return WireLocationLink(
          origin: origin, uri: question.uri(of: target), range: places.range(target.extent),
          selection: places.range(target.range))
      })
  }
}
