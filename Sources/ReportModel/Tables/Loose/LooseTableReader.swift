import ReportSyntax

/// Finds the stretches that may hold what no table reading could take: tables of unknown kinds and short lines between prose.
enum LooseTableReader {
  /// A longer stretch is a table with columns, which others read.
  private static let longest = 16_000
  private static let longestLine = 2000
  private static let fewestNumbers = 2
  /// All that is read of a file, in bytes: what is worth it stands on a few pages.
  private static let most = 4_000_000

  static func read(into report: inout Report, after previous: PreviousReport? = nil) {
    let tree = report.tree
    let skipped = officialBlocks(report)
    var budget = most
    tree.bytes.withUnsafeBufferPointer { bytes in
      var parts: [(key: BlockKey, range: Range<Int>)] = []
      var size = 0
      func close() {
        defer {
          parts = []
          size = 0
        }
        guard !parts.isEmpty, size <= budget else { return }
        budget -= size
        read(parts, bytes, &report, previous)
      }
      let blocks = tree.blocks
      for index in blocks.indices {
        guard blocks[index].start < report.ownLength else { continue }
        let kind = blocks[index].kind
        if kind == .blank || kind == .comment { continue }
        if kind == .paragraph || kind == .numbered, blocks[index].known(.isTabular) == false {
          close()
          continue
        }
        let placed = blocks[index]
        let range = placed.range.clamped(to: 0..<min(bytes.count, report.ownLength))
        switch kind {
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
        parts.append((BlockKey(placed), range))
        size += range.count
      }
      close()
      GluedLists.read(tree, bytes, skipped, into: &report)
    }
  }

  private static func read(
    _ parts: [(key: BlockKey, range: Range<Int>)], _ bytes: UnsafeBufferPointer<UInt8>, _ report: inout Report,
    _ previous: PreviousReport?
  ) {
    guard let first = parts.first else { return }
    let start = first.range.lowerBound
    var text = LooseText(
      parts.map { BlockKey($0.key, movedBy: -start) }, length: (parts.last?.range.upperBound ?? start) - start)
    if let known = previous?.report.memory.loose[first.key.block], known.key == text.key, known.length == text.length {
      text = known
    } else {
      var tokenizer = LooseTokenizer(bytes)
      for part in parts { tokenizer.read(part.range) }
      text.items = moved(tokenizer.items, by: -start)
    }
    let earlier = text.table
    text.table = append(text.items, start: start, earlier: earlier, &report)
    report.memory.loose[first.key.block] = text
  }

  /// Adds a table, unless there are too few numbers for one.
  ///
  /// - Parameter items: whose places count from the start
  /// - Returns: its number
  @discardableResult
  static func append(_ items: [LooseItem], start: Int, earlier: Int? = nil, _ report: inout Report) -> Int? {
    guard items.reduce(0, { $0 + $1.numbers.count }) >= fewestNumbers else { return nil }
    report.looseTables.append(LooseTable(items: items, start: start, earlier: earlier))
    return report.looseTables.count - 1
  }

  static func moved(_ items: [LooseItem], by distance: Int) -> [LooseItem] {
    var items = items
    for item in items.indices {
      for number in items[item].numbers.indices {
        let range = items[item].numbers[number].range
        items[item].numbers[number].range = (range.lowerBound + distance)..<(range.upperBound + distance)
      }
    }
    return items
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
      if table.kind.isFinalAccount || hasCodes || table.directive != nil {
        skipped.formUnion(table.blocks)
      }
    }
    return skipped
  }
}

/// The items of some blocks, as one version of the text leaves them for the next. Places count from the first of the blocks.
struct LooseText: Sendable {
  /// The blocks.
  let key: [BlockKey]
  /// How much of them was read.
  let length: Int
  var items: [LooseItem] = []
  /// The loose table that was made of them, by its number; nil where there is none.
  var table: Int?

  init(_ key: [BlockKey], length: Int) {
    self.key = key
    self.length = length
  }
}
