import JSONRPC

/// `textDocument/diagnostic`: the findings of a document, for clients that ask for them; they are published to the others.
enum DocumentDiagnosticRequest: DocumentRequest {
  static let method = "textDocument/diagnostic"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    guard client.pullsDiagnostics else { return }
    capabilities.object("diagnosticProvider") {
      $0.set("identifier", "gouji")
      $0.set("interFileDependencies", true)
      $0.set("workspaceDiagnostics", true)
    }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let (items, identity) = DiagnosticList(question.document, question.session).written()
    return .object {
      if question.params["previousResultId"].string == identity {
        $0.set("kind", "unchanged")
      } else {
        $0.set("kind", "full")
        $0.set("items", items)
      }
      $0.set("resultId", identity)
    }
  }
}
