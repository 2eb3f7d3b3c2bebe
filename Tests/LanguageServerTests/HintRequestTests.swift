import JSONRPC
import SourceText
import TestSupport
import Testing

@Suite struct HintRequestTests {
  static let text = "## 一、支出\n\n𠮷😀县2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元。\n"

  private func whole(_ client: TestClient) -> String {
    #""range":\#(client.range(0..<Self.text.utf8.count, in: Self.text))"#
  }

  @Test(arguments: PositionEncoding.allCases)
  func aHintStandsBehindItsFigureAndCanBeTaken(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding)
    client.open(Self.text)
    let hints = try client.ask("textDocument/inlayHint", more: whole(client)).elements.map { $0 }
    #expect(hints.count == 1)
    let hint = try #require(hints.first)
    #expect(hint["label"].string == "占22.28%")
    #expect(hint["tooltip"].string == "114.18万元 ÷ 512.40万元 = 22.28%")
    let before = Self.text.utf8.prefix(client.offset(hint["position"], in: Self.text))
    #expect(String(before)?.hasSuffix("114.18万元") == true)
    #expect(
      client.applying(hint["textEdits"], to: Self.text)
        == Self.text.replacing("114.18万元", with: "114.18万元，占22.28%"))
  }

  @Test func theTooltipWaitsWhereTheClientAsksForIt() throws {
    let client = try TestClient(
      capabilities: #"{"textDocument":{"inlayHint":{"resolveSupport":{"properties":["tooltip"]}}}}"#)
    client.open(Self.text)
    let hint = try #require(
      try client.ask("textDocument/inlayHint", more: whole(client)).elements.first { _ in true })
    #expect(hint["tooltip"].isAbsent)
    let resolved = try client.request("inlayHint/resolve", String(decoding: JSONText(hint).bytes, as: UTF8.self))
    #expect(resolved["tooltip"].string == "114.18万元 ÷ 512.40万元 = 22.28%")
    #expect(resolved["label"].string == "占22.28%")
    // Of a version that has gone it stays as it was.
    client.change(#"[{"text":"没有数字。"}]"#)
    let stale = try client.request("inlayHint/resolve", String(decoding: JSONText(hint).bytes, as: UTF8.self))
    #expect(stale["label"].string == "占22.28%")
    #expect(stale["tooltip"].isAbsent)
  }

  @Test func hintsAndLensesCanBeTurnedOff() throws {
    let client = try TestClient(options: #"{"inlayHints":{"enable":false},"codeLens":{"enable":false}}"#)
    client.open(Self.text)
    #expect(try client.ask("textDocument/inlayHint", more: whole(client)).elements.map { $0 }.isEmpty)
    #expect(try client.ask("textDocument/codeLens").elements.map { $0 }.isEmpty)
  }

  @Test func aProjectsConfigurationSaysWhichHintsThereAre() throws {
    let client = try TestClient(files: ["/w/gouji.json": #"{"inlayHints": {"computed": false}}"#])
    client.open(Self.text)
    #expect(try client.ask("textDocument/inlayHint", more: whole(client)).elements.map { $0 }.isEmpty)
  }

  @Test(arguments: PositionEncoding.allCases)
  func aLensCountsTheTies(_ encoding: PositionEncoding) throws {
    let text = Self.text.replacing("占77.72%", with: "占77.27%")
    let client = try TestClient(
      encoding: encoding, capabilities: #"{"experimental":{"commands":["gouji.showReferences"]}}"#)
    client.open(text)
    let lens = try #require(try client.ask("textDocument/codeLens").elements.first { _ in true })
    #expect(client.range(lens["range"], in: text).lowerBound == 0)
    #expect(lens["command"]["title"].string?.hasPrefix("1 处不符 · 勾稽 ") == true)
    #expect(lens["command"]["command"].string == "gouji.showReferences")
    let arguments = lens["command"]["arguments"].elements.map { $0 }
    #expect(arguments.count == 3)
    let places = arguments[2].elements.map { Marked(text).text(client.range($0["range"], in: text)) }
    #expect(places == ["77.27%"])
    // A client that runs no command is shown the words alone.
    let plain = try TestClient(locale: "en")
    plain.open(text)
    let words = try #require(try plain.ask("textDocument/codeLens").elements.first { _ in true })
    #expect(words["command"]["command"].string == "")
    #expect(words["command"]["title"].string?.hasPrefix("1 contradicted · ties ") == true)
    #expect(try plain.request("workspace/executeCommand", #"{"command":""}"#).isNull)
  }

  @Test func aRangeOfHintsIsNeeded() throws {
    let client = try TestClient()
    client.open(Self.text)
    #expect(throws: TestClient.Failure.self) { try client.ask("textDocument/inlayHint") }
  }
}
