import Analysis
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("Invariant 11 for the versions of an editor, which know what was edited")
struct SnapshotVersionTests {
  private static let seed = ProcessInfo.processInfo.environment["GOUJI_SEED"].flatMap(UInt64.init) ?? 5_003

  @Test("Whatever was edited since the last check, the next one is the check of the text")
  func edits() {
    print("GOUJI_SEED=\(Self.seed)")
    var random = Seeded(Self.seed)
    let texts = EditedTexts.examples() + (0..<6).map { _ in EditedTexts.generated(&random) }
    for text in texts {
      var snapshot = Snapshot(path: "a.gj", bytes: Array(text.prefix(3_000)))
      _ = snapshot.checked
      for step in 0..<10 {
        // Most versions are checked, some only parsed, some passed over.
        for _ in 0..<(1 + random.below(3)) {
          if random.below(4) == 0 { _ = snapshot.tree }
          snapshot = snapshot.edited(by: Self.edits(of: snapshot.bytes, from: texts, &random))
        }
        let fault = snapshot.checked.difference(from: CheckedText(path: "a.gj", bytes: snapshot.bytes))
        guard fault == nil else {
          Issue.record("seed \(Self.seed), step \(step): \(fault ?? "")")
          return
        }
      }
    }
  }

  /// Up to three edits, each of the outcome of those before, some of which replace more than they change.
  private static func edits(of bytes: [UInt8], from texts: [[UInt8]], _ random: inout Seeded) -> [TextEdit] {
    var bytes = bytes
    return (0...random.below(3)).map { _ in
      let before = bytes
      RandomEdit.change(&bytes, from: texts, &random)
      let change = TextChange(from: before, to: bytes)
      let start = max(0, change.old.lowerBound - random.below(2) * random.below(40))
      let more = min(before.count - change.old.upperBound, random.below(2) * random.below(40))
      return TextEdit(
        range: start..<(change.old.upperBound + more), newText: Array(bytes[start..<(change.new.upperBound + more)]))
    }
  }
}
