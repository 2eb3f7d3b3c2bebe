import Testing

/// How columns are counted is settled in `initialize`.
@Suite struct PositionEncodingTests {
  private func agreed(_ client: TestClient) -> String? {
    client.initializeResult["capabilities"]["positionEncoding"].string
  }

  @Test func utf8IsTakenWhereItIsOffered() throws {
    #expect(agreed(try TestClient(encoding: .utf8)) == "utf-8")
    #expect(agreed(try TestClient(encoding: .utf16)) == "utf-16")
  }

  /// ALE counts bytes and lsp-mode counts characters, and neither says so; the settings that come with them do.
  @Test(arguments: ["utf-8", "utf-32"]) func settingsMaySayHowTheClientReallyCounts(_ name: String) throws {
    #expect(agreed(try TestClient(options: #"{"positionEncoding":"\#(name)"}"#)) == name)
  }

  @Test func whatNobodyKnowsIsUTF16() throws {
    #expect(agreed(try TestClient(options: #"{"positionEncoding":"gb18030"}"#)) == "utf-16")
    #expect(agreed(try TestClient(options: #"{"positionEncoding":8}"#)) == "utf-16")
  }
}
