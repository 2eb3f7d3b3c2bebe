import Foundation
import ReportSyntax
import TestSupport
import Testing

@Suite("Invariant 1: parsing never fails, and the tree prints back to the input byte for byte")
struct RandomEditsTests {
  static let count = 100_000

  @Test("The tree prints back to its input on 100 000 random edits of invented text")
  func inventedText() {
    edit(InventedTexts.all.map { Array($0.utf8) }, edits: Self.count, seed: 20_240_917)
  }

  @Test(
    "The tree prints back to its input on 100 000 random edits of real reports",
    .enabled(if: Corpus.isThere, "GOUJI_CORPUS names no folder with reports/*.txt: real reports are not tried"))
  func realReports() {
    edit(Corpus.reports(), edits: Self.count, seed: 7_031_948)
  }

  /// Edits slices of the texts, several edits on top of each other, and looks at every tree on the way.
  private func edit(_ texts: [[UInt8]], edits: Int, seed: UInt64) {
    var random = Seeded(seed)
    var bytes: [UInt8] = []
    for step in 0..<edits {
      if step % 8 == 0 { bytes = Self.slice(of: texts[random.below(texts.count)], &random) }
      Self.change(&bytes, &random)
      let options = ParseOptions(isPlainText: step % 3 == 0)
      let tree = Parser.parse(bytes, options: options)
      if let fault = Invariants.violation(of: tree) {
        Issue.record("seed \(seed), edit \(step): \(fault)\n\(String(decoding: bytes, as: UTF8.self))")
        return
      }
      if step % 16 == 0, let fault = Self.dependence(of: tree, options) {
        Issue.record("seed \(seed), edit \(step): \(fault)\n\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  static func slice(of text: [UInt8], _ random: inout Seeded) -> [UInt8] {
    let length = min(text.count, 60 + random.below(700))
    // Mostly from the start of a line, where blocks begin; sometimes from the middle of a character.
    var start = random.below(text.count - length + 1)
    if random.below(4) > 0 {
      while start > 0, text[start - 1] != 0x0A { start -= 1 }
    }
    return Array(text[start..<min(text.count, start + length)])
  }

  static let pieces: [[UInt8]] =
    [
      "\t", "\n", "\n\n", "\r\n", "\r", "|", "｜", " | ", "|---|", "{", "}", "{{", "｛", "{= ", "{甲 = 3}", "「", "」", "\"",
      "“", "”", "@", "@表 甲",
      "\n@校验 甲 = ", "//", "\n// 注", "#", "\n## ", "---", "\n---\n", "——", "：", ":", "一、", "（一）", "1.", "①", "第二部分",
      "附件1", "**", "<p>", "</b>",
      "[bookmark: x]", "- ", "•", "\u{3000}", "\u{00A0}", "\u{200B}", "\u{FEFF}", "……3", ".....12", "\t12\n", "[", "]",
      "(", ")", "，", "。", "3.34", "２０２４",
      "\\|", "\n\t", "\n\t\n\t\n\n\t", "来自", "理由：", "=", "≠", "至", "..", "𠮷", "🙂",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xE4], [0xE4, 0xB8], [0xC0, 0x80], [0xF0, 0x9F], [0x00], [0xED, 0xA0, 0x80], [0x80],
    ]

  static func change(_ bytes: inout [UInt8], _ random: inout Seeded) {
    let place = random.below(bytes.count + 1)
    let length = min(bytes.count - place, random.below(3) == 0 ? random.below(40) : random.below(4))
    switch random.below(6) {
    case 0: bytes.removeSubrange(place..<(place + length))
    case 1 where place + length <= bytes.count:
      let copied = Array(bytes[place..<(place + length)])
      bytes.insert(contentsOf: copied, at: random.below(bytes.count + 1))
    case 2: bytes.replaceSubrange(place..<(place + length), with: pieces[random.below(pieces.count)])
    case 3: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
    default: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
    }
  }

  /// A block parsed by itself is the block of the tree: blocks depend on nothing before them.
  private static func dependence(of tree: SyntaxTree, _ options: ParseOptions) -> String? {
    for placed in tree.blocks {
      guard let alone = Parser.parseBlock(tree.bytes, at: placed.start, options: options) else { return "no block" }
      if alone.length != placed.block.length || alone.tokens != placed.block.tokens {
        return "block at \(placed.start) is another when parsed alone"
      }
    }
    return nil
  }
}

/// Real reports, where they are at hand.
enum Corpus {
  static var isThere: Bool { !reports().isEmpty }

  static func reports() -> [[UInt8]] {
    guard let folder = ProcessInfo.processInfo.environment["GOUJI_CORPUS"] else { return [] }
    let reports = URL(fileURLWithPath: folder).appendingPathComponent("reports")
    let files = (try? FileManager.default.contentsOfDirectory(at: reports, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
      .compactMap { try? Data(contentsOf: $0) }.map { [UInt8]($0) }.filter { !$0.isEmpty }
  }
}
