import JSONRPC
import Testing

@Suite struct ConfigurationTests {
  private static let wrong = "本年收入合计10.00万元，其中：甲4.00万元、乙5.00万元。\n"

  private static func codes(_ client: TestClient, _ uri: String = "file:///w/报告.gj") throws -> [String] {
    try client.published(uri)?["diagnostics"].elements.compactMap { $0["code"].string } ?? []
  }

  @Test func aProjectsConfigurationHoldsAndIsFollowedLive() throws {
    let client = try TestClient(files: ["/w/gouji.json": #"{"ignore": ["GJ2105"]}"#])
    client.open(Self.wrong)
    #expect(try Self.codes(client) == [])
    client.disk["/w/gouji.json"] = #"{"lang": "en"}"#
    client.notify(
      "workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file:///w/gouji.json","type":2}]}"#)
    #expect(try Self.codes(client) == ["GJ2105"])
    let message = try client.published()?["diagnostics"].elements.first { _ in true }?["message"].string
    #expect(message?.contains("is not") == true, "\(message ?? "")")
  }

  @Test func whatIsWrongInItIsShownThere() throws {
    let client = try TestClient(files: ["/w/gouji.json": #"{"ignroe": ["GJ2105"]}"#])
    client.open(Self.wrong)
    let shown = try #require(try client.published("file:///w/gouji.json"))
    #expect(shown["diagnostics"].elements.map { $0["range"]["start"]["character"].int } == [1])
    #expect(try Self.codes(client) == ["GJ2105"])
    client.disk["/w/gouji.json"] = "{}"
    client.notify(
      "workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file:///w/gouji.json","type":2}]}"#)
    #expect(try client.published("file:///w/gouji.json")?["diagnostics"].elements.map { $0 }.isEmpty == true)
  }

  @Test func excludedFilesOfTheWorkspaceShowNothing() throws {
    let client = try TestClient(
      folder: "/w",
      files: ["/w/gouji.json": #"{"exclude": ["旧/"]}"#, "/w/旧/a.gj": Self.wrong, "/w/新/a.gj": Self.wrong])
    #expect(try client.sent("textDocument/publishDiagnostics").count == 1)
    #expect(try client.sent("textDocument/publishDiagnostics").first?["uri"].string == "file:///w/%E6%96%B0/a.gj")
  }
}
