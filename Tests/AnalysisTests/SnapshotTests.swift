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

  @Test func whatNobodyWaitsForIsGivenUpAndMadeWhenSomebodyAsks() {
    let text = Array("支出合计10.00万元，其中：基本支出4.00万元，项目支出5.00万元。\n".utf8)
    let snapshot = Snapshot(path: "a.gj", bytes: text)
    snapshot.abandon()
    #expect(snapshot.checkedUnlessAbandoned == nil)
    #expect(snapshot.checkedAlready == nil)
    // What is typed next does without it.
    let next = snapshot.edited(by: [TextEdit(range: 0..<0, newText: Array("甲。\n".utf8))])
    #expect(next.checkedUnlessAbandoned?.findings.count == 1)
    // A question that came before is answered all the same.
    #expect(snapshot.checked.findings.count == 1)
    #expect(snapshot.checkedUnlessAbandoned?.findings.count == 1)
  }
}
