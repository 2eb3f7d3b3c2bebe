import JSONRPC
import SourceText
import TestSupport
import Testing

@Suite struct SynchronizationTests {
  static let wrong = Marked(
    """
    ---
    年度：2024
    ---

    𠮷😀县2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占⟦22.82%⟧。

    """)

  @Test(arguments: PositionEncoding.allCases)
  func aFindingIsPublishedAtItsPlaceWithTheVersion(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding)
    client.open(Self.wrong.text)
    let published = try #require(try client.published())
    #expect(published["version"].int == 1)
    let diagnostics = Array(published["diagnostics"].elements)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?["code"].string == "GJ2103")
    #expect(diagnostics.first?["severity"].int == 1)
    #expect(client.range(diagnostics[0]["range"], in: Self.wrong.text) == Self.wrong.ranges[0])
  }

  @Test(arguments: PositionEncoding.allCases)
  func typingTheRightValueTakesTheFindingAway(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding)
    client.open(Self.wrong.text)
    let range = client.range(Self.wrong.ranges[0], in: Self.wrong.text)
    client.change(#"[{"range":\#(range),"text":"22.28%"}]"#)
    let published = try #require(try client.published())
    #expect(published["version"].int == 2)
    #expect(published["diagnostics"].elements.map { $0 }.isEmpty)
  }

  @Test func closingTakesTheFindingsAway() throws {
    let client = try TestClient()
    client.open(Self.wrong.text)
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///w/报告.gj"}}"#)
    #expect(try client.published()?["diagnostics"].elements.map { $0 }.isEmpty == true)
  }

  @Test func aChangeBeforeOpeningIsLoggedAndNothingElse() throws {
    let client = try TestClient()
    client.change(#"[{"text":"x"}]"#)
    #expect(try client.sent("window/logMessage").count == 1)
    client.open(Self.wrong.text)
    #expect(try client.published()?["diagnostics"].elements.map { $0 }.count == 1)
  }

  @Test func aRangeOutsideTheTextIsClampedAndAnInvertedOneTurnedRound() throws {
    let client = try TestClient()
    client.open("甲\n")
    client.change(
      #"[{"range":{"start":{"line":99,"character":5},"end":{"line":0,"character":4294967296}},"text":"乙"}]"#)
    client.change(#"[{"range":{"start":{"line":-1,"character":-5},"end":{"line":0,"character":0}},"text":"丙"}]"#)
    #expect(try client.sent("textDocument/publishDiagnostics").last?["version"].int == 3)
  }

  @Test func theTextIsThatOfAllChangesInOrder() throws {
    let client = try TestClient()
    client.open("年度收入合计10.00万元，其中：甲4.00万元、乙5.00万元。\n")
    #expect(try client.published()?["diagnostics"].elements.map { $0 }.count == 1)
    client.change(
      """
      [{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"云川县\\n\\n"},
       {"range":{"start":{"line":2,"character":26},"end":{"line":2,"character":27}},"text":"6"}]
      """)
    #expect(try client.published()?["diagnostics"].elements.map { $0 }.isEmpty == true)
  }

  @Test func whatAFileBesideSaysIsTakenFromTheEditorAndFollowed() throws {
    let client = try TestClient(files: ["/w/公共.gj": "@设 总计 = 10.00万元\n"])
    client.open("@引入 \"公共.gj\"\n\n@校验 总计 = 12.00万元 \"甲\"\n")
    #expect(try client.published()?["diagnostics"].elements.map { $0 }.count == 1)
    client.open("@设 总计 = 12.00万元\n", uri: "file:///w/公共.gj")
    #expect(try client.published()?["diagnostics"].elements.map { $0 }.isEmpty == true)
    client.disk["/w/公共.gj"] = "@设 总计 = 13.00万元\n"
    client.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///w/公共.gj"}}"#)
    #expect(try client.published()?["diagnostics"].elements.map { $0 }.count == 1)
  }

  @Test func settingsAreTakenLive() throws {
    let client = try TestClient()
    client.open(Self.wrong.text)
    client.notify("workspace/didChangeConfiguration", #"{"settings":{"gouji":{"lang":"en"}}}"#)
    let message = try #require(try client.published()?["diagnostics"].elements.map { $0 }.first?["message"].string)
    #expect(message.unicodeScalars.first?.value ?? 0 < 0x80, "\(message)")
  }

  @Test func whoPullsIsNotPushed() throws {
    let client = try TestClient(capabilities: #"{"textDocument":{"diagnostic":{}}}"#)
    client.open(Self.wrong.text)
    #expect(try client.published() == nil)
    let first = try client.ask("textDocument/diagnostic")
    #expect(first["kind"].string == "full" && first["items"].elements.map { $0 }.count == 1)
    let identity = try #require(first["resultId"].string)
    let second = try client.ask("textDocument/diagnostic", more: #""previousResultId":"\#(identity)""#)
    #expect(second["kind"].string == "unchanged")
  }
}
