import Analysis
import Foundation
import SourceText
import TestSupport
import Testing

@Suite struct SemanticTokensPropertyTests {
  @Test func tokensAreInOrderAndThoseOfRangesMakeUpTheWhole() {
    for seed in UInt64(1)...300 {
      var random = Seeded(seed)
      var bytes = Array(Self.text(&random).utf8)
      for _ in 0..<random.below(4) {
        let (a, b) = (random.below(bytes.count + 1), random.below(bytes.count + 1))
        if abs(a - b) < 6 { bytes.removeSubrange(min(a, b)..<max(a, b)) }
      }
      Self.check(Snapshot(path: seed % 3 == 0 ? "a.txt" : "a.gj", bytes: bytes), &random, "seed \(seed)")
    }
  }

  @Test func theSameOfLongParagraphsAndTables() {
    for seed in UInt64(1)...12 {
      var random = Seeded(seed)
      let clause = TriedReports.lines[22 + random.below(3)].replacing("\n", with: "")
      let row = "| 2012601 | 行政运行 | 325.82 | 63.59% |\n"
      let text = seed % 2 == 0 ? String(repeating: clause, count: 60) : String(repeating: row, count: 120)
      Self.check(Snapshot(path: "a.gj", bytes: Array(text.utf8)), &random, "seed \(seed)", ranges: 60)
    }
  }

  @Test(arguments: TriedReports.examples)
  func theSameOfTheExamples(_ file: URL) throws { try Self.check(file) }

  @Test(
    .enabled(if: !TriedReports.published.isEmpty, "GOUJI_CORPUS is not set: published reports are not tried"),
    arguments: TriedReports.published)
  func theSameOfPublishedReports(_ file: URL) throws { try Self.check(file) }

  private static func check(_ file: URL) throws {
    var random = Seeded(7)
    let snapshot = Snapshot(path: file.path, bytes: [UInt8](try Data(contentsOf: file)))
    #expect(!SemanticTokens.all(in: snapshot).isEmpty)
    check(snapshot, &random, file.lastPathComponent)
  }

  static func text(_ random: inout Seeded) -> String {
    let end = random.below(3) == 0 ? "\r\n" : "\n"
    return (0..<(1 + random.below(14))).map { _ in TriedReports.lines[random.below(TriedReports.lines.count)] }
      .joined(separator: end)
  }

  private static func check(_ snapshot: Snapshot, _ random: inout Seeded, _ told: String, ranges: Int = 12) {
    let all = SemanticTokens.all(in: snapshot)
    var end = 0
    for token in all {
      if token.range.lowerBound < end || token.range.isEmpty || token.range.upperBound > snapshot.bytes.count {
        Issue.record("\(told): \(token) overlaps, is empty or leaves the text")
        return
      }
      end = token.range.upperBound
      if token.kind == .amount || token.kind == .unit, snapshot.bytes[token.range].contains(0x0A) {
        Issue.record("\(told): \(token) reaches over a line end")
      }
    }
    for _ in 0..<ranges {
      let (a, b) = (random.below(snapshot.bytes.count + 1), random.below(snapshot.bytes.count + 1))
      let range = min(a, b)..<(random.below(2) == 0 ? min(min(a, b) + 40, snapshot.bytes.count) : max(a, b))
      let own = SemanticTokens.within(range, of: snapshot)
      let wanted = range.isEmpty ? [] : all.filter { $0.range.overlaps(range) }
      if own != wanted {
        let difference = own.first { !wanted.contains($0) } ?? wanted.first { !own.contains($0) }
        Issue.record(
          "\(told), \(range): \(difference.map { "\($0) \(String(decoding: snapshot.bytes[$0.range], as: UTF8.self))" } ?? "order")"
        )
        return
      }
    }
  }
}
