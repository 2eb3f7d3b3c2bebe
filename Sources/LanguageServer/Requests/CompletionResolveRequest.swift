import Analysis
import JSONRPC

/// `completionItem/resolve`: the documentation of one completion, which a list would be ten times as long with.
enum CompletionResolveRequest: SessionRequest {
  static let method = "completionItem/resolve"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {}

  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken
  ) throws(ResponseError) -> JSONText {
    let data = params["data"]
    var text: String?
    if let kind = data["kind"].string.flatMap({ CompletionTopic.Kind(rawValue: $0) }), let key = data["key"].string {
      text = CompletionGuide.text(CompletionTopic(kind, key, year: data["year"].int), session.language)
    }
    let takesMarkdown = CompletionClient(session.client).takesMarkdown
    return .object { item in
      for member in params.members where member.key != "documentation" || text == nil {
        item.set(member.key, member.value)
      }
      guard let text else { return }
      item.object("documentation") {
        $0.set("kind", takesMarkdown ? "markdown" : "plaintext")
        $0.set("value", takesMarkdown ? text : CompletionGuide.plain(text))
      }
    }
  }
}
