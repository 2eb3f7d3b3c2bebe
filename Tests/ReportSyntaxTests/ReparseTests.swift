import Foundation
import ReportSyntax
import SourceText
import TestSupport
import Testing

@Suite("Invariant 11: a tree read anew after an edit is the tree of the text")
struct ReparseTests {
  /// `GOUJI_EDITS` makes it longer, `GOUJI_SEED` another.
  private static let count = ProcessInfo.processInfo.environment["GOUJI_EDITS"].flatMap(Int.init) ?? 20_000
  private static let seed = ProcessInfo.processInfo.environment["GOUJI_SEED"].flatMap(UInt64.init) ?? 4_711

  @Test("Blocks read anew after random edits of invented text are those of the whole text")
  func inventedText() { edit(InventedTexts.all.map { Array($0.utf8) }) }

  @Test(
    "Blocks read anew after random edits of real reports are those of the whole text",
    .enabled(if: Corpus.isThere, "GOUJI_CORPUS names no folder with reports/*.txt: real reports are not tried"))
  func realReports() { edit(Corpus.reports()) }

  @Test("The rows of a table read anew after random edits are those of the whole table")
  func rowsOfTables() {
    let table = (0..<16).map { row in
      switch row {
      case 1: "|---|---:|---|\n"
      case 5: "  // 未核\n"
      case 7: "一般行政管理事务 | \(row).50 | \n"
      case 3: "| 20404 | “两房”建设 | 3.00 |\n"
      case 9: "｜　机关服务｜ \(row)｜　｜ \r\n"
      default: "| 2010\(row) | \(row),00\(row).\(row) |  |\n"
      }
    }
    let text = "@表 支出决算表 单位：万元\n\(table.joined())\n后记"
    edit([Array(text.utf8), Array(table.joined().utf8), Array((table + table).joined().utf8)], keepsTokens: false)
  }

  @Test("Blocks that an edit does not reach are the same objects as before")
  func blocksAreShared() {
    let line = String(repeating: "本年收入1万元，支出2万元，没有结转。", count: 4)
    let text = Array((0..<40).map { "第\($0)段：\(line)\n\n" }.joined().utf8)
    let edited = Array(String(decoding: text, as: UTF8.self).replacing("第20段", with: "第20段落").utf8)
    let before = Parser.parse(text)
    let after = Parser.reparse(edited, after: before, change: TextChange(from: text, to: edited))
    let changed = zip(before.blocks, after.blocks).filter { $0.block !== $1.block }
    #expect(before.blocks.count == after.blocks.count)
    #expect(changed.count <= 4, "the paragraph that was edited, and those that look at it")
  }

  /// - Parameter keepsTokens: nil for now so and now so
  private func edit(_ texts: [[UInt8]], keepsTokens: Bool? = nil) {
    print("GOUJI_SEED=\(Self.seed) GOUJI_EDITS=\(Self.count)")
    var random = Seeded(Self.seed)
    var bytes: [UInt8] = []
    var options = ParseOptions()
    var tree = Parser.parse(bytes)
    for step in 0..<Self.count {
      if step % 16 == 0 {
        bytes = RandomEditsTests.slice(of: texts[random.below(texts.count)], &random)
        options = ParseOptions(isPlainText: random.below(2) == 0, keepsTokens: keepsTokens ?? (random.below(2) > 0))
        tree = Parser.parse(bytes, options: options)
      }
      let before = bytes
      RandomEditsTests.change(&bytes, &random)
      tree = Parser.reparse(bytes, after: tree, change: TextChange(from: before, to: bytes), options: options)
      if let fault = Self.difference(tree, Parser.parse(bytes, options: options)) {
        Issue.record("seed \(Self.seed), edit \(step): \(fault)\n\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  private static func difference(_ tree: SyntaxTree, _ fresh: SyntaxTree) -> String? {
    guard tree.bytes == fresh.bytes else { return "other bytes" }
    guard tree.blocks.map(\.start) == fresh.blocks.map(\.start) else {
      return "blocks start at \(tree.blocks.map(\.start)), not at \(fresh.blocks.map(\.start))"
    }
    for (own, other) in zip(tree.blocks, fresh.blocks) {
      let (a, b) = (own.block, other.block)
      guard a.length == b.length, a.tokens == b.tokens else { return "block at \(own.start) has other tokens" }
      guard "\(a.content)" == "\(b.content)" else { return "block at \(own.start) is \(a.content), not \(b.content)" }
      guard "\(a.inlines)\(a.problems)" == "\(b.inlines)\(b.problems)" else {
        return "block at \(own.start) holds others"
      }
    }
    return nil
  }
}
