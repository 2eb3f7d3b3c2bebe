import Testing

@testable import JSONRPC

@Suite struct FrameReaderTests {
  private func bodies(_ text: String, piece: Int = .max, limit: Int = 1 << 20) -> [String] {
    var reader = FrameReader(bodyLimit: limit)
    return reader.all(Array(text.utf8), piece: piece).map { event in
      switch event {
      case .body(let body): String(decoding: body, as: UTF8.self)
      case .problem(let problem): "!\(problem.message)"
      }
    }
  }

  @Test(arguments: [1, 2, 3, 5, 7, 16, 1000]) func piecesOfAnySizeGiveTheSame(piece: Int) {
    let text =
      "Content-Length: 2\r\n\r\n{}Content-Length: 6\r\n\r\n合计Content-Length: 0\r\n\r\n\r\nContent-Length: 1\n\n1"
    #expect(bodies(text, piece: piece) == ["{}", "合计", "", "1"])
  }

  @Test func headersComeInAnyOrderAndCase() {
    #expect(
      bodies(
        "content-type: application/vscode-jsonrpc; charset=utf8\r\nCONTENT-LENGTH:2\r\n\r\n{}"
          + "X-Other: a:b\nContent-length:   2  \nContent-Type: text/plain; charset=gb18030\n\n[]"
          + "Content-Length: 00002\r\n\r\n{}") == ["{}", "[]", "{}"])
  }

  @Test(arguments: [
    ("Content-Length: 99999999999999999999", "!Content-Length is beyond the limit: 99999999999999999999"),
    ("Content-Length: 1000000000000", "!Content-Length is beyond the limit: 1000000000000"),
    ("Content-Length: -5", "!malformed Content-Length: -5"),
    ("Content-Length: +5", "!malformed Content-Length: +5"),
    ("Content-Length: 5x", "!malformed Content-Length: 5x"),
    ("Content-Length:", "!malformed Content-Length: "),
    ("Content-Type: text/plain", "!a header without Content-Length"),
    ("Content-Length: 2\r\nContent-Length: 3", "!contradicting Content-Length headers"),
  ]) func whatCannotBeUsedIsRefusedAndPassedOver(header: String, problem: String) {
    for piece in [1, 7, 1000] {
      // What the bad header announced has no line break at its end.
      let text = header + "\r\n\r\n{\"a\": \"b: c\"}Content-Length: 2\r\n\r\n{}" + "Content-Length: 4\r\n\r\ntrue"
      #expect(bodies(text, piece: piece) == [problem, "{}", "true"])
    }
  }

  @Test func garbageIsSkippedAndToldOfOnce() {
    let told = "!skipped bytes that are no header"
    #expect(bodies("hello\r\nhello again\r\nContent-Length: 2\r\n\r\n{}") == [told, "{}"])
    #expect(bodies("{\"left\": over}Content-Length: 2\r\n\r\n{}") == [told, "{}"])
    #expect(bodies("\r\n\r\nContent-Length: 2\r\n\r\n{}\r\n\nContent-Length: 2\r\n\r\n[]") == ["{}", "[]"])
    // A length that is too short leaves the rest of the body as garbage.
    #expect(bodies("Content-Length: 1\r\n\r\n{}}}Content-Length: 2\r\n\r\n[]") == ["{", told, "[]"])
    // A header that was broken off does not spoil the next.
    #expect(bodies("Content-Length: 5\r\n???\r\nContent-Length: 2\r\n\r\n{}") == [told, "{}"])
    #expect(bodies("Content-Length: 2\r\n???\r\n\r\n{}") == [told, "{}"])
    let long = String(repeating: "x", count: 100_000)
    for piece in [100, 4096, 1 << 20] {
      #expect(
        bodies(long + "Content-Length: 2\r\n\r\n{}" + long + "\n" + "Content-Length: 2\n\n[]", piece: piece) == [
          told, "{}", told, "[]",
        ])
    }
  }

  @Test func theLimitOfBodiesIsKept() {
    #expect(bodies("Content-Length: 10\r\n\r\n0123456789", limit: 10) == ["0123456789"])
    #expect(
      bodies("Content-Length: 11\r\n\r\n01234567890Content-Length: 1\r\n\r\n1", limit: 10)
        == ["!Content-Length is beyond the limit: 11", "1"])
  }

  @Test func theEndTellsWhereItCame() {
    func ending(_ text: String) -> FrameReader.Ending {
      var reader = FrameReader()
      _ = reader.all(Array(text.utf8))
      return reader.ending
    }
    #expect(ending("") == .betweenMessages)
    #expect(ending("Content-Length: 2\r\n\r\n{}") == .betweenMessages)
    #expect(ending("Content-Length: 2\r\n\r\n{}\r\n") == .betweenMessages)
    #expect(ending("Content-Le") == .insideHeader)
    #expect(ending("Content-Length: 2\r\n") == .insideHeader)
    #expect(ending("Content-Length: 7\r\n\r\n{}") == .insideBody(missing: 5))
  }

  @Test func aBodyIsNotReservedOnTheClientsWord() {
    var reader = FrameReader(bodyLimit: 1 << 40)
    _ = reader.all(Array("Content-Length: 1000000000000\r\n\r\n{}".utf8))
    #expect(reader.ending == .insideBody(missing: 999_999_999_998))
  }
}
