/// The requests that are questions: about a document, and about the session.
enum RequestTable {
  static let documentRequests: [any DocumentRequest.Type] = [
    DocumentDiagnosticRequest.self,
    DocumentSymbolRequest.self, FoldingRangeRequest.self, SelectionRangeRequest.self, InlayHintRequest.self,
    CodeLensRequest.self,
  ]

  static let sessionRequests: [any SessionRequest.Type] = [
    WorkspaceSymbolRequest.self, InlayHintResolveRequest.self,
  ]

  static let documentRequest: [String: any DocumentRequest.Type] = Dictionary(
    documentRequests.map { ($0.method, $0) }, uniquingKeysWith: { first, _ in first })
  static let sessionRequest: [String: any SessionRequest.Type] = Dictionary(
    sessionRequests.map { ($0.method, $0) }, uniquingKeysWith: { first, _ in first })
}
