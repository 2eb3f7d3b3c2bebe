import SourceText
import Subjects
import TestSupport
import Testing

@testable import Analysis

@Suite("The codes that a text uses") struct UsedSubjectsTests {
  @Test("After any edits they are those of the text, whenever somebody asked before")
  func afterEdits() {
    let lines = [
      "| 科目代码 | 科目名称 | 合计 |\n|---|---|---|\n", "| 2010101 | 行政运行 | 1.00 |\n", "| 2080501 | 行政单位离退休 | 2.00 |\n",
      "| 20805 | 行政事业单位养老支出 | 2.00 |\n", "\n", "一般公共服务支出（类）1.00万元。\n\n", "## 二、支出\n\n", "@表 支出决算表\n",
    ].map { Array($0.utf8) }
    for seed in UInt64(1)...60 {
      var random = Seeded(seed)
      func text(_ most: Int) -> [UInt8] {
        (0..<random.below(most)).flatMap { _ in lines[random.below(lines.count)] }
      }
      var snapshot = Snapshot(path: "a.gj", bytes: text(60))
      for step in 0..<30 {
        if random.below(3) == 0 { _ = snapshot.usage.own(snapshot.tree) }
        if random.below(6) == 0 {
          _ = snapshot.checked
          snapshot.rehearse()
        }
        let start = random.below(snapshot.bytes.count + 1)
        let edit = TextEdit(
          range: start..<min(snapshot.bytes.count, start + random.below(40)),
          newText: random.below(2) == 0 ? text(3) : Array("\(random.below(10))".utf8))
        snapshot = snapshot.edited(by: [edit])
        guard random.below(2) == 0 else { continue }
        let fresh = Snapshot(path: "a.gj", bytes: snapshot.bytes)
        #expect(
          snapshot.usage.own(snapshot.tree).codes == fresh.usage.own(fresh.tree).codes, "seed \(seed), step \(step)")
      }
    }
  }
}
