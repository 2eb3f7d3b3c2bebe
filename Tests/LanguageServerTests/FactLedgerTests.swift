import Analysis
import Foundation
import ReportModel
import SourceText
import TestSupport
import Testing

@testable import LanguageServer

/// What the ledger says of who hears whom, beside a walk through all files as `gouji lint` makes it.
@Suite struct FactLedgerTests {
  private struct Text {
    var body: String
    var superior: String?
    var kind: String?
    var total: String
    var lines: Int

    var bytes: [UInt8] {
      Array(
        ("---\n" + (kind.map { "报告：\($0)\n" } ?? "") + "单位名称：\(body)\n" + (superior.map { "主管部门：\($0)\n" } ?? "")
          + "年度：2024\n---\n" + String(repeating: "\n", count: lines)
          + "@表 一般公共预算财政拨款支出决算表 单位：万元\n| 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |\n| 合计 |  | \(total) | \(total) | 0.00 |\n")
          .utf8)
    }
  }

  private static func random(_ generator: inout Seeded) -> Text {
    let bodies = ["云川县文化局", "云川县图书馆", "云川县档案馆"]
    return Text(
      body: bodies.randomElement(using: &generator) ?? "", superior: Bool.random(using: &generator) ? bodies[0] : nil,
      kind: [nil, "部门决算", "单位决算"].randomElement(using: &generator) ?? nil,
      total: ["440.00", "98.60", "441.00"].randomElement(using: &generator) ?? "",
      lines: Int.random(in: 1...3, using: &generator))
  }

  /// Checks as a session does: each says whose it is, is compared if it has company, and what it came to is noted.
  private static func check(_ path: String, _ text: Text, _ store: FactStore) -> CheckedText {
    store.with { $0.join(path, FileIdentity.read(front: text.bytes, isPlainText: false)) }
    let exchange = store.exchange(for: path)
    let checked = CheckedText(path: path, bytes: text.bytes, options: CheckOptions(exchange: exchange))
    let places = Places(bytes: text.bytes, lines: LineIndex(text.bytes), encoding: .utf8)
    store.note(path, exchange.map { ExchangedFacts($0, places) })
    return checked
  }

  /// What one run over all files finds between them.
  private static func whole(_ texts: [String: Text]) -> [String: [String]] {
    var shelves: [FileCompany: Shelf] = [:]
    let identities = texts.mapValues { FileIdentity.read(front: $0.bytes, isPlainText: false) }
    var found: [String: [String]] = [:]
    for path in texts.keys.sorted() {
      guard let text = texts[path], let company = identities[path]?.map({ FileCompany($0) }) else { continue }
      let shelf = shelves[company] ?? Shelf()
      shelves[company] = shelf
      let checked = CheckedText(path: path, bytes: text.bytes, options: CheckOptions(exchange: shelf))
      found[path] = Self.between(checked)
    }
    return found
  }

  private static func between(_ checked: CheckedText) -> [String] {
    checked.findings.filter { $0.rule.hasPrefix("GJ23") }.map { finding in
      // Messages name files as they are seen from each other.
      "\(finding.rule) \(finding.range) \(finding.severity) \(finding.related.map { "\($0.file?.path.split(separator: "/").last ?? "") \($0.file?.start.line ?? 0)" })"
    }
  }

  private final class Shelf: FactExchange, @unchecked Sendable {
    private var shelf = FactShelf()
    func exchange(_ facts: FileFacts, of bytes: [UInt8]) -> [ForeignFact] { shelf.exchange(facts, of: bytes) }
  }

  @Test func afterWhateverChangesAllIsAsInOneRun() {
    let seed = ProcessInfo.processInfo.environment["GOUJI_SEED"].flatMap(UInt64.init) ?? .random(in: 0...UInt64.max)
    var generator = Seeded(seed)
    for _ in 0..<12 {
      let store = FactStore()
      var texts: [String: Text] = [:]
      var shown: [String: [String]] = [:]
      for _ in 0..<14 {
        let path = "/w/\(Int.random(in: 1...5, using: &generator)).gj"
        var checks = 1
        if Int.random(in: 0..<6, using: &generator) == 0 {
          texts[path] = nil
          shown[path] = nil
          store.with { $0.join(path, nil) }
        } else {
          let text = Self.random(&generator)
          texts[path] = text
          shown[path] = Self.between(Self.check(path, text, store))
        }
        while case let outdated = store.with({ $0.takeOutdated() }), !outdated.isEmpty {
          for path in outdated {
            guard let text = texts[path] else { continue }
            shown[path] = Self.between(Self.check(path, text, store))
            checks += 1
          }
          #expect(checks <= 30, "seed \(seed): it goes round")
          if checks > 30 { break }
        }
        let expected = Self.whole(texts)
        for path in texts.keys { #expect(shown[path] ?? [] == expected[path] ?? [], "seed \(seed), \(path)") }
      }
    }
  }

  @Test func namesAreThoseThatTheDocumentWouldWrite() {
    #expect(DocumentExchange.name(of: "/w/a/决算.gj", seenFrom: "/w/a/") == "决算.gj")
    #expect(DocumentExchange.name(of: "/w/a/决算.gj", seenFrom: "/w/b/") == "../a/决算.gj")
    #expect(DocumentExchange.name(of: "/w/a/b/决算.gj", seenFrom: "/w/") == "a/b/决算.gj")
    #expect(DocumentExchange.name(of: "/v/决算.gj", seenFrom: "/w/") == "/v/决算.gj")
  }
}
