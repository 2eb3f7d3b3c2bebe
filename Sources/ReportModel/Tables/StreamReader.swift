import ReportSyntax

/// What some blocks were pieced together to.
struct PiecedBlocks: Sendable {
  /// The blocks, which are the same objects in all versions that have them.
  var key: [ObjectIdentifier]
  /// What stands in their place; nil where they stay.
  var blocks: [PlacedBlock]?
  /// Where the first of them started.
  var start: Int
  /// A table whose rows were broken.
  var isMended = false
}

/// Puts tables that were pasted with one cell a line, and lost their rows by it, into the report's tree, in the place of the
/// paragraphs that the parser made of them. The parser can't: where such a table ends is known only by what its cells are.
enum StreamReader {
  static func read(into report: inout Report, after previous: PreviousReport? = nil) {
    let tree = report.tree
    var reader = Pieces(tree.blocks, previous?.report.memory.streams ?? [:])
    tree.bytes.withUnsafeBufferPointer { bytes in
      var first = 0
      let blocks = tree.blocks
      for index in blocks.indices {
        if blocks[index].kind == .blank || mayHoldCells(blocks[index]) { continue }
        reader.take(first..<index, bytes)
        reader.takeTable(index, bytes)
        first = index + 1
      }
      reader.take(first..<tree.blocks.count, bytes)
    }
    report.memory.streams = reader.memory
    guard let blocks = reader.changed() else { return }
    report.tree = SyntaxTree(bytes: tree.bytes, blocks: blocks)
    report.piecedTables = reader.pieced
  }

  /// The blocks, some of them pieced together.
  private struct Pieces {
    private let source: [PlacedBlock]
    /// What the blocks before `done` came to. Most texts have nothing to be pieced together, and no list is made of them.
    private var blocks: [PlacedBlock] = []
    private var done = 0
    private(set) var pieced: [Int: ReportTable.Origin] = [:]
    /// What came of the blocks of the version before, and of these.
    private let earlier: [ObjectIdentifier: PiecedBlocks]
    private(set) var memory: [ObjectIdentifier: PiecedBlocks] = [:]

    init(_ source: [PlacedBlock], _ earlier: [ObjectIdentifier: PiecedBlocks]) {
      self.source = source
      self.earlier = earlier
    }

    /// All blocks; nil where they are what they were.
    func changed() -> [PlacedBlock]? { done == 0 ? nil : blocks + source[done...] }

    /// Looks at a run of blocks that may hold cells, in stretches parted by blocks no line of which can be one.
    mutating func take(_ run: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
      guard let first = run.first, let last = run.last,
        min(source[last].range.upperBound, bytes.count) - source[first].start >= StreamReader.fewestBytes
      else { return }
      var start = first
      for index in run
      where source[index].kind != .blank
        && source[index].known(.partsCells) ?? StreamReader.partsCells(source[index], bytes)
      {
        takeStretch(start..<index, bytes)
        start = index + 1
      }
      takeStretch(start..<run.upperBound, bytes)
    }

    private mutating func takeStretch(_ stretch: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
      guard let first = stretch.first else { return }
      // Nothing but empty lines.
      if stretch.count == 1, source[first].kind == .blank { return }
      let key = source[stretch].map { ObjectIdentifier($0.block) }
      let start = source[first].start
      let known: PiecedBlocks
      if let earlier = earlier[key[0]], earlier.key == key {
        known = earlier
      } else {
        known = PiecedBlocks(key: key, blocks: StreamReader.tables(in: source[stretch], bytes), start: start)
      }
      memory[key[0]] = known
      put(known, at: start, insteadOf: stretch)
    }

    mutating func takeTable(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
      let placed = source[index]
      guard case .table(let table) = placed.block.content, placed.block.inlines.isEmpty else { return }
      let key = ObjectIdentifier(placed.block)
      let known =
        earlier[key]
        ?? PiecedBlocks(
          key: [key],
          blocks: BrokenBarTable(table, placed, bytes).map { mended in
            let block = Block(length: placed.block.length, content: .table(mended.syntax), tokens: [])
            return [PlacedBlock(start: placed.start, block: block)]
          }, start: placed.start, isMended: true)
      memory[key] = known
      put(known, at: placed.start, insteadOf: index..<(index + 1))
    }

