import JSONRPC
import Testing

@Suite struct ExplainTests {
  static let showing = #","window":{"showDocument":{"support":true}}"#

  @Test func aRuleIsExplainedByItsIdOrItsDocument() throws {
    let client = try TestClient()
    let byID = try client.request("gouji/explain", #"{"rule":"GJ2103"}"#)
    #expect(byID["title"].string == "GJ2103 占比")
    let text = try #require(byID["text"].string)
    #expect(text.hasPrefix("# GJ2103 占比\n") && text.contains("\n## 检查什么\n") && text.contains("```gj\n"))
    let uri = try #require(byID["uri"].string)
    #expect(try client.request("gouji/explain", #"{"uri":"\#(uri)"}"#)["text"].string == text)
    #expect(try client.request("gouji/explain", #"{"rule":"占比"}"#)["rule"].string == "GJ2103")
    #expect(try client.answer("gouji/explain", #"{"rule":"GJ0000"}"#)["error"]["code"].int == -32602)
    #expect(try client.answer("gouji/explain", "{}")["error"]["code"].int == -32602)
  }

  @Test func documentsOfTheServersOwnAreReadByClientsThatCan() throws {
    let capabilities =
      #"{"workspace":{"textDocumentContent":{}},"textDocument":{"publishDiagnostics":{"codeDescriptionSupport":true}}}"#
    let client = try TestClient(capabilities: capabilities)
    let announced = client.initializeResult["capabilities"]["workspace"]["textDocumentContent"]["schemes"].elements
    #expect(announced.compactMap(\.string) == ["gouji"])
    client.open(CodeActionTests.wrong.text)
    let link = try client.published()?["diagnostics"].elements.map { $0 }.first?["codeDescription"]["href"].string
    #expect(link == "gouji:/rules/GJ2103.md")
    let content = try client.request("workspace/textDocumentContent", #"{"uri":"gouji:/rules/GJ2103.md"}"#)
    #expect(content["text"].string?.contains("## 修复") == true)
    #expect(try client.answer("workspace/textDocumentContent", #"{"uri":"gouji:/x"}"#)["error"].hasValue)
    let plain = try TestClient()
    #expect(plain.initializeResult["capabilities"]["workspace"]["textDocumentContent"].isAbsent)
  }

  @Test func theCommandShowsTheDocument() throws {
    let client = try TestClient(
      capabilities: CodeActionTests.capabilities(window: Self.showing), options: #"{"ruleDocuments":true}"#)
    let commands = client.initializeResult["capabilities"]["executeCommandProvider"]["commands"].elements
    #expect(commands.compactMap(\.string).contains("gouji.explain"))
    client.open(CodeActionTests.wrong.text)
    let range = client.range(CodeActionTests.wrong.ranges[0], in: CodeActionTests.wrong.text)
    let actions = try client.ask("textDocument/codeAction", more: #""range":\#(range),"context":{"diagnostics":[]}"#)
    let explain = try #require(actions.elements.map { $0 }.first { $0["command"]["command"].string == "gouji.explain" })
    #expect(explain["title"].string == "查看规则说明：占比（GJ2103）")
    try client.request("workspace/executeCommand", String(decoding: JSONText(explain["command"]).bytes, as: UTF8.self))
    #expect(try client.sent("window/showDocument").last?["uri"].string == "gouji:/rules/GJ2103.md")
  }

  @Test func whoShowsNoDocumentIsToldInAMessage() throws {
    let client = try TestClient()
    try client.request("workspace/executeCommand", #"{"command":"gouji.explain","arguments":["GJ2103"]}"#)
    let message = try #require(try client.sent("window/showMessage").last?["message"].string)
    #expect(message.hasPrefix("GJ2103 占比\n【检查什么】") && message.contains("gouji explain GJ2103"))
    #expect(try client.answer("workspace/executeCommand", #"{"command":"rm"}"#)["error"]["code"].int == -32602)
    #expect(
      try client.answer("workspace/executeCommand", #"{"command":"gouji.explain","arguments":["X"]}"#)["error"]["code"]
        .int == -32602)
  }

  @Test func inEnglishTheTitleIsEnglish() throws {
    let client = try TestClient(locale: "en-us")
    #expect(try client.request("gouji/explain", #"{"rule":"GJ2103"}"#)["title"].string == "GJ2103 share")
  }
}
