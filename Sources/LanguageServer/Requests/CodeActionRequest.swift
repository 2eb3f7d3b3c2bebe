import Analysis
import Findings
import JSONRPC
import SourceText

/// `textDocument/codeAction`: what may be done at a place, quick fixes with the diagnostics that they take away.
enum CodeActionRequest: DocumentRequest {
  static let method = "textDocument/codeAction"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    let support = CodeActionSupport(client)
    guard support.takesLiterals else {
      // Commands change the text by way of the client.
      if support.appliesEdits { capabilities.set("codeActionProvider", true) }
      return
    }
    capabilities.object("codeActionProvider") {
      $0.set("codeActionKinds", TextAction.Kind.allCases.map(\.wire))
      $0.set("resolveProvider", support.resolvesEdits)
    }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let range = try question.range()
    let context = question.params["context"]
    let isUnasked = context["triggerKind"].int == 2 && !context["only"].hasValue
    let request = ActionRequest(
      snapshot: question.snapshot, range: range,
      findings: DiagnosticList(question.document, question.session).findings,
      kinds: TextAction.Kind.wanted(context["only"]), isUnasked: isUnasked)
    let actions = ActionList.actions(request) { question.cancellation.isCancelled }
    try question.cancellation.check()
    let support = CodeActionSupport(question.session.client)
    let writer = Writer(
      question: question, range: range, support: support, diagnostics: Array(context["diagnostics"].elements))
    // Kate asks for the quick fix of one diagnostic with the whole text as its range, and does all that comes back.
    if !support.takesPreference, !writer.diagnostics.isEmpty, range == 0..<question.snapshot.bytes.count {
      return .array { array in
        if let fix = writer.onlyFix(actions) { writer.write(fix, in: &array) }
      }
    }
    let isAskedForFixes = TextAction.Kind.wanted(context["only"]).contains(.quickFix)
    return .array { array in
      for action in actions { writer.write(action, in: &array) }
      if isAskedForFixes, support.showsDocuments, question.session.settings.linksRules {
        writer.writeExplanations(request.mentioned, in: &array)
      }
    }
  }

  private struct Writer {
    let question: Question
    let range: Range<Int>
    let support: CodeActionSupport
    /// As the client keeps them.
    let diagnostics: [JSONValue]

    func write(_ action: TextAction, in array: inout JSONArrayWriter) {
      let key = CodeActionKey(
        uri: question.document.uri, version: question.document.version, range: range, key: action.key)
      guard support.takesLiterals else {
        // `Command`
        array.object {
          $0.set("title", action.title)
          $0.set("command", ExecuteCommandRequest.apply)
          $0.array("arguments") { $0.append(key) }
        }
        return
      }
      // What cannot be done is not offered where the client does not ask again.
      var edit: WireActionEdit?
      if !support.resolvesEdits {
        edit = WireActionEdit(action, question.document, question.session)
        if edit == nil { return }
      }
      array.object { object in
        object.set("title", action.title)
        object.set("kind", action.kind.wire)
        let mended = action.mends.flatMap(diagnostics(of:))
        if !mended.isEmpty { object.set("diagnostics", mended) }
        if action.isPreferred, support.takesPreference { object.set("isPreferred", true) }
        if let edit { object.set("edit", edit) } else { object.set("data", key) }
      }
    }

    /// What mends one of the diagnostics beyond doubt, or is all that would; nothing that wants a word of the writer's, as silencing does.
    func onlyFix(_ actions: [TextAction]) -> TextAction? {
      let fixes = actions.filter { action in
        action.kind == .quickFix && action.placeholder == nil
          && action.mends.contains { !diagnostics(of: $0).isEmpty }
      }
      return fixes.first(where: \.isPreferred) ?? (fixes.count == 1 ? fixes.first : nil)
    }

    /// Documentation of the rules of the findings at the place.
    func writeExplanations(_ findings: [Finding], in array: inout JSONArrayWriter) {
      var told: Set<String> = []
      for finding in findings where told.insert(finding.rule).inserted {
        let title = question.session.say(
          "查看规则说明：\(finding.name)（\(finding.rule)）", "show the documentation of \(finding.name) (\(finding.rule))")
        array.object { object in
          object.set("title", title)
          object.set("kind", TextAction.Kind.quickFix.wire)
          let own = diagnostics(of: finding)
          if !own.isEmpty { object.set("diagnostics", own) }
          object.object("command") {
            $0.set("title", title)
            $0.set("command", ExecuteCommandRequest.explain)
            $0.array("arguments") { $0.append(finding.rule) }
          }
        }
      }
    }

    /// Those of the client's diagnostics that show a finding.
    private func diagnostics(of finding: Finding) -> [JSONValue] {
      let place = question.places.range(finding.range)
      return diagnostics.filter { diagnostic in
        diagnostic["code"].string == finding.rule && same(diagnostic["range"]["start"], place.start)
          && same(diagnostic["range"]["end"], place.end)
      }
    }

    private func same(_ value: JSONValue, _ position: WirePosition) -> Bool {
      value["line"].int == position.line && value["character"].int == position.character
    }
  }
}