    private mutating func put(_ known: PiecedBlocks, at start: Int, insteadOf stretch: Range<Int>) {
      guard let replaced = known.blocks else { return }
      blocks += source[done..<stretch.lowerBound]
      done = stretch.upperBound
      for placed in replaced {
        let placed = PlacedBlock(start: placed.start - known.start + start, block: placed.block)
        if case .table(let syntax) = placed.block.content {
          // Pages of mended tables go on elsewhere: a total row is believed where its rows bear it out.
          pieced[placed.start] = known.isMended || syntax.form == .tabs ? .ragged : .pieced
        }
        blocks.append(placed)
      }
    }
  }

  /// Whether a block parts what stands before it from what stands behind it: none of its lines is a cell, a row or a head.
  private static func partsCells(_ placed: PlacedBlock, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard placed.kind == .paragraph || placed.kind == .numbered else { return false }
    return placed.block.facts.answer(.partsCells) {
      let range = placed.range.clamped(to: 0..<bytes.count)
      var start = range.lowerBound
      var hasLine = false
      while start < range.upperBound {
        var end = start
        while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
        let line = start..<end
        start = end + 1
        if line.isEmpty { continue }
        hasLine = true
        if CellStream.mayBeCell(bytes, line) || BlankTable.mayBeRow(bytes, line) { return false }
      }
      return hasLine
    }
  }

  /// Paragraphs, and rows of one cell each.
  private static func mayHoldCells(_ placed: PlacedBlock) -> Bool {
    if placed.hasInlines || placed.hasProblems { return false }
    if placed.kind == .blank || placed.kind == .paragraph || placed.kind == .numbered { return true }
    switch placed.block.content {
    case .table(let table):
      return table.form == .bars
        && table.rows.allSatisfy { row in
          row.count <= 2 && !row.isHeadRule && table.cells[row.cells].count(where: { !$0.span.isEmpty }) <= 1
        }
    default: return false
    }
  }

  /// The blocks with tables in the place of what holds them; nil where there are none.
  private static func tables(in run: ArraySlice<PlacedBlock>, _ bytes: UnsafeBufferPointer<UInt8>) -> [PlacedBlock]? {
    guard let first = run.first, let last = run.last else { return nil }
    let range = first.start..<min(last.range.upperBound, bytes.count)
    var found: [(range: Range<Int>, syntax: TableSyntax)] = []
    for stream in CellStream.cells(bytes, range) {
      for table in StreamTable.all(in: stream, bytes) {
        guard let start = stream.cells[table.cells].first?.range.lowerBound,
          let end = stream.cells[table.cells].last?.range.upperBound
        else { continue }
        // Whole lines, so that what is left over is prose as before.
        let lineStart = Self.lineStart(bytes, start, range)
        let lineEnd = Self.lineEnd(bytes, end, range)
        found.append((lineStart..<lineEnd, table.syntax(stream, start: lineStart)))
      }
    }
    for table in BlankTable.all(in: range, bytes) where !found.contains(where: { $0.range.overlaps(table.range) }) {
      found.append((table.range, table.syntax))
    }
    guard !found.isEmpty else { return nil }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var result: [PlacedBlock] = []
    var place = range.lowerBound
    for table in found where table.range.lowerBound >= place {
      result += rest(run, place..<table.range.lowerBound, bytes)
      result.append(
        PlacedBlock(
          start: table.range.lowerBound,
          block: Block(length: table.range.count, content: .table(table.syntax), tokens: [])))
      place = table.range.upperBound
    }
    return result + rest(run, place..<range.upperBound, bytes)
  }

  private static let fewestBytes = 24

  private static func lineStart(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ range: Range<Int>) -> Int {
    var start = place
    while start > range.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ range: Range<Int>) -> Int {
    var end = place
    while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
    return min(end + 1, range.upperBound)
  }

  /// The blocks within a part of the run, cut at its ends.
  private static func rest(
    _ run: ArraySlice<PlacedBlock>, _ part: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [PlacedBlock] {
    guard !part.isEmpty else { return [] }
    return run.compactMap { placed in
      let range = placed.range.clamped(to: part)
      if range == placed.range { return placed }
      guard !range.isEmpty else { return nil }
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
      let content: Block.Content =
        start == end ? .blank : .paragraph(Span(start - range.lowerBound, end - range.lowerBound))
      return PlacedBlock(start: range.lowerBound, block: Block(length: range.count, content: content, tokens: []))
    }
  }
}
