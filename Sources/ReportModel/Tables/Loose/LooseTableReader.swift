import ReportSyntax

/// Finds the stretches that may hold what no table reading could take: tables of unknown kinds and short lines between prose.
enum LooseTableReader {
  /// A longer stretch is a table with columns, which others read.
  private static let longest = 16_000
  private static let longestLine = 2000
  private static let fewestNumbers = 2
  /// All that is read of a file, in bytes: what is worth it stands on a few pages.
  private static let most = 4_000_000

  static func read(into report: inout Report) {
    let tree = report.tree
    let skipped = officialBlocks(report)
    var budget = most
    tree.bytes.withUnsafeBufferPointer { bytes in
      var parts: [Range<Int>] = []
      var size = 0
      func close() {
        defer {
          parts = []
          size = 0
        }
        guard !parts.isEmpty, size <= budget else { return }
        budget -= size
        var tokenizer = LooseTokenizer(bytes)
        for part in parts { tokenizer.read(part) }
        append(tokenizer.items, &report)
      }
      for (index, placed) in tree.blocks.enumerated() {
        guard placed.start < report.ownLength else { break }
        let range = placed.range.clamped(to: 0..<min(bytes.count, report.ownLength))
        switch placed.block.content {
        case .blank, .comment: continue
        case .table where !skipped.contains(index) && range.count <= longest: break
        case .paragraph, .numbered:
          let isCut = range != placed.range
          let isTabular =
            isCut
            ? Self.isTabular(bytes, range) : placed.block.facts.answer(.isTabular) { Self.isTabular(bytes, range) }
          guard isTabular else {
            close()
            continue
          }
        default:
          close()
          continue
        }
        if size + range.count > longest { close() }
        parts.append(range)
        size += range.count
      }
      close()
      GluedLists.read(tree, bytes, skipped, into: &report)
    }
  }

  static func append(_ items: [LooseItem], _ report: inout Report) {
    guard items.reduce(0, { $0 + $1.numbers.count }) >= fewestNumbers else { return }
    report.looseTables.append(LooseTable(items: items))
  }

  /// Of lines that may be cells: no sentence.
  private static func isTabular(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= longestLine else { return false }
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      // 。 ，
      if bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 { return false }
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x8C { return false }
      index += 1
    }
    return true
  }

  /// Blocks of the official tables, of tables with codes and of announced ones.
  private static func officialBlocks(_ report: Report) -> Set<Int> {
    var skipped: Set<Int> = []
    for table in report.tables {
      let hasCodes = table.bands.contains { $0.columns.contains { $0.role == .code } }
      if table.kind != .other && table.kind != .indicators || hasCodes || table.directive != nil {
        skipped.formUnion(table.blocks)
      }
    }
    return skipped
  }
}
