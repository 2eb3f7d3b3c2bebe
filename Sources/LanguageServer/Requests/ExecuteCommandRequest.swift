import Analysis
import JSONRPC

/// `workspace/executeCommand`: commands that actions name.
enum ExecuteCommandRequest: SessionRequest {
  static let method = "workspace/executeCommand"

  /// Shows a rule's documentation. Argument: the rule.
  static let explain = "gouji.explain"
  /// Makes the edit of an action. Argument: what `codeAction/resolve` takes as `data`.
  static let apply = "gouji.apply"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    let support = CodeActionSupport(client)
    capabilities.object("executeCommandProvider") {
      $0.set("commands", support.appliesEdits ? [explain, apply] : [explain])
    }
  }

  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken
  ) throws(ResponseError) -> JSONText {
    throw .requestFailed("no client")
  }

  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken, _ endpoint: Endpoint
  ) throws(ResponseError) -> JSONText {
    let argument = params["arguments"].elements.first { $0.hasValue } ?? .absent
    switch params["command"].string {
    case explain: try show(argument, session, endpoint)
    // Some clients send us the command of a lens that is words alone.
    case "": break
    case apply: try change(argument, session, endpoint)
    default: throw .invalidParams("unknown command: \(params["command"].string ?? "")")
    }
    return .null
  }

  private static func show(_ argument: JSONValue, _ session: SessionState, _ endpoint: Endpoint) throws(ResponseError) {
    guard let word = argument.string ?? argument["rule"].string,
      let help = RuleHelp(word, language: session.language)
    else {
      throw .invalidParams(
        session.say("没有这条规则：\(argument.string ?? "")", "there is no such rule: \(argument.string ?? "")"))
    }
    if CodeActionSupport(session.client).showsDocuments, session.settings.linksRules {
      endpoint.request(
        "window/showDocument",
        .object {
          $0.set("uri", RuleDocument.uri(help.rule))
          $0.set("external", false)
          $0.set("takeFocus", true)
        })
    } else {
      endpoint.notify(
        "window/showMessage",
        .object {
          $0.set("type", 3)
          $0.set("message", help.summary)
        })
    }
  }

  private static func change(_ argument: JSONValue, _ session: SessionState, _ endpoint: Endpoint) throws(ResponseError)
  {
    guard let key = CodeActionKey(argument) else { throw .invalidParams("no code action") }
    let (action, document) = try key.action(session)
    guard let edit = WireActionEdit(action, document, session) else {
      throw .requestFailed(session.say("这里没有可改的", "there is nothing to change here"))
    }
    endpoint.request(
      "workspace/applyEdit",
      .object {
        $0.set("label", action.title)
        $0.set("edit", edit)
      })
  }
}
