import Analysis
import SourceText
import TestSupport
import Testing

@Suite struct SnapshotTests {
  @Test func linesAfterAnEditAreThoseOfTheNewText() {
    for seed in UInt64(1)...400 {
      var random = Seeded(seed)
      let alphabet = ["\n", "\r\n", "甲", "😀", "1", "|", "\n\n"]
      func text(_ most: Int) -> [UInt8] {
        (0..<Int.random(in: 0...most, using: &random)).flatMap { _ in
          Array(alphabet.randomElement(using: &random)!.utf8)
        }
      }
      var snapshot = Snapshot(path: "a.gj", bytes: text(30))
      for _ in 0..<20 {
        let a = Int.random(in: -2...(snapshot.bytes.count + 2), using: &random)
        let b = Int.random(in: -2...(snapshot.bytes.count + 2), using: &random)
        snapshot = snapshot.edited(by: [TextEdit(range: min(a, b)..<max(a, b), newText: text(6))])
        #expect(snapshot.lines == LineIndex(snapshot.bytes), "seed \(seed)")
      }
    }
  }
}
