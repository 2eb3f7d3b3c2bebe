import Foundation
import JSONRPC
import SourceText
import TestSupport
import Testing

@Suite struct CodeActionTests {
  static let wrong = Marked(
    """
    ---
    年度：2024
    ---

    𠮷😀县2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占⟦22.82%⟧。

    """)
  static let right = wrong.text.replacing("22.82%", with: "22.28%")

  static let literals =
    #""codeActionLiteralSupport":{"codeActionKind":{"valueSet":["","quickfix","refactor","source"]}},"isPreferredSupport":true"#
  static let lazy = #","dataSupport":true,"resolveSupport":{"properties":["edit"]}"#

  static func capabilities(lazy: Bool = false, changes: Bool = true, workspace: String = "", window: String = "")
    -> String
  {
    let edit = #""workspaceEdit":{"documentChanges":\#(changes)\#(workspace.isEmpty ? "" : ",\(workspace)")}"#
    return
      #"{"textDocument":{"publishDiagnostics":{},"codeAction":{\#(literals)\#(lazy ? Self.lazy : "")}},"workspace":{\#(edit),"applyEdit":true}\#(window)}"#
  }

  private func ask(
    _ client: TestClient, _ range: Range<Int>, in text: String, context: String = #"{"diagnostics":[]}"#
  ) throws -> [JSONValue] {
    let range = client.range(range, in: text)
    return Array(try client.ask("textDocument/codeAction", more: #""range":\#(range),"context":\#(context)"#).elements)
  }

  private func raw(_ value: JSONValue) -> String { String(decoding: JSONText(value).bytes, as: UTF8.self) }

  @Test(arguments: PositionEncoding.allCases)
  func theRightValueIsOfferedWithItsDiagnostic(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding, capabilities: Self.capabilities())
    client.open(Self.wrong.text)
    let diagnostics = Array(try #require(try client.published())["diagnostics"].elements)
    let context = #"{"diagnostics":[\#(diagnostics.map(raw).joined(separator: ","))]}"#
    let actions = try ask(client, Self.wrong.ranges[0], in: Self.wrong.text, context: context)
    let fix = try #require(actions.first { $0["kind"].string == "quickfix" && $0["isPreferred"].bool == true })
    #expect(fix["title"].string == "改为 22.28%")
    #expect(fix["diagnostics"].elements.map(raw) == diagnostics.map(raw))
    let change = try #require(fix["edit"]["documentChanges"].elements.map { $0 }.first)
    #expect(change["textDocument"]["version"].int == 1)
    #expect(client.applying(change["edits"], to: Self.wrong.text) == Self.right)
  }

  @Test(arguments: PositionEncoding.allCases)
  func everyEditFitsTheText(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding, capabilities: Self.capabilities(changes: false))
    client.open(Self.wrong.text)
    let actions = try ask(client, Self.wrong.ranges[0], in: Self.wrong.text)
    #expect(actions.count > 4)
    for action in actions {
      let edits = try #require(
        action["edit"]["changes"]["file:///w/报告.gj"].elements.map { $0 }.first.map { _ in
          action["edit"]["changes"]["file:///w/报告.gj"]
        })
      let text = try #require(client.applying(edits, to: Self.wrong.text))
      #expect(text != Self.wrong.text && text.contains("𠮷😀县2024年度支出合计"))
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func editsComeWhenTheyAreAskedFor(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding, capabilities: Self.capabilities(lazy: true))
    #expect(client.initializeResult["capabilities"]["codeActionProvider"]["resolveProvider"].bool == true)
    client.open(Self.wrong.text)
    let actions = try ask(client, Self.wrong.ranges[0], in: Self.wrong.text)
    #expect(actions.allSatisfy { $0["edit"].isAbsent && $0["data"].hasValue })
    let fix = try #require(actions.first { $0["isPreferred"].bool == true })
    let resolved = try client.request("codeAction/resolve", raw(fix))
    #expect(resolved["title"].string == "改为 22.28%")
    let change = try #require(resolved["edit"]["documentChanges"].elements.map { $0 }.first)
    #expect(client.applying(change["edits"], to: Self.wrong.text) == Self.right)
    // All of them can be done.
    for action in actions { #expect(try client.request("codeAction/resolve", raw(action))["edit"].hasValue) }
  }

  @Test func anActionOfAnEarlierVersionIsNotDone() throws {
    let client = try TestClient(capabilities: Self.capabilities(lazy: true))
    client.open(Self.wrong.text)
    let fix = try #require(try ask(client, Self.wrong.ranges[0], in: Self.wrong.text).first)
    client.change(#"[{"range":{"start":{"line":4,"character":0},"end":{"line":4,"character":0}},"text":"又"}]"#)
    #expect(try client.answer("codeAction/resolve", raw(fix))["error"]["code"].int == -32801)
    #expect(try client.answer("codeAction/resolve", #"{"title":"x","data":{"uri":1}}"#)["error"]["code"].int == -32602)
  }

  @Test func onlyTheKindsThatAreAskedForAreAnswered() throws {
    let client = try TestClient(capabilities: Self.capabilities())
    client.open(Self.wrong.text)
    func kinds(_ only: String, trigger: Int = 1) throws -> Set<String> {
      Set(
        try ask(
          client, Self.wrong.ranges[0], in: Self.wrong.text,
          context: #"{"diagnostics":[],"only":\#(only),"triggerKind":\#(trigger)}"#
        ).compactMap { $0["kind"].string })
    }
    #expect(try kinds(#"["source.fixAll"]"#, trigger: 2) == ["source.fixAll.gouji"])
    #expect(try kinds(#"["source.fixAll.gouji"]"#) == ["source.fixAll.gouji"])
    #expect(try kinds(#"["source.fixAllX"]"#).isEmpty)
    #expect(try kinds(#"["refactor"]"#).isSubset(of: ["refactor.extract", "refactor.rewrite"]))
    #expect(try kinds(#"["refactor.extract"]"#) == ["refactor.extract"])
    #expect(try kinds(#"["source.organizeImports"]"#).isEmpty)
    #expect(try kinds("null").isSuperset(of: ["quickfix", "refactor.extract", "source.fixAll.gouji"]))
  }

  @Test func theReasonIsWrittenOverWhereTheClientCan() throws {
    let client = try TestClient(capabilities: Self.capabilities(workspace: #""snippetEditSupport":true"#))
    client.open(Self.wrong.text)
    let actions = try ask(client, Self.wrong.ranges[0], in: Self.wrong.text)
    let silence = try #require(actions.first { $0["title"].string?.hasPrefix("此处忽略") == true })
    let edit = try #require(
      silence["edit"]["documentChanges"].elements.map { $0 }.first?["edits"].elements.map { $0 }.first)
    #expect(edit["snippet"]["value"].string == "@忽略 GJ2103 理由：${1:待说明}\n")
    #expect(edit["snippet"]["kind"].string == "snippet")
  }

  @Test func clientsThatKnowCommandsOnlyGetCommands() throws {
    let client = try TestClient(
      capabilities: #"{"textDocument":{"codeAction":{}},"workspace":{"applyEdit":true}}"#)
    client.open(Self.wrong.text)
    let command = try #require(try ask(client, Self.wrong.ranges[0], in: Self.wrong.text).first)
    #expect(command["command"].string == "gouji.apply" && command["kind"].isAbsent)
    try client.request(
      "workspace/executeCommand", #"{"command":"gouji.apply","arguments":\#(raw(command["arguments"]))}"#)
    let edit = try #require(try client.sent("workspace/applyEdit").last?["edit"]["changes"]["file:///w/报告.gj"])
    #expect(client.applying(edit, to: Self.wrong.text) == Self.right)
  }

  @Test func aRangeThatIsNoneIsAnError() throws {
    let client = try TestClient(capabilities: Self.capabilities())
    client.open(Self.wrong.text)
    let answer = try client.answer("textDocument/codeAction", #"{"textDocument":{"uri":"file:///w/报告.gj"}}"#)
    #expect(answer["error"]["code"].int == -32602)
    let far = #"{"start":{"line":99999,"character":7},"end":{"line":4294967295,"character":0}}"#
    _ = try client.ask("textDocument/codeAction", more: #""range":\#(far),"context":{"diagnostics":[{"code":5},7]}"#)
  }
}
