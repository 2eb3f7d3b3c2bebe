import Analysis
import Foundation
import ReportModel
import TestSupport
import Testing

@Suite("Invariant 11: a check after an edit is the check of the text")
struct VersionTests {
  /// `GOUJI_EDITS` makes it longer, `GOUJI_SEED` another.
  private static let count = ProcessInfo.processInfo.environment["GOUJI_EDITS"].flatMap(Int.init) ?? 60
  private static let seed = ProcessInfo.processInfo.environment["GOUJI_SEED"].flatMap(UInt64.init) ?? 8_128
  /// Longer texts are cut: a text is checked anew after every edit.
  private static let longest =
    ProcessInfo.processInfo.environment["GOUJI_EDITED_BYTES"].flatMap(Int.init) ?? 4_000
  private static let editsOfText = 24

  @Test("After random edits of real reports all is as in a check made anew", .enabled(if: !EditedTexts.real().isEmpty))
  func realReports() { edit(EditedTexts.real(), "real reports") }

  @Test("After random edits of the examples of the language all is as in a check made anew")
  func examples() { edit(EditedTexts.examples(), "examples") }

  @Test("After random edits of generated reports all is as in a check made anew")
  func generatedReports() {
    var random = Seeded(Self.seed)
    edit((0..<12).map { _ in EditedTexts.generated(&random) }, "generated reports")
  }

  @Test("After random edits of texts full of 科目 all is as in a check made anew")
  func subjects() {
    var random = Seeded(Self.seed)
    edit((0..<24).map { _ in EditedTexts.subjects(&random) }, "科目")
  }

  @Test("After random edits of texts full of slips all is as in a check made anew")
  func slips() {
    var random = Seeded(Self.seed)
    edit((0..<24).map { _ in EditedTexts.slipped(&random) }, "slips", contradictions: true)
  }

  @Test("Told other things by other files all is as in a check made anew, edited or not")
  func comparedReports() {
    print("GOUJI_SEED=\(Self.seed)")
    var random = Seeded(Self.seed)
    let texts = EditedTexts.examples()
    var tied = 0
    for text in texts {
      var other = text
      for _ in 0..<6 { RandomEdit.change(&other, from: texts, &random) }
      let told = [Told(text), Told(other), Told([])]
      var checked = CheckedText(path: "a.gj", bytes: text, options: CheckOptions(exchange: told[0]))
      for step in 0..<8 {
        var bytes = checked.bytes
        if step % 2 == 1 { RandomEdit.change(&bytes, from: texts, &random) }
        let options = CheckOptions(exchange: told[random.below(told.count)])
        guard let next = CheckedText(after: checked, bytes: bytes, options: options) else {
          Issue.record("nobody cancelled it")
          return
        }
        let fault = next.difference(from: CheckedText(path: "a.gj", bytes: bytes, options: options))
        #expect(fault == nil, "seed \(Self.seed), step \(step)")
        tied += next.report.foreignFigures.count
        checked = next
      }
    }
    #expect(tied > 0)
  }

  /// Tells what one text states.
  private struct Told: FactExchange {
    private var shelf = FactShelf()

    init(_ bytes: [UInt8]) {
      let listener = Listener()
      _ = CheckedText(path: "z.gj", bytes: bytes, options: CheckOptions(exchange: listener))
      shelf = listener.shelf
    }

    func exchange(_ facts: FileFacts, of bytes: [UInt8]) -> [ForeignFact] { shelf.before(facts.placed(in: bytes)) }

    private final class Listener: FactExchange, @unchecked Sendable {
      var shelf = FactShelf()
      func exchange(_ facts: FileFacts, of bytes: [UInt8]) -> [ForeignFact] { shelf.exchange(facts, of: bytes) }
    }
  }

  @Test("A check that is cancelled comes to nothing")
  func cancelled() {
    let text = Array("支出合计10.00万元，其中：基本支出4.00万元，项目支出6.00万元。\n".utf8)
    #expect(CheckedText(path: "a.gj", bytes: text, isCancelled: { true }) == nil)
    let checked = CheckedText(path: "a.gj", bytes: text)
    #expect(CheckedText(after: checked, bytes: text + text, isCancelled: { true }) == nil)
    #expect(CheckedText(after: checked, bytes: text + text)?.bytes == text + text)
  }

  @Test("A digit typed in a sentence or in a cell leaves the claims of all others as they were")
  func piecesAreKept() throws {
    let sentence = "支出合计10.00万元，其中：基本支出4.00万元，占40.00%；项目支出6.00万元，占60.00%。"
    let table =
      "| 项目 | 合计 | 基本支出 | 项目支出 |\n| 甲 | 10.00 | 4.00 | 6.00 |\n| 乙 | 3.00 | 1.00 | 2.00 |\n| 合计 | 13.00 | 5.00 | 8.00 |\n"
    let text = (0..<20).map { "## 第\($0)项\n\n\(sentence)\n\n@表 支出情况\($0) 单位：万元\n\(table)\n" }.joined()
    let checked = CheckedText(path: "a.gj", bytes: Array(text.utf8))
    for place in [text.range(of: "第7项")?.upperBound, text.range(of: "支出情况11")?.upperBound] {
      let start = try #require(place)
      let digit = try #require(text.range(of: "4.00", range: start..<text.endIndex))
      let edited = text.replacingCharacters(in: digit, with: "4.90")
      let next = try #require(CheckedText(after: checked, bytes: Array(edited.utf8)))
      let kept = next.report.memory.keptClaims.reduce(0) { $0 + $1.count }
      #expect(kept * 3 >= next.report.claims.count * 2, "\(kept) of \(next.report.claims.count)")
      #expect(next.difference(from: CheckedText(path: "a.gj", bytes: Array(edited.utf8))) == nil)
      #expect(!next.findings.isEmpty)
    }
  }

  /// - Parameter contradictions: what the texts are for; several mistakes are to be told after most edits
  private func edit(_ texts: [[UInt8]], _ name: String, contradictions: Bool = false) {
    print("\(name): GOUJI_SEED=\(Self.seed) GOUJI_EDITS=\(Self.count)")
    guard !texts.isEmpty else { return }
    var random = Seeded(Self.seed)
    var checked = CheckedText(path: "a.gj", bytes: [])
    var diagnoses = 0
    for step in 0..<Self.count {
      if step % Self.editsOfText == 0 {
        let text = EditedTexts.cut(texts[random.below(texts.count)], Self.longest, &random)
        checked = CheckedText(path: random.below(2) == 0 ? "a.gj" : "a.txt", bytes: text)
      }
      var bytes = checked.bytes
      RandomEdit.change(&bytes, from: texts, &random)
      let before = checked.bytes
      guard let next = CheckedText(after: checked, bytes: bytes) else {
        Issue.record("nobody cancelled it")
        return
      }
      let fresh = CheckedText(path: checked.path, bytes: bytes)
      if let fault = next.difference(from: fresh) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-edit-\(Self.seed)-\(step)")
        try? Data(before).write(to: folder.appendingPathExtension("before"))
        try? Data(bytes).write(to: folder.appendingPathExtension("after"))
        Issue.record("\(name), seed \(Self.seed), edit \(step) of \(checked.path) (\(folder.path)): \(fault)")
        return
      }
      checked = next
      diagnoses += next.diagnoses.count
    }
    if contradictions { #expect(diagnoses > Self.count * 2, "\(diagnoses) mistakes, seed \(Self.seed)") }
  }
}
