import JSONRPC
import SourceText
import TestSupport
import Testing

@Suite struct WireFormattingTests {
  private static let options = #""options":{"tabSize":8,"insertSpaces":false,"trimTrailingWhitespace":false}"#
  private static let crooked = "𠮷😀 甲。 \n\n|科目|𠮷金额😀|\n|一般公共服务|3.5|\n"
  private static let formatted = "𠮷😀 甲。\n\n| 科目         | 𠮷金额😀 |\n| 一般公共服务 |      3.5 |\n"

  @Test(arguments: PositionEncoding.allCases)
  func theWholeIsWhatTheCommandWrites(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding)
    client.open(Self.crooked)
    let edits = try client.ask("textDocument/formatting", more: Self.options)
    #expect(client.applying(edits, to: Self.crooked) == Self.formatted)
    let whole = #"[{"text":\#(TestClient.json(Self.formatted))}]"#
    client.change(whole)
    let again = try client.ask("textDocument/formatting", more: Self.options)
    #expect(again.elements.map { $0 }.isEmpty && again.kind == .array)
  }

  @Test(arguments: PositionEncoding.allCases)
  func aRangeIsItsBlocks(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding)
    client.open(Self.crooked)
    let lines = #"{"start":{"line":2,"character":1},"end":{"line":2,"character":3}}"#
    let edits = try client.ask("textDocument/rangeFormatting", more: #""range":\#(lines),\#(Self.options)"#)
    #expect(client.applying(edits, to: Self.crooked) == Self.formatted.replacing("甲。", with: "甲。 "))
    let first = #"{"start":{"line":0,"character":0},"end":{"line":1,"character":0}}"#
    let both = try client.ask(
      "textDocument/rangesFormatting", more: #""ranges":[\#(lines),\#(first)],\#(Self.options)"#)
    #expect(client.applying(both, to: Self.crooked) == Self.formatted)
  }

  @Test func severalRangesAreAnnouncedToThoseThatKnowThem() throws {
    let plain = try TestClient().initializeResult["capabilities"]
    #expect(plain["documentRangeFormattingProvider"].bool == true && plain["documentFormattingProvider"].bool == true)
    let able = try TestClient(capabilities: #"{"textDocument":{"rangeFormatting":{"rangesSupport":true}}}"#)
    #expect(able.initializeResult["capabilities"]["documentRangeFormattingProvider"]["rangesSupport"].bool == true)
    #expect(plain["documentOnTypeFormattingProvider"]["firstTriggerCharacter"].string == "|")
  }

  @Test(arguments: PositionEncoding.allCases)
  func typingABarOrANewLineInATable(_ encoding: PositionEncoding) throws {
    let client = try TestClient(encoding: encoding)
    let bar = Marked("|𠮷|金额|\n|😀😀|3|‸\n")
    client.open(bar.text)
    let aligned = try client.ask(
      "textDocument/onTypeFormatting", at: bar.places[0], in: bar.text, more: #""ch":"|",\#(Self.options)"#)
    #expect(client.applying(aligned, to: bar.text) == "| 𠮷   | 金额 |\n| 😀😀 |    3 |\n")
    let feed = Marked("| 𠮷   | 金额 |\n| 😀😀 |    3 |\n‸\n")
    client.change(#"[{"text":\#(TestClient.json(feed.text))}]"#)
    let row = try client.ask(
      "textDocument/onTypeFormatting", at: feed.places[0], in: feed.text, more: #""ch":"\n",\#(Self.options)"#)
    #expect(client.applying(row, to: feed.text) == "| 𠮷   | 金额 |\n| 😀😀 |    3 |\n|      |      |\n")
    let other = try client.ask(
      "textDocument/onTypeFormatting", at: feed.places[0], in: feed.text, more: #""ch":"x",\#(Self.options)"#)
    #expect(other.elements.map { $0 }.isEmpty)
  }

  @Test func whatIsMissingOrOfNoSenseIsAnErrorAndNothingElse() throws {
    let client = try TestClient()
    client.open(Self.crooked)
    let uri = #"{"textDocument":{"uri":"file:///w/报告.gj"}"#
    #expect(try client.answer("textDocument/rangeFormatting", uri + "}")["error"]["code"].int == -32602)
    #expect(try client.answer("textDocument/rangesFormatting", uri + #","ranges":3}"#)["error"]["code"].int == -32602)
    #expect(
      try client.answer("textDocument/semanticTokens/range", uri + #","range":{}}"#)["error"]["code"].int == -32602)
    let far = #","ranges":[{"start":{"line":99999999,"character":0},"end":{"line":-1,"character":7}}]}"#
    #expect(try client.answer("textDocument/rangesFormatting", uri + far)["result"].kind == .array)
  }
}
