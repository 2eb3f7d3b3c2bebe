import Analysis
import SourceText
import TestSupport
import Testing

@Suite struct TypingFormattingTests {
  private func afterBar(_ text: String) -> String? { apply(text, TypingFormatting.afterBar) }
  private func afterLineBreak(_ text: String) -> String? { apply(text, TypingFormatting.afterLineBreak) }

  /// Nil where nothing is done.
  private func apply(_ text: String, _ typing: (Int, Snapshot) -> [TextEdit]) -> String? {
    let marked = Marked(text)
    let snapshot = Snapshot(path: "报告.gj", bytes: Array(marked.text.utf8))
    let edits = typing(marked.places[0], snapshot)
    guard !edits.isEmpty else { return nil }
    return TextEdit.apply(edits, to: snapshot.bytes).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func theBarThatClosesARowAlignsTheTable() {
    #expect(
      afterBar("| 科目 | 金额 |\n| 一般公共服务 | 440.00 |‸\n| 𠮷😀 | 3 |\n")
        == "| 科目         | 金额   |\n| 一般公共服务 | 440.00 |\n| 𠮷😀         |      3 |\n")
    #expect(afterBar("| 甲|乙 |‸  \n") == "| 甲 | 乙 |\n")
    #expect(afterBar("|甲|乙|\n|丙丙|丁｜‸\n")?.contains("| 丙丙 | 丁 |") == true)
  }

  @Test func aBarWithinARowChangesNothing() {
    #expect(afterBar("|科目|金额|\n|一般公共服务|‸\n") == nil)
    #expect(afterBar("|科目|金额|\n|‸\n") == nil)
    #expect(afterBar("|‸\n") == nil)
    #expect(afterBar("|科目|金额|\n|一般|‸ 440.00 |\n") == nil)
    #expect(afterBar("|科目|金额|\n|一般| 440\\|‸\n") == nil)
    #expect(afterBar("甲|‸\n") == nil)
    #expect(afterBar("‸") == nil)
  }

  @Test func aNewLineInATableIsItsNextRow() {
    #expect(
      afterLineBreak("| 科目 | 金额   |\n| 甲   | 440.00 |\n‸\n| 乙   |   3.00 |\n")
        == "| 科目 | 金额   |\n| 甲   | 440.00 |\n|      |        |\n| 乙   |   3.00 |\n")
    #expect(afterLineBreak("| 甲 | 乙 |\n‸") == "| 甲 | 乙 |\n|    |    |")
    #expect(
      afterLineBreak("| 甲 | 乙 |\r\n|----|---:|\r\n  ‸\r\n后文\r\n") == "| 甲 | 乙 |\r\n|----|---:|\r\n|    |    |\r\n后文\r\n"
    )
  }

  @Test func aNewLineBehindAnEmptyRowEndsTheTable() {
    #expect(afterLineBreak("| 甲 | 乙 |\n|    |    |\n‸") == "| 甲 | 乙 |\n\n")
  }

  @Test func aNewLineElsewhereIsNothingButThat() {
    #expect(afterLineBreak("甲\n‸\n") == nil)
    #expect(afterLineBreak("| 甲 |\n‸ 乙 |\n") == nil)
    #expect(afterLineBreak("// 待核\n‸\n| 甲 | 乙 |\n") == nil)
    #expect(afterLineBreak("‸| 甲 | 乙 |\n") == nil)
    #expect(afterLineBreak("\n‸| 甲 | 乙 |\n") == nil)
    #expect(afterLineBreak("| 甲 | \"一\n‸\n二\" |\n") == nil)
  }

  @Test func whatIsTypedInWhateverTextTakesNothingAway() {
    for seed in UInt64(1)...400 {
      var random = Seeded(seed)
      let snapshot = Snapshot(path: "a.gj", bytes: Array(SemanticTokensPropertyTests.text(&random).utf8))
      let offset = random.below(snapshot.bytes.count + 3) - 1
      for edits in [
        TypingFormatting.afterBar(at: offset, in: snapshot), TypingFormatting.afterLineBreak(at: offset, in: snapshot),
      ] {
        guard let text = TextEdit.apply(edits, to: snapshot.bytes) else {
          Issue.record("seed \(seed): edits overlap")
          return
        }
        let filling: Set<UInt8> = [0x20, 0x0A, 0x0D, 0x7C, 0x2D, 0x09, 0xE3, 0x80, 0xEF, 0xBD, 0x9C, 0xC2, 0xA0]
        if text.filter({ !filling.contains($0) }) != snapshot.bytes.filter({ !filling.contains($0) }) {
          Issue.record("seed \(seed): something was taken away")
        }
      }
    }
  }
}
