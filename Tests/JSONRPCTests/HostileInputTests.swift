import Testing

@testable import JSONRPC

/// One test for each kind of input that a server must live through. Each ends in a request that is answered as if nothing had been.
/// The parent's end, the end of input and the broken pipe are in `ConnectionTests`.
@Suite struct HostileInputTests {
  private func survives(_ bench: Bench) -> Bool {
    bench.sink.clear()
    return bench.answers(request(99, "echo", "[1]")) == [#"{"jsonrpc":"2.0","id":99,"result":[1]}"#]
  }

  /// The error codes that come back under the id null.
  private func codes(_ bytes: [UInt8], _ bench: Bench) -> [Int] {
    bench.endpoint.receive(bytes)
    bench.run()
    defer { bench.sink.clear() }
    return bench.sink.texts().compactMap { text in
      guard let message = try? json(text), message["id"].isNull else { return nil }
      return message["error"]["code"].int
    }
  }

  @Test(arguments: [
    "{", "{\"id\":1,}", "nonsense", "", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"echo\"} x", "\u{0}",
  ])
  func malformedJSON(text: String) {
    let bench = Bench()
    #expect(codes(frame(text), bench) == [-32700])
    #expect(survives(bench))
  }

  @Test(arguments: ["99999999999999999999", "-1", "1000000000000", "0x10", "1e3", ""]) func lengthsThatCannotBe(
    length: String
  ) {
    let bench = Bench()
    #expect(codes(Array("Content-Length: \(length)\r\n\r\n{\"jsonrpc\":\"2.0\"}".utf8), bench) == [-32700])
    #expect(survives(bench))
    #expect(bench.notes.all.count == 1)
  }

  @Test func aGarbageLine() {
    let bench = Bench()
    #expect(codes(Array("Debugger attached.\r\n警告\n\u{0}\u{1}\n".utf8), bench) == [])
    #expect(survives(bench))
  }

  @Test func lineFeedsAlone() {
    let bench = Bench()
    let body = request(1, "echo")
    bench.endpoint.receive(Array("Content-Length: \(body.utf8.count)\n\n\(body)".utf8))
    bench.run()
    #expect(bench.sink.bodies.count == 1 && survives(bench))
  }

  @Test func headersInAnyOrderAndCase() {
    let bench = Bench()
    let body = request(1, "echo")
    bench.endpoint.receive(
      Array("x-a: b\r\ncontent-TYPE: a; charset=utf8\r\ncontent-length:\(body.utf8.count)\r\n\r\n\(body)".utf8))
    bench.run()
    #expect(bench.sink.bodies.count == 1 && survives(bench))
  }

  @Test func invalidUTF8InABody() {
    let bench = Bench()
    let body =
      Array(#"{"jsonrpc":"2.0","id":1,"method":"echo","params":{"t":"合"#.utf8) + [0xFF, 0xE4] + Array(#""}}"#.utf8)
    #expect(codes(Frame.of(body), bench) == [-32700])
    #expect(survives(bench))
  }

  @Test(arguments: ["[", "{\"a\":"]) func deepJSON(open: String) {
    let bench = Bench()
    let deep = String(repeating: open, count: 100_000)
    #expect(codes(frame(deep), bench) == [-32700])
    #expect(codes(frame(#"{"jsonrpc":"2.0","id":1,"method":"echo","params":"# + deep), bench) == [-32700])
    #expect(survives(bench))
  }

  @Test func unknownMethods() {
    let bench = Bench()
    #expect(bench.answers(request(5, "no/such")).first?.contains("-32601") == true)
    #expect(bench.answers(request(6, "$/no/such")).first?.contains("-32601") == true)
    #expect(bench.answers(request(7, "change")).first?.contains("-32601") == false)
    #expect(bench.answers(notification("no/such")) == [] && bench.answers(notification("$/no/such")) == [])
    #expect(survives(bench))
  }

  @Test func notificationsBeforeTheirTime() {
    let bench = Bench(initialized: false)
    #expect(bench.answers(notification("change")) == [] && bench.server.log.isEmpty)
    #expect(bench.answers(request(1, "initialize")).count == 1)
    #expect(survives(bench))
  }

  @Test func positionsOutsideOfAnyDocument() throws {
    // What the numbers mean is the server's matter; that they can be read is ours.
    let params = try json(
      #"{"range":{"start":{"line":4294967296,"character":-1},"end":{"line":1e400,"character":0.5}},"x":{"line":"1"}}"#)
    #expect(
      params["range"]["start"]["line"].int(clampedTo: 0...10) == 10
        && params["range"]["start"]["character"].int(clampedTo: 0...10) == 0)
    #expect(
      params["range"]["end"]["line"].int(clampedTo: 0...10) == 10
        && params["range"]["end"]["character"].int(clampedTo: 0...10) == 0)
    #expect(params["x"]["line"].int(clampedTo: 0...10) == nil)
  }

  @Test func aRequestBeforeInitialize() {
    let bench = Bench(initialized: false)
    #expect(bench.answers(request(1, "echo")).first?.contains("-32002") == true)
    #expect(bench.answers(request(2, "initialize")).count == 1)
    #expect(survives(bench))
  }

  @Test(arguments: [
    "[]", "[1]", #"[{"jsonrpc":"2.0","id":1,"method":"echo"},{"jsonrpc":"2.0","id":2,"method":"echo"}]"#, "1", "null",
    "\"x\"",
  ])
  func batchesAndScalars(text: String) {
    let bench = Bench()
    #expect(codes(frame(text), bench) == [-32600])
    #expect(survives(bench))
  }
}
