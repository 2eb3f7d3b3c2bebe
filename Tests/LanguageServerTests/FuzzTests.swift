import Foundation
import JSONRPC
import LanguageServer
import TestSupport
import Testing

/// Messages that nobody would send, to the whole server: every method, with parameters that do not fit, about texts that are torn.
/// `GOUJI_FUZZ_BYTES` says how much of it, `GOUJI_SEED` repeats a run.
@Suite struct FuzzTests {
  static let environment = ProcessInfo.processInfo.environment
  static let bytes = environment["GOUJI_FUZZ_BYTES"].flatMap { Int($0) } ?? 300_000
  static let interleavings = environment["GOUJI_INTERLEAVINGS"].flatMap { Int($0) } ?? 300
  static let seed = environment["GOUJI_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...999_999_999)

  private static let texts = [
    "", "甲\n",
    "---\n年度：2024\n---\n\n# 一、𠮷😀\n\n| 科目代码 | 科目名称 | 金额 |\n|---|---|---:|\n| 合计 |  | 10.00 |\n| 201 | 一般公共服务支出 | 10.00 |\n\n支出合计{总计 = 10.00}万元，占{= 占比(总计, 20) : 百分比2}，其中：甲4.00万元、乙5.00万元。\n",
    "@表 支出决算表 编号：公开03表\n@校验 甲 = 乙[\n@忽略 GJ2105\n{{{「「\n", "\u{FEFF}a\r\nb\r\n", "{= 占比(", "| | | |\n||\n|\n",
  ]

  private static let numbers = [
    "0", "1", "3", "7", "40", "-1", "2147483647", "4294967296", "99999999999999999999", "1.5", "1e3", "null", "\"x\"",
    "{}", "[]",
  ]

  private struct Maker {
    var random: Seeded
    let methods: [String]

    mutating func pick(_ list: [String]) -> String { list[random.below(list.count)] }
    mutating func position() -> String { #"{"line":\#(pick(numbers)),"character":\#(pick(numbers))}"# }
    mutating func range() -> String {
      random.below(12) == 0 ? "null" : #"{"start":\#(position()),"end":\#(position())}"#
    }
    mutating func uri() -> String {
      pick([
        "\"file:///w/a.gj\"", "\"file:///w/a.gj\"", "\"file:///w/%E6%8A%A5.gj\"", "\"untitled:1\"", "\"\"",
        "\"file://%zz\"", "null",
      ])
    }
    mutating func text() -> String { String(decoding: JSONText(texts[random.below(texts.count)]).bytes, as: UTF8.self) }

    mutating func params() -> String {
      #"{"textDocument":{"uri":\#(uri())},"position":\#(position()),"range":\#(range()),"ranges":[\#(range())],"positions":[\#(position())],"#
        + #""context":{"diagnostics":[{"range":\#(range()),"code":"GJ2105","message":"x"}],"triggerKind":\#(pick(numbers)),"includeDeclaration":true,"#
        + #""triggerCharacter":"|","only":["quickfix"]},"ch":"\#(pick(["|", "\\n", "a", ""]))","newName":\#(text()),"query":"甲","options":{"tabSize":\#(pick(numbers)),"insertSpaces":true},"#
        + #""previousResultId":"\#(pick(numbers.map { $0.filter { $0 != "\"" } }))","previousResultIds":[{"uri":\#(uri()),"value":"1"}],"command":"gouji.explain","arguments":[\#(pick(numbers))],"label":"x","kind":\#(pick(numbers)),"data":{"rule":"GJ2105","code":\#(pick(numbers))},"rule":"GJ2103","title":"x"}"#
    }

    mutating func message(_ id: Int) -> String {
      switch random.below(12) {
      case 0:
        return notification(
          "textDocument/didOpen",
          #"{"textDocument":{"uri":\#(uri()),"languageId":"gouji","version":\#(pick(numbers)),"text":\#(text())}}"#)
      case 1, 2, 3:
        let ranged = #"{"range":\#(range()),"text":\#(text())}"#
        return notification(
          "textDocument/didChange",
          #"{"textDocument":{"uri":\#(uri()),"version":\#(pick(numbers))},"contentChanges":[\#(ranged),\#(random.below(4) == 0 ? ranged : #"{"text":\#(text())}"#)]}"#
        )
      case 4:
        return notification(
          pick([
            "textDocument/didClose", "textDocument/didSave", "workspace/didChangeConfiguration",
            "workspace/didChangeWatchedFiles",
            "workspace/didChangeWorkspaceFolders", "$/setTrace", "window/workDoneProgress/cancel", "initialized",
          ]),
          #"{"textDocument":{"uri":\#(uri())},"settings":{"gouji":{"show":[\#(pick(numbers))],"lang":\#(pick(numbers))}},"changes":[{"uri":\#(uri()),"type":\#(pick(numbers))}],"event":{"added":[{"uri":\#(uri())}],"removed":[]},"token":1}"#
        )
      case 5: return notification("$/cancelRequest", #"{"id":\#(max(1, id - random.below(4)))}"#)
      default: return request(id, pick(methods), params())
      }
    }

    func notification(_ method: String, _ params: String) -> String {
      #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#
    }
    func request(_ id: Int, _ method: String, _ params: String) -> String {
      #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
    }
  }

  private func maker(_ seed: UInt64, _ client: TestClient) -> Maker {
    Maker(random: Seeded(seed), methods: client.server.requestMethods + ["gouji/nothing"])
  }

  @Test func noMessageTraps() throws {
    print("LanguageServer fuzzing: seed \(Self.seed), \(Self.bytes) bytes")
    var sent = 0
    var round: UInt64 = 0
    while sent < Self.bytes {
      let client = try TestClient(folder: "/w", files: ["/w/公共.gj": "@设 甲 = 1\n", "/w/a.gj": Self.texts[2]])
      var maker = maker(Self.seed &+ round, client)
      var ids: [Int] = []
      for index in 0..<60 {
        let text = maker.message(1000 + index)
        if text.contains(#""id":"#), !text.contains("cancelRequest") { ids.append(1000 + index) }
        sent += text.utf8.count
        client.endpoint.receive(Frame.of(Array(text.utf8)))
        if maker.random.below(3) > 0 { client.run() }
      }
      client.run()
      // A pull that waits for news is answered at the end.
      client.endpoint.stop()
      let answered = try client.sink.messages().filter { $0["method"].isAbsent }.compactMap { $0["id"].int }.filter {
        $0 >= 1000
      }
      #expect(Set(answered).count == answered.count, "seed \(Self.seed &+ round): twice")
      #expect(Set(answered).isSubset(of: ids), "seed \(Self.seed &+ round)")
      round += 1
    }
  }

  @Test("Invariant 10: each request of the language server gets exactly one response")
  func eachRequestGetsOneAnswerInAnyInterleaving() throws {
    print("LanguageServer interleavings: seed \(Self.seed), \(Self.interleavings)")
    // First those that a request was lost in once.
    let seeds = [224_175_379, 380_132_165] + (0..<UInt64(Self.interleavings)).map { Self.seed &+ $0 &* 7919 }
    for seed in seeds {
      var expected: [Int] = []
      let sink: TestClient.Sink
      do {
        let client = try TestClient(folder: "/w", files: ["/w/a.gj": Self.texts[2]])
        sink = client.sink
        client.open(Self.texts[2], uri: "file:///w/a.gj")
        var maker = maker(seed, client)
        for index in 0..<(4 + maker.random.below(12)) {
          let id = 1000 + index
          let text = maker.message(id)
          if text.contains(#""id":\#(id),"#) { expected.append(id) }
          client.endpoint.receive(Frame.of(Array(text.utf8)))
          for _ in 0..<maker.random.below(4) { _ = client.endpoint.runNext() }
          if maker.random.below(5) == 0, let last = expected.last {
            client.endpoint.receive(Frame.of(Array(maker.notification("$/cancelRequest", #"{"id":\#(last)}"#).utf8)))
          }
        }
        if maker.random.below(4) > 0 { client.run() }
        client.endpoint.stop()
      }
      let answered = try sink.messages().filter { $0["method"].isAbsent }.compactMap { $0["id"].int }.filter {
        $0 >= 1000
      }
      #expect(answered.sorted() == expected, "seed \(seed)")
    }
  }
}
