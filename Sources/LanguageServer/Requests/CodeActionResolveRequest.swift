import Analysis
import JSONRPC

/// `codeAction/resolve`: the edit of an action that was chosen.
enum CodeActionResolveRequest: SessionRequest {
  static let method = "codeAction/resolve"

  /// `codeActionProvider` says it.
  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {}

  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken
  ) throws(ResponseError) -> JSONText {
    // Explanations hold all that they need.
    guard params["data"].hasValue else { return JSONText(params) }
    guard let key = CodeActionKey(params["data"]) else { throw .invalidParams("no \"data\" of a code action") }
    let (action, document) = try key.action(session)
    guard let edit = WireActionEdit(action, document, session) else {
      throw .requestFailed(session.say("这里没有可改的", "there is nothing to change here"))
    }
    return .object { object in
      for member in params.members where member.key != "edit" { object.set(member.key, member.value) }
      object.set("edit", edit)
    }
  }
}
