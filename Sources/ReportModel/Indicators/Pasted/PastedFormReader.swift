import ReportSyntax

/// Finds the forms that no table reading could take: in prose, in one line, with one cell a line, in ragged rows.
enum PastedFormReader {
  /// A form is a few pages long; what is longer is none.
  private static let longest = 60_000

  static func read(into report: inout Report, after previous: PreviousReport? = nil) {
    let tree = report.tree
    let skipped = readTables(report)
    tree.bytes.withUnsafeBufferPointer { bytes in
      let blocks = tree.blocks
      // A run of blocks that may be of forms, and whether there is a sign of one in it; most runs have none.
      var first = 0
      var hasSign = false
      func close(at index: Int) {
        if hasSign {
          let parts = blocks[first..<index].filter { $0.kind != .blank && $0.start < report.ownLength }
          read(parts.map { Part($0, bytes) }, bytes, &report, previous)
        }
        hasSign = false
        first = index + 1
      }
      for index in blocks.indices where blocks[index].kind != .blank && blocks[index].start < report.ownLength {
        switch blocks[index].kind {
        case .table where skipped.contains(index): close(at: index)
        case .paragraph, .numbered, .table:
          hasSign = hasSign || (blocks[index].known(.hasFormSign) ?? Part(blocks[index], bytes).hasSign)
        default: close(at: index)
        }
      }
      close(at: blocks.count)
    }
  }

  /// A block that may be of a form.
  private struct Part {
    var key: BlockKey
    var range: Range<Int>
    var hasSign: Bool

    init(_ placed: PlacedBlock, _ bytes: UnsafeBufferPointer<UInt8>) {
      key = BlockKey(placed)
      range = placed.range
      hasSign = placed.block.facts.answer(.hasFormSign) { PastedFormReader.hasSign(bytes, placed.range) }
    }
  }

  private static func read(
    _ parts: [Part], _ bytes: UnsafeBufferPointer<UInt8>, _ report: inout Report, _ previous: PreviousReport?
  ) {
    // Of long runs only the blocks around the signs are worth the reading.
    var start = 0
    while start < parts.count {
      guard parts[start].hasSign else {
        start += 1
        continue
      }
      var first = start
      while first > 0, start - first < Self.linesBefore,
        parts[start].range.lowerBound - parts[first - 1].range.lowerBound < Self.bytesBefore
      {
        first -= 1
      }
      var end = start + 1
      var since = 0
      while end < parts.count, since < Self.linesBetween,
        parts[end].range.upperBound - parts[first].range.lowerBound < longest
      {
        since = parts[end].hasSign ? 0 : since + 1
        end += 1
      }
      tokens(parts[first..<end], bytes, &report, previous)
      start = end
    }
  }

  private static let linesBefore = 40
  private static let bytesBefore = 4000
  private static let linesBetween = 60

  private static func tokens(
    _ parts: ArraySlice<Part>, _ bytes: UnsafeBufferPointer<UInt8>, _ report: inout Report,
    _ previous: PreviousReport?
  ) {
    guard let first = parts.first, parts.reduce(0, { $0 + $1.range.count }) <= longest else { return }
    let start = first.range.lowerBound
    var text = PastedText(parts.map { BlockKey($0.key, movedBy: -start) })
    if let known = previous?.report.memory.pasted[first.key.block], known.key == text.key {
      text = known
      text.earlier = text.form
      text.form = nil
    } else {
      var tokenizer = PastedTokenizer(bytes, firstFigure: 0)
      for part in parts { tokenizer.read(part.range) }
      if tokenizer.figures.count > 1 { text.take(tokenizer, start: start) }
    }
    if !text.figures.isEmpty {
      let place = report.figures.count
      report.figures += text.figures.lazy.map { $0.moved(by: start) }
      text.form = report.pastedForms.count
      report.pastedForms.append(
        PastedForm(
          tokens: text.tokens, written: text.figures, figures: place..<report.figures.count, start: start,
          earlier: text.earlier))
    }
    report.memory.pasted[first.key.block] = text
  }

  /// Blocks of official tables, of tables with codes and of announced ones, and blocks of forms that were read as tables.
  private static func readTables(_ report: Report) -> Set<Int> {
    let mayBeForm = report.tables.map { table in
      (table.kind == .indicators || table.kind == .other) && table.directive == nil
        && !table.bands.contains { $0.columns.contains { $0.role == .code } }
    }
    var tied: Set<Int32> = []
    // The claims of a long report are many, and most reports have no such table.
    if mayBeForm.contains(true) {
      for index in report.claims(where: { $0.table >= 0 && ($0.tie == .weightSum || $0.tie == .fullMarks) }) {
        tied.insert(report.claims[index].table)
      }
    }
    var skipped: Set<Int> = []
    for (index, table) in report.tables.enumerated()
    where !mayBeForm[index] || tied.contains(Int32(truncatingIfNeeded: index)) {
      skipped.formUnion(table.blocks)
    }
    return skipped
  }

  /// `N分` in brackets or 分值, 权重, 满分, or a rate of execution: what forms have and prose seldom has.
  private static func hasSign(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    let end = range.upperBound - 2
    while index < end {
      let byte = bytes[index]
      // 分 E5 88 86, 率 E7 8E 87, 权 E6 9D 83
      if byte == 0xE5, bytes[index + 1] == 0x88, bytes[index + 2] == 0x86 {
        if isWeight(bytes, index, range) { return true }
        index += 3
      } else if byte == 0xE7, bytes[index + 1] == 0x8E, bytes[index + 2] == 0x87 {
        if follows(bytes, index, [0xE8, 0xA1, 0x8C], range) || follows(bytes, index, [0xE6, 0xAF, 0x94], range)
          || follows(bytes, index, [0xE5, 0x87, 0xBA], range)
        {
          return true
        }
        index += 3
      } else if byte == 0xE6, bytes[index + 1] == 0x9D, bytes[index + 2] == 0x83,
        follows(bytes, index + 6, [0xE9, 0x87, 0x8D], range)
      {
        return true
      } else {
        index += 1
      }
    }
    return opensWithTotal(bytes, range)
  }

  /// 总额 alone, as the first cell of an execution part that lost its heads.
  private static func opensWithTotal(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return false }
    let text = LabelText.folded(bytes, range)
    return text == "总额" || text == "总额:" || text == "年度资金总额" || text == "年度资金总额:"
  }

  /// The three bytes before `index`: 行 of 执行率, 比 of 比率, 出 of 支出率.
  private static func follows(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ before: [UInt8], _ range: Range<Int>
  ) -> Bool {
    index - 3 >= range.lowerBound && index <= range.upperBound && bytes[index - 3] == before[0]
      && bytes[index - 2] == before[1]
      && bytes[index - 1] == before[2]
  }

  /// A digit before 分 and a bracket behind it, or 值 behind it.
  private static func isWeight(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Bool {
    let behind = index + 3
    if behind + 2 < range.upperBound, bytes[behind] == 0xE5, bytes[behind + 1] == 0x80, bytes[behind + 2] == 0xBC {
      return true
    }
    var before = index - 1
    while before >= range.lowerBound, bytes[before] == 0x20 || bytes[before] == 0x0A { before -= 1 }
    guard before >= range.lowerBound, bytes[before] >= 0x30, bytes[before] <= 0x39 else { return false }
    // `充分性5分得5分` and `过程 13 分` as well; only where it is a sentence's 得88分。 there is nothing to read.
    return true
  }
}
