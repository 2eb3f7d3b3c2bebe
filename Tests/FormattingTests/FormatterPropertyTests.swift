import Foundation
import ReportSyntax
import SourceText
import Testing

@testable import Formatting

/// Invariant 7: the formatter changes no value and loses no token, and formatting twice changes nothing.
@Suite("Invariant 5: the formatter changes no value and loses no token, and formatting twice changes nothing")
struct FormatterPropertyTests {
  private static let edits = 12_000

  private static let texts: [[UInt8]] = [
    """
    @表 支出决算表 编号：公开03表 
    | 科目代码 | 科目名称 | 本年支出合计 |
    |---|:-:|--:|
    | 201 | "一般公共
    服务支出" | 440.00 |
    // 注 
    ｜20126｜档案\\|事务 | {档案 = 440.00} | |
    - | 甲 | **乙** |</p>

    甲 | 乙 
    １．５ | 2,948.42%
    合计 |
    """,
    "---\n年度：2024  \n---\n# 一、甲 \n（一）乙{丙}。 \n\n甲\t乙 \n1\t2\n\n\t丙\n\t丁\n\t\n\n\t戊\n\t己\n\t3\n|a|\n||\n| |b",
  ].map { Array($0.utf8) }

  private static let pieces: [[UInt8]] =
    [
      "|", "｜", " | ", "\n", "\n|", "|\n|", "\\", "\\|", "\"", "“", "”", "  ", "\t", "\u{3000}", "\u{200B}", "**",
      "<p>", "- ", "---", ":-:", "//", "{甲}",
      "3.5", "(12.50)", "—", "{", "}", "\r\n", "@", "#", "🙂", "e\u{301}", "\u{FEFF}",
    ].map { Array($0.utf8) } + [[0xFF], [0xE4, 0xB8], [0x00]]

  @Test("No token is lost and a second time changes nothing, on random edits")
  func randomEdits() {
    let seed: UInt64 = 88_121
    var random = SplitMix(seed: seed)
    var bytes: [UInt8] = []
    var refused = 0
    for step in 0..<Self.edits {
      if step % 10 == 0 { bytes = Self.texts[random.below(Self.texts.count)] }
      let place = random.below(bytes.count + 1)
      let length = min(bytes.count - place, random.below(4))
      bytes.replaceSubrange(
        place..<(place + (random.below(3) == 0 ? length : 0)), with: Self.pieces[random.below(Self.pieces.count)])
      let isPlain = step % 4 == 0
      let options = ParseOptions(isPlainText: isPlain)
      let tree = Parser.parse(bytes, options: options)
      let once = Formatting.Formatter.format(tree, isPlainText: isPlain)
      let again = Parser.parse(once, options: options)
      if !TokenComparison.areAlike(tree, again) {
        Issue.record("seed \(seed), step \(step): a token is lost\n\(Self.show(bytes))\n=>\n\(Self.show(once))")
        return
      }
      if once == bytes, Formatting.Formatter.written(tree, isPlainText: isPlain) != bytes { refused += 1 }
      let twice = Formatting.Formatter.format(again, isPlainText: isPlain)
      if once != twice {
        Issue.record(
          "seed \(seed), step \(step): not idempotent\n\(Self.show(bytes))\n=>\n\(Self.show(once))\n=>\n\(Self.show(twice))"
        )
        return
      }
    }
    // What is written is nearly always what was meant: handing back the text as it was is the exception.
    #expect(refused < Self.edits / 500, "seed \(seed)")
  }

  @Test func theComparisonSeesWhatIsLost() {
    func tree(_ text: String) -> SyntaxTree { Parser.parse(Array(text.utf8)) }
    #expect(TokenComparison.areAlike(tree("|甲|3.5|\n"), tree("| 甲 |  3.5 |\n")))
    #expect(!TokenComparison.areAlike(tree("|甲|3.5|\n"), tree("| 甲 |  3.4 |\n")))
    #expect(!TokenComparison.areAlike(tree("|甲|3.5|\n"), tree("| 甲 |  3.5 | |\n")))
    #expect(!TokenComparison.areAlike(tree("甲。\n"), tree("# 甲。\n")))
    #expect(!TokenComparison.areAlike(tree("|甲|\n|:-|\n"), tree("|甲|\n|-:|\n")))
    #expect(!TokenComparison.areAlike(tree("甲。乙"), tree("甲。")))
  }

  private static func show(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }
}
