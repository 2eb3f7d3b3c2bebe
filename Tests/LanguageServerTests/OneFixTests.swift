import JSONRPC
import SourceText
import TestSupport
import Testing

/// Kate's “Quick Fix” sends one diagnostic with the whole text as its range, and does all that comes back.
@Suite struct OneFixTests {
  private static let kate =
    #"{"textDocument":{"publishDiagnostics":{"relatedInformation":true},"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix","refactor","source"]}}}},"window":{"workDoneProgress":true}}"#
  /// Two slips: each is asked about by itself.
  private static let wrong =
    CodeActionTests.wrong.text + "\n𠮷😀县2024年度支出合计500.00万元，其中：基本支出300.00万元，占60.00%；项目支出200.00万元，占40.04%。\n"

  private func raw(_ value: JSONValue) -> String { String(decoding: JSONText(value).bytes, as: UTF8.self) }

  @Test func aClientThatDoesAllGetsWhatMendsTheDiagnosticAndNoMore() throws {
    let client = try TestClient(capabilities: Self.kate)
    client.open(Self.wrong)
    let diagnostics = Array(try #require(try client.published())["diagnostics"].elements)
    let one = try #require(diagnostics.first { raw($0).contains("22.82%") })
    let range = client.range(0..<Self.wrong.utf8.count, in: Self.wrong)
    let answer = try client.ask(
      "textDocument/codeAction", more: #""range":\#(range),"context":{"diagnostics":[\#(raw(one))]}"#)
    #expect(answer.elements.map { $0["title"].string } == ["改为 22.28%"])
  }

  @Test func aClientThatAsksAtTheFigureMayChoose() throws {
    let client = try TestClient(capabilities: Self.kate)
    client.open(Self.wrong)
    let diagnostics = Array(try #require(try client.published())["diagnostics"].elements)
    let one = try #require(diagnostics.first { raw($0).contains("22.82%") })
    let range = client.range(CodeActionTests.wrong.ranges[0], in: Self.wrong)
    let answer = try client.ask(
      "textDocument/codeAction", more: #""range":\#(range),"context":{"diagnostics":[\#(raw(one))]}"#)
    #expect(answer.elements.map { $0 }.count > 2)
  }
}
