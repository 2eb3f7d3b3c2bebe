import TestSupport
import Testing

@testable import SourceText

@Suite struct LineDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    String(decoding: LineDiff.unified(old: Array(old.utf8), new: Array(new.utf8), path: "报告.gj"), as: UTF8.self)
  }

  @Test func aChangedLineIsShownWithItsNeighbours() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n五\n6\n7\n8\n9\n") == """
        --- 报告.gj
        +++ 报告.gj
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +五
         6
         7
         8

        """)
    #expect(diff("同\n", "同\n").isEmpty)
    #expect(diff("", "新\n").hasSuffix("@@ -0,0 +1,1 @@\n+新\n"))
    #expect(diff("旧\n", "").hasSuffix("@@ -1,1 +0,0 @@\n-旧\n"))
    #expect(diff("甲", "甲\n").contains("-甲\n\\ No newline at end of file\n+甲\n"))
  }

  /// Follows the hunks as `patch` would.
  private func patched(_ old: [String], _ diff: String) -> [String]? {
    var result: [String] = []
    var done = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      if line.hasPrefix("@@") {
        let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 4 else { return nil }
        let start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1
        guard start >= done, start <= old.count else { return nil }
        result += old[done..<start]
        done = start
        guard result.count == (numbers[3] == 0 ? numbers[2] : numbers[2] - 1) else { return nil }
      } else if line.hasPrefix("+") {
        result.append(String(line.dropFirst()))
      } else {
        guard done < old.count, old[done] == line.dropFirst() else { return nil }
        if line.hasPrefix(" ") { result.append(old[done]) }
        done += 1
      }
    }
    return result + old[done...]
  }

  @Test func appliedToTheOldTextItGivesTheNew() {
    for seed in 0..<1500 as Range<UInt64> {
      var generator = Seeded(seed)
      func random() -> [String] {
        (0..<Int.random(in: 0...25, using: &generator)).map { _ in String(Int.random(in: 0...5, using: &generator)) }
      }
      let old = random()
      var new = old
      if seed % 3 == 0 {
        new = random()
      } else {
        for _ in 0..<3 where !new.isEmpty {
          let place = Int.random(in: 0..<new.count, using: &generator)
          if Bool.random(using: &generator) { new.remove(at: place) } else { new.insert("新", at: place) }
        }
      }
      let text = diff(old.map { $0 + "\n" }.joined(), new.map { $0 + "\n" }.joined())
      #expect(patched(old, text) == new, "seed \(seed)\n\(text)")
    }
  }

  @Test(.timeLimit(.minutes(1))) func textsWithNothingInCommonTakeBoundedTime() {
    let old = (0..<20_000).map { "旧\($0)\n" }.joined()
    let new = (0..<20_000).map { "新\($0)\n" }.joined()
    #expect(diff(old, new).split(separator: "\n").count == 40_003)
  }
}
