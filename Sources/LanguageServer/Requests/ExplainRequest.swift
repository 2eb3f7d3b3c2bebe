import Analysis
import JSONRPC

/// `gouji/explain`: a rule's documentation as Markdown, by the rule or by the URI that diagnostics link to; for clients that show
/// documents of the scheme `gouji` themselves.
enum ExplainRequest: SessionRequest {
  static let method = "gouji/explain"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {}

  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken
  ) throws(ResponseError) -> JSONText {
    let help = try help(params, session)
    return .object {
      $0.set("rule", help.rule)
      $0.set("title", help.title)
      $0.set("uri", RuleDocument.uri(help.rule))
      $0.set("text", help.markdown)
    }
  }

  static func help(_ params: JSONValue, _ session: SessionState) throws(ResponseError) -> RuleHelp {
    let word = params["rule"].string ?? params["uri"].string.flatMap { RuleDocument.rule(of: $0) }
    guard let word else { throw .invalidParams("no \"rule\" and no \"uri\" of one") }
    guard let help = RuleHelp(word, language: session.language) else {
      throw .invalidParams(session.say("没有这条规则：\(word)", "there is no such rule: \(word)"))
    }
    return help
  }
}
