import Analysis
import JSONRPC

/// `workspace/textDocumentContent` (3.18): the documents of the scheme `gouji`, which the client opens like any other.
enum TextDocumentContentRequest: SessionRequest {
  static let method = "workspace/textDocumentContent"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {}

  /// Stands within `workspace`.
  static func announceWithin(_ workspace: inout JSONObjectWriter, _ client: ClientCapabilities) {
    guard CodeActionSupport(client).readsContent else { return }
    workspace.object("textDocumentContent") { $0.set("schemes", [RuleDocument.scheme]) }
  }

  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken
  ) throws(ResponseError) -> JSONText {
    let help = try ExplainRequest.help(params, session)
    return .object { $0.set("text", help.markdown) }
  }
}
