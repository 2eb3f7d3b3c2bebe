import Foundation
import Testing

@testable import JSONRPC

@Suite struct EndpointTests {
  @Test func requestsAreAnsweredAndNotificationsAreNot() {
    let bench = Bench()
    #expect(bench.answers(request(1, "echo", #"{"n":5}"#)) == [#"{"jsonrpc":"2.0","id":1,"result":{"n":5}}"#])
    #expect(bench.answers(notification("change", #"{"n":6}"#)) == [])
    #expect(bench.server.log.suffix(2) == ["echo 5", "change 6"])
  }

  @Test("Invariant 10: exactly one response to each request") func whateverTheHandlerDoesThereIsOneAnswer() {
    let bench = Bench()
    #expect(
      bench.answers(request(1, "forget")) == [
        #"{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"the request was not answered"}}"#
      ])
    #expect(bench.answers(request(2, "twice")) == [#"{"jsonrpc":"2.0","id":2,"result":1}"#])
    #expect(bench.answers(request(3, "fail")) == [#"{"jsonrpc":"2.0","id":3,"error":{"code":-32803,"message":"不行"}}"#])
    #expect(bench.answers(request(4, "later", "[]")) == [#"{"jsonrpc":"2.0","id":4,"result":[]}"#])
    #expect(bench.answers(request(5, "keep")) == [])
    bench.server.take()?.reply("kept")
    #expect(bench.sink.texts() == [#"{"jsonrpc":"2.0","id":5,"result":"kept"}"#])
  }

  @Test func theReadBesideSeesWhatWasBefore() {
    let bench = Bench()
    for (n, method) in ["change", "later", "change", "echo", "free"].enumerated() {
      bench.send(method == "change" ? notification(method, "{\"n\":\(n)}") : request(n, method, "{\"n\":\(n)}"))
    }
    bench.run()
    let log = bench.server.log.filter { !$0.hasPrefix("free") && !$0.hasPrefix("initialize") }
    #expect(log.filter { !$0.hasPrefix("later 1") } == ["change 0", "change 2", "echo 3"])
    #expect(log.filter { $0 == "later 1" }.count == 2)
    #expect(bench.sink.bodies.count == 3)
  }

  @Test func cancellingAnswersAtOnce() {
    let bench = Bench()
    let cancelled = #"{"jsonrpc":"2.0","id":1,"error":{"code":-32800,"message":"the request was cancelled"}}"#
    // Not begun: it never is.
    bench.send(request(1, "echo"))
    bench.send(notification("$/cancelRequest", #"{"id":1}"#))
    #expect(bench.sink.texts() == [cancelled])
    bench.run()
    #expect(bench.sink.texts() == [cancelled] && !bench.server.log.contains("echo -1"))
    bench.sink.clear()
    // Begun: what it answers later is not sent.
    bench.send(request(1, "keep"))
    bench.run()
    #expect(bench.answers(notification("$/cancelRequest", #"{"id":1}"#)) == [cancelled])
    let kept = bench.server.take()
    #expect(kept?.isAnswered == true && kept?.cancellation.isCancelled == true)
    kept?.reply("late")
    #expect(bench.sink.texts() == [])
    // What is over, never was, or is no id.
    for id in ["1", "77", "\"1\"", "null", "{}", "1e999"] {
      #expect(bench.answers(notification("$/cancelRequest", "{\"id\":\(id)}")) == [])
    }
    #expect(bench.answers(notification("$/cancelRequest", "[]")) == [])
  }

  @Test func whatChangesSomethingIsNotCutShort() {
    let bench = Bench()
    bench.send(request(1, "update", "[7]"))
    bench.send(notification("$/cancelRequest", #"{"id":1}"#))
    bench.run()
    #expect(bench.sink.texts() == [#"{"jsonrpc":"2.0","id":1,"result":[7]}"#])
  }

  @Test func theSessionHasItsOrder() {
    let bench = Bench(initialized: false)
    func code(_ text: String) -> Int? { bench.answers(text).first.flatMap { try? json($0)["error"]["code"].int } }
    #expect(code(request(1, "echo")) == -32002)
    #expect(code(request(2, "shutdown")) == -32002)
    #expect(code(request(3, "unheard")) == -32002)
    #expect(code(notification("change")) == nil && !bench.server.log.contains("change -1"))
    #expect(bench.notes.all.contains(.untimelyNotification("change")))
    // An initialize that fails may be repeated.
    #expect(code(request(4, "initialize", #"{"fail":true}"#)) == -32803)
    #expect(code(request(5, "echo")) == -32002)
    #expect(bench.answers(request(6, "initialize")) == [#"{"jsonrpc":"2.0","id":6,"result":null}"#])
    #expect(code(request(7, "initialize")) == -32600)
    #expect(code(request(8, "unheard")) == -32601)
    #expect(bench.answers(notification("unheard")) == [] && bench.answers(notification("$/unheard")) == [])
    #expect(bench.answers(request(9, "shutdown")).count == 1)
    #expect(code(request(10, "echo")) == -32600 && code(request(11, "shutdown")) == -32600)
    #expect(!bench.endpoint.hasExited && bench.endpoint.isShutDown)
    bench.send(notification("exit"))
    #expect(bench.endpoint.hasExited && bench.answers(request(12, "echo")) == [])
  }

  @Test func ourRequestsGetTheirResponses() {
    let bench = Bench()
    #expect(
      bench.answers(request(1, "ask")) == [
        #"{"jsonrpc":"2.0","id":1,"method":"workspace/configuration","params":{"n":1}}"#
      ])
    // Not ours: left alone.
    #expect(bench.answers(#"{"jsonrpc":"2.0","id":2,"result":{}}"#) == [])
    #expect(bench.answers(#"{"jsonrpc":"2.0","id":"1","result":{}}"#) == [])
    #expect(bench.notes.all.contains(.unknownResponse(.string("1"))))
    #expect(
      bench.answers(#"{"jsonrpc":"2.0","id":1,"result":{"x":2}}"#) == [#"{"jsonrpc":"2.0","id":1,"result":{"x":2}}"#])
    #expect(bench.answers(#"{"jsonrpc":"2.0","id":1,"result":{"x":2}}"#) == [])
    // An error, and a null that the client left out.
    _ = bench.answers(request(2, "ask"))
    #expect(
      bench.answers(#"{"jsonrpc":"2.0","id":2,"error":{"code":1,"message":"m"}}"#) == [
        #"{"jsonrpc":"2.0","id":2,"result":null}"#
      ])
    _ = bench.answers(request(3, "ask"))
    #expect(bench.answers(#"{"jsonrpc":"2.0","id":3}"#) == [#"{"jsonrpc":"2.0","id":3,"result":null}"#])
    #expect(bench.answers(#"{"jsonrpc":"2.0","id":3}"#).count == 1)
  }

  @Test func whatIsStoppedIsAnsweredAndGone() {
    weak var weakEndpoint: Endpoint?
    do {
      let bench = Bench()
      weakEndpoint = bench.endpoint
      bench.send(request(1, "echo"))
      bench.send(request(2, "later"))
      _ = bench.endpoint.runNext()
      _ = bench.endpoint.runNext()
      bench.send(request(3, "ask"))
      bench.run()
      bench.send(request(4, "echo"))
      bench.endpoint.stop()
      bench.send(request(5, "echo"))
      bench.run()
      let ids = bench.sink.texts().filter { !$0.contains("method") }.compactMap { try? json($0)["id"].int }
      #expect(ids.sorted() == [1, 2, 3, 4, 5])
    }
    #expect(weakEndpoint == nil)
  }

  @Test func threadsDoTheSame() {
    let sink = CollectingSink()
    let server = ScriptedServer()
    let endpoint = Endpoint(handler: server, sink: sink)
    endpoint.receive(frame(request(0, "initialize")))
    for id in 1...1000 {
      endpoint.receive(frame(request(id, ["echo", "later", "forget", "twice", "free"][id % 5], "{\"n\":\(id)}")))
      endpoint.receive(frame(notification("change", "{\"n\":\(id)}")))
      if id % 7 == 0 { endpoint.receive(frame(notification("$/cancelRequest", "{\"id\":\(id - 2)}"))) }
    }
    #expect(endpoint.waitUntilIdle(milliseconds: 60_000))
    endpoint.receive(frame(request(1001, "spin")))
    while !server.log.contains("spinning") { usleep(200) }
    endpoint.receive(frame(notification("$/cancelRequest", "{\"id\":1001}")))
    #expect(endpoint.waitUntilIdle(milliseconds: 60_000))
    endpoint.stop()
    let ids = sink.texts().compactMap { try? json($0)["id"].int }
    #expect(ids.sorted() == Array(0...1001))
    #expect(server.log.filter { $0.hasPrefix("change") } == (1...1000).map { "change \($0)" })
  }
}
