import JSONRPC

/// A request about one document (`textDocument` in its parameters): one file each, and one line in `RequestTable`.
///
/// It is answered beside the messages that come later, from the version of the document that was the newest when it came.
protocol DocumentRequest: Sendable {
  static var method: String { get }
  /// Says in the server's capabilities that, and how, the method is there. Nothing for what another method announces (resolve).
  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter)
  static func answer(_ question: Question) throws(ResponseError) -> JSONText
}

/// A request about no document, or about what a document's answer said before (`codeAction/resolve`, `workspace/symbol`).
protocol SessionRequest: Sendable {
  static var method: String { get }
  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter)
  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken
  ) throws(ResponseError) -> JSONText
  /// For what shows the user something, or changes a text by way of the client.
  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken, _ endpoint: Endpoint
  ) throws(ResponseError) -> JSONText
}

extension SessionRequest {
  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken, _ endpoint: Endpoint
  ) throws(ResponseError) -> JSONText {
    try answer(params, session, cancellation)
  }
}
