import Foundation
import TestSupport
import Testing

@testable import JSONRPC

/// Requests, cancels, answers that come late or not at all, in any order. `GOUJI_INTERLEAVINGS` says how many.
@Suite struct InterleavingTests {
  static let count = FuzzTests.environment["GOUJI_INTERLEAVINGS"].flatMap { Int($0) } ?? 10_000

  @Test func eachRequestGetsOneAnswerInAnyInterleaving() throws {
    print("JSONRPC interleavings: seed \(FuzzTests.seed), \(Self.count)")
    var random = Seeded(FuzzTests.seed)
    let methods = [
      "echo", "later", "forget", "twice", "fail", "keep", "keep", "free", "update", "barrier", "unheard", "ask",
    ]
    for round in 0..<Self.count {
      let bench = Bench()
      var sent = 0
      var updates: [Int] = []
      var asked = 0
      for _ in 0..<(4 + random.below(20)) {
        switch random.below(8) {
        case 0, 1, 2:
          sent += 1
          bench.send(request(sent, methods[random.below(methods.count)], "{\"n\":\(sent)}"))
        case 3: bench.send(notification("$/cancelRequest", "{\"id\":\(1 + random.below(sent + 1))}"))
        case 4:
          updates.append(updates.count)
          bench.send(notification("change", "{\"n\":\(updates.count - 1)}"))
        case 5, 6: _ = bench.endpoint.runNext()
        default:
          // A kept request is answered, dropped, or answered twice.
          let kept = bench.server.take(random.below(bench.server.keptCount + 1))
          for _ in 0..<random.below(3) { kept?.reply(5) }
          asked += 1
          bench.send(#"{"jsonrpc":"2.0","id":\#(asked),"result":{}}"#)
        }
      }
      if random.below(4) > 0 { bench.run() }
      while bench.server.take() != nil {}
      bench.endpoint.stop()
      while bench.server.take() != nil {}
      let messages = try bench.sink.messages()
      let ids = messages.filter { $0["method"].isAbsent }.compactMap { $0["id"].int }
      #expect(ids.sorted() == Array(1..<(sent + 1)), "seed \(FuzzTests.seed), round \(round)")
      let changes = bench.server.log.filter { $0.hasPrefix("change") }
      #expect(changes == updates.prefix(changes.count).map { "change \($0)" })
    }
  }
}
