/// The requests that are questions: about a document, and about the session.
enum RequestTable {
  static let documentRequests: [any DocumentRequest.Type] = [
    DocumentDiagnosticRequest.self,
    SemanticTokensRequest.self, SemanticTokensDeltaRequest.self, SemanticTokensRangeRequest.self,
    FormattingRequest.self, RangeFormattingRequest.self, RangesFormattingRequest.self, OnTypeFormattingRequest.self,
    HoverRequest.self,
    DefinitionRequest.self,
    ReferencesRequest.self,
    DocumentHighlightRequest.self,
    PrepareRenameRequest.self,
    RenameRequest.self,
    DocumentLinkRequest.self,
    CodeActionRequest.self,
    CompletionRequest.self, SignatureHelpRequest.self,
    DocumentSymbolRequest.self, FoldingRangeRequest.self, SelectionRangeRequest.self, InlayHintRequest.self,
    CodeLensRequest.self,
  ]

  static let sessionRequests: [any SessionRequest.Type] = [
    CodeActionResolveRequest.self,
    ExecuteCommandRequest.self,
    ExplainRequest.self,
    TextDocumentContentRequest.self,
    CompletionResolveRequest.self,
    WorkspaceSymbolRequest.self, InlayHintResolveRequest.self,
  ]

  static let documentRequest: [String: any DocumentRequest.Type] = Dictionary(
    documentRequests.map { ($0.method, $0) }, uniquingKeysWith: { first, _ in first })
  static let sessionRequest: [String: any SessionRequest.Type] = Dictionary(
    sessionRequests.map { ($0.method, $0) }, uniquingKeysWith: { first, _ in first })
}
