import Foundation
import TestSupport
import Testing

@testable import JSONRPC

/// Input that nobody would send. `GOUJI_FUZZ_BYTES` says how much of it, `GOUJI_SEED` repeats a run.
@Suite struct FuzzTests {
  static let environment = ProcessInfo.processInfo.environment
  static let bytes = environment["GOUJI_FUZZ_BYTES"].flatMap { Int($0) } ?? 1_000_000
  static let seed = environment["GOUJI_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...999_999_999)

  private static let samples: [String] = [
    request(
      1, "initialize",
      #"{"processId":null,"capabilities":{"general":{"positionEncodings":["utf-8","utf-16"]}},"rootUri":"file:///合计"}"#),
    notification(
      "change",
      #"{"textDocument":{"uri":"file:///a.gj","version":3},"contentChanges":[{"range":{"start":{"line":1,"character":2},"end":{"line":1,"character":4}},"text":"合\n\ud83d\ude00"}]}"#
    ),
    request(2, "echo", #"{"position":{"line":0,"character":1e3},"x":[null,true,-1.5e-7,"\\"]}"#),
    notification("$/cancelRequest", #"{"id":2}"#), request(3, "later"), request(4, "forget"), request(5, "ask"),
    #"{"jsonrpc":"2.0","id":1,"result":[{"a":1}]}"#, #"[{"jsonrpc":"2.0"}]"#, request(6, "keep"), "{}", "",
  ]

  private static let pieces: [[UInt8]] =
    [
      "Content-Length: ", "\r\n\r\n", "\n\n", "99999999999999999999", "-1", "{\"", "[[[[", "\\u", "\\ud800", "\"", "}",
      "]", ":", "e999", "1e-", "\0",
      "content-length:3\n\nnul", "\"id\":", "null",
    ].map { Array($0.utf8) } + [[0xE4, 0xB8], [0xFF, 0xFE], [0xF0, 0x9F]]

  private static func mutated(_ random: inout Seeded) -> [UInt8] {
    var bytes = Frame.of(Array(samples[random.below(samples.count)].utf8))
    for _ in 0..<random.below(4) {
      let place = random.below(bytes.count + 1)
      switch random.below(5) {
      case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.below(20)))
      case 3: bytes.removeLast(min(bytes.count, random.below(30)))
      default:
        bytes.insert(
          contentsOf: (0..<random.below(12)).map { _ in UInt8(truncatingIfNeeded: random.next()) }, at: place)
      }
    }
    return bytes
  }

  @Test func noInputTraps() throws {
    print("JSONRPC fuzz: seed \(Self.seed), \(Self.bytes) bytes")
    var random = Seeded(Self.seed)
    var bench = Bench(initialized: false)
    var done = 0
    var lives = 0
    while done < Self.bytes {
      var bytes: [UInt8] = []
      for _ in 0..<20 { bytes += Self.mutated(&random) }
      done += bytes.count
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(1 + random.below(random.below(2) == 0 ? 5 : 5000))
        rest = rest.dropFirst(piece.count)
        bench.endpoint.receive(Array(piece))
        if random.below(3) == 0 { _ = bench.endpoint.runNext() }
      }
      bench.run()
      while bench.server.take(random.below(bench.server.keptCount)) != nil {}
      // Whatever came, what goes out is JSON.
      for body in bench.sink.bodies {
        let message = try JSONDocument(body).root
        #expect(message["jsonrpc"].equals("2.0") && (!message["id"].isAbsent || !message["method"].isAbsent))
      }
      bench.sink.clear()
      // It comes back to its senses: enough to end any body that a bad length announced, and then a good request.
      let length = 1 << 20
      if random.below(200) == 0 || bench.endpoint.hasExited {
        if !bench.endpoint.hasExited {
          bench.endpoint.receive([UInt8](repeating: 0x20, count: length) + Array("\n".utf8))
          bench.send(request(7777, "initialize"))
          bench.send(request(7777, "echo"))
          bench.run()
          let answered = bench.sink.texts().filter { $0.contains("\"id\":7777,") }.count
          #expect(answered == 2, "seed \(Self.seed) after \(done) bytes")
          lives += 1
        }
        bench.endpoint.stop()
        bench = Bench(initialized: random.below(2) == 0)
      }
    }
    #expect(lives > 0 || Self.bytes < 1_000_000)
  }

  @Test func randomBytesAreJSONOrNot() {
    print("JSON fuzz: seed \(Self.seed)")
    var random = Seeded(Self.seed)
    let alphabet = Array("{}[]\":,0123456789eE.-+truefalsn \\u\n".utf8) + [0xE4, 0xB8, 0xAD, 0xFF, 0x00]
    for _ in 0..<(Self.bytes / 100) {
      let text = (0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] }
      guard let value = try? JSONDocument(text).root else { continue }
      // What is accepted can be written and read again, and is what Foundation accepts, which takes no number past 1.8e308.
      #expect(throws: Never.self) { try JSONDocument(JSONText(value).bytes) }
      if text.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) { continue }
      #expect(
        (try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)) != nil,
        "\(String(decoding: text, as: UTF8.self))")
    }
  }
}
