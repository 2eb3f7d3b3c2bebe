import ReportSyntax

/// Sentences that stand in the cells of tables: 总体目标, 完成情况, 说明. Each cell is read for itself.
///
/// What they claim is confirmed where it holds. A cell abbreviates more than prose does, and what its words leave open no other cell
/// settles: none accuses.
enum CellSentences {
  /// A shorter text is a name.
  private static let shortest = 40
  private static let longest = 16_000
  private static let fewestNumbers = 2
  /// All that is read of a file, in bytes.
  private static let most = 1_000_000

  /// - Parameter previous: the version before, of which the cells of blocks that are the same are taken over: they say nothing of each
  ///   other, nor of anything else
  static func read(into report: inout Report, after previous: PreviousReport? = nil) {
    let known = kept(report, previous)
    let tree = report.tree
    let labels = report.proseLabels.count
    let readings = report.readings.count
    var budget = most
    var passage = Passage()
    var reader = MentionReader(report)
    let blocks = tree.blocks
    for index in blocks.indices where blocks[index].kind == .table && blocks[index].start < report.ownLength {
      let block = blocks[index]
      guard case .table(let table) = block.block.content,
        block.block.facts.answer(.holdsCellSentence, { table.cells.contains { sentence(of: $0, block, tree) != nil } })
      else { continue }
      let id = ObjectIdentifier(block.block)
      if let reading = known[id], reading.spent <= budget {
        budget -= reading.spent
        reading.add(to: &report, start: block.start)
        report.memory.cells[id] = reading
        continue
      }
      let (base, before) = (ProseExtent(report), budget)
      var isWhole = true
      for cell in table.cells {
        guard let range = sentence(of: cell, block, tree) else { continue }
        guard range.count <= budget else {
          isWhole = false
          continue
        }
        budget -= range.count
        read(range, &passage, &reader, into: &report)
        passage.removeAll()
        reader.begin()
      }
      guard isWhole, report.inlines.isEmpty else { continue }
      report.memory.cells[id] = CellReading(report, since: base, start: block.start, spent: before - budget)
    }
    report.proseLabels.removeLast(report.proseLabels.count - labels)
    for index in report.readings.indices.dropFirst(readings) { report.readings[index].isCertain = false }
  }

  private static func kept(_ report: Report, _ previous: PreviousReport?) -> [ObjectIdentifier: CellReading] {
    // With marks, what a number is may depend on what they name.
    guard let previous = previous?.report, report.inlines.isEmpty, previous.inlines.isEmpty,
      report.header == previous.header
    else { return [:] }
    return previous.memory.cells
  }

  /// Where the sentence of a cell stands.
  private static func sentence(of cell: TableSyntax.Cell, _ block: PlacedBlock, _ tree: SyntaxTree) -> Range<Int>? {
    guard cell.span.end > cell.span.start + Int32(shortest) else { return nil }
    let range = block.range(of: cell.span).clamped(to: 0..<tree.bytes.count)
    guard range.count <= longest else { return nil }
    return tree.bytes.withUnsafeBufferPointer { isSentence($0, range) } ? range : nil
  }

  private static func read(
    _ range: Range<Int>, _ passage: inout Passage, _ reader: inout MentionReader, into report: inout Report
  ) {
    let first = report.figures.count
    let tree = report.tree
    tree.bytes.withUnsafeBufferPointer { file in
      passage.text.append(file, range)
      passage.lexer.read(passage.text)
      reader.read(&passage, from: 0, mark: nil, into: &report)
    }
    guard passage.mentions.count >= fewestNumbers else { return }
    PrecisionPolicy.apply(to: first..<report.figures.count, of: &report)
    PassageClaims.read(passage, into: &report)
  }

  /// Holds several numbers, and a sign that parts them.
  private static func isSentence(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var numbers = 0
    var isNumber = false
    var hasSign = false
    for index in range {
      let byte = file[index]
      let isDigit = byte &- 0x30 < 10
      if isDigit, !isNumber { numbers += 1 }
      isNumber = isDigit || byte == 0x2E && isNumber
      // , ; and the last bytes of ， ； 。 、
      if byte == 0x2C || byte == 0x3B || byte == 0x8C || byte == 0x9B || byte == 0x82 { hasSign = true }
    }
    return numbers >= fewestNumbers && hasSign
  }
}
