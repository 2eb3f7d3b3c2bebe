import Analysis
import Foundation
import SourceText
import TestSupport
import Testing

@Suite struct DocumentFormattingTests {
  private static let crooked = """
    甲 3.5。\u{20}\u{20}

    |科目代码|科目名称|支出|
    |---|---|--:|
    | 201|一般公共服务支出 | 3.5|
    ｜合计|  | 12.50

    |甲|乙|
    |1|2|
    """

  @Test func theEditsGiveWhatTheCommandWritesAndAreSmall() throws {
    let snapshot = Snapshot(path: "a.gj", bytes: Array(Self.crooked.utf8))
    let edits = DocumentFormatting.edits(of: snapshot)
    #expect(TextEdit.apply(edits, to: snapshot.bytes) == Self.command(snapshot))
    // No edit takes anything but blanks, dashes and bars away or brings anything else.
    for edit in edits {
      let touched = String(decoding: Array(snapshot.bytes[edit.range]) + edit.newText, as: UTF8.self)
      #expect(touched.unicodeScalars.allSatisfy { " -|｜\n".unicodeScalars.contains($0) }, "\(touched)")
    }
  }

  @Test func whatIsFormattedChangesNoMore() throws {
    let text = try #require(Self.command(Snapshot(path: "a.gj", bytes: Array(Self.crooked.utf8))))
    let formatted = Snapshot(path: "a.gj", bytes: text)
    #expect(DocumentFormatting.edits(of: formatted).isEmpty)
    #expect(DocumentFormatting.edits(of: formatted, in: [0..<text.count]).isEmpty)
  }

  @Test func aRangeFormatsTheBlocksThatItTouchesAlone() {
    let marked = Marked(
      "甲。 \n|a|长一些|\n|b|c|\n\n⟦乙。 \n\n|a|长‸一些|\n⟧|b|c|\n\n丙。 \n")
    let snapshot = Snapshot(path: "a.gj", bytes: Array(marked.text.utf8))
    let edits = DocumentFormatting.edits(of: snapshot, in: marked.ranges)
    let text = TextEdit.apply(edits, to: snapshot.bytes).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == "甲。 \n|a|长一些|\n|b|c|\n\n乙。\n\n| a | 长一些 |\n| b | c      |\n\n丙。 \n")
    let cursor = marked.places[0]..<marked.places[0]
    let atCursor = TextEdit.apply(DocumentFormatting.edits(of: snapshot, in: [cursor]), to: snapshot.bytes)
    #expect(
      atCursor.map { String(decoding: $0, as: UTF8.self) }
        == "甲。 \n|a|长一些|\n|b|c|\n\n乙。 \n\n| a | 长一些 |\n| b | c      |\n\n丙。 \n")
  }

  @Test func lineEndsOfWindowsAreKept() {
    let snapshot = Snapshot(path: "a.gj", bytes: Array("甲 \r\n\r\n|a|b\r\n|长长|c|".utf8))
    let text = TextEdit.apply(DocumentFormatting.edits(of: snapshot), to: snapshot.bytes)
    #expect(text.map { String(decoding: $0, as: UTF8.self) } == "甲\r\n\r\n| a    | b |\r\n| 长长 | c |\r\n")
  }

  @Test func editsAlwaysGiveTheCommandsTextAndRangesOfAllBlocksToo() {
    for seed in UInt64(1)...400 {
      var random = Seeded(seed)
      var bytes = Array(SemanticTokensPropertyTests.text(&random).utf8)
      for _ in 0..<random.below(6) {
        let filling = [" ", "  ", "\u{3000}", "\t", "|", "｜", "-", "\u{A0}"][random.below(8)]
        bytes.insert(contentsOf: Array(filling.utf8), at: random.below(bytes.count + 1))
      }
      let snapshot = Snapshot(path: seed % 4 == 0 ? "a.txt" : "a.gj", bytes: bytes)
      Self.check(snapshot, "seed \(seed)")
      // A range changes nothing that the whole would not change.
      let place = random.below(bytes.count + 1)
      let edits = DocumentFormatting.edits(of: snapshot, in: [place..<min(place + random.below(80), bytes.count)])
      let whole = DocumentFormatting.edits(of: snapshot)
      if !whole.isEmpty, !edits.allSatisfy(whole.contains) { Issue.record("seed \(seed): a range formats otherwise") }
    }
  }

  @Test(arguments: TriedReports.examples)
  func theSameOfTheExamples(_ file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    Self.check(Snapshot(path: file.path, bytes: bytes), file.lastPathComponent)
    // The same report as somebody types it, without a blank in its tables.
    let loose = Array(String(decoding: bytes, as: UTF8.self).replacing("| ", with: "|").replacing("  ", with: " ").utf8)
    Self.check(Snapshot(path: file.path, bytes: loose), file.lastPathComponent)
  }

  @Test(
    .enabled(if: !TriedReports.published.isEmpty, "GOUJI_CORPUS is not set: published reports are not tried"),
    arguments: TriedReports.published)
  func theSameOfPublishedReports(_ file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    Self.check(Snapshot(path: file.path, bytes: bytes), file.lastPathComponent)
    Self.check(Snapshot(path: file.path + ".gj", bytes: bytes), file.lastPathComponent)
  }

  private static func command(_ snapshot: Snapshot) -> [UInt8]? {
    switch FileFormatter.format(path: snapshot.path, bytes: snapshot.bytes) {
    case .changed(let text): text
    case .unchanged: snapshot.bytes
    default: nil
    }
  }

  private static func check(_ snapshot: Snapshot, _ told: String) {
    let edits = DocumentFormatting.edits(of: snapshot)
    let text = TextEdit.apply(edits, to: snapshot.bytes)
    if text != command(snapshot) { Issue.record("\(told): not what the command writes") }
    guard zip(edits, edits.dropFirst()).allSatisfy({ $0.range.upperBound < $1.range.lowerBound }) else {
      Issue.record("\(told): edits touch")
      return
    }
    let all = DocumentFormatting.edits(of: snapshot, in: [0..<snapshot.bytes.count])
    if !edits.isEmpty, TextEdit.apply(all, to: snapshot.bytes) != text {
      Issue.record("\(told): the range of all is not the whole")
    }
  }
}
