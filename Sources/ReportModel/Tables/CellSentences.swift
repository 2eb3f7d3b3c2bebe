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

  static func read(into report: inout Report) {
    let tree = report.tree
    let labels = report.proseLabels.count
    let readings = report.readings.count
    var budget = most
    var passage = Passage()
    var reader = MentionReader(report)
    for block in tree.blocks where block.start < report.ownLength {
      guard case .table(let table) = block.block.content, block.block.facts.answer(.holdsLongCell, { holdsLong(table) })
      else { continue }
      for cell in table.cells where isLong(cell) {
        let range = block.range(of: cell.span).clamped(to: 0..<min(tree.bytes.count, report.ownLength))
        guard range.count <= longest, range.count <= budget else { continue }
        budget -= range.count
        let isSentence = tree.bytes.withUnsafeBufferPointer { Self.isSentence($0, range) }
        guard isSentence else { continue }
        read(range, &passage, &reader, into: &report)
        passage.removeAll()
        reader.begin()
      }
    }
    report.proseLabels.removeLast(report.proseLabels.count - labels)
    for index in report.readings.indices.dropFirst(readings) { report.readings[index].isCertain = false }
  }

  private static func isLong(_ cell: TableSyntax.Cell) -> Bool { cell.span.end > cell.span.start + Int32(shortest) }

  private static func holdsLong(_ table: TableSyntax) -> Bool { table.cells.contains(where: isLong) }

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
