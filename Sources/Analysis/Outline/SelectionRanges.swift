import ReportModel
import ReportSyntax
import SourceText

/// What a selection grows through at a place: number → number with its unit → clause → sentence → paragraph, or cell → row → table,
/// then the sections and the whole text.
public enum SelectionRanges {
  /// From the inside; each lies in the next and is shorter. The first holds the offset, or ends at it; the last is the whole text.
  public static func ranges(of snapshot: Snapshot, at offset: Int) -> [Range<Int>] {
    let sketch = snapshot.sketch
    return snapshot.bytes.withUnsafeBufferPointer { bytes in
      let offset = min(max(offset, 0), bytes.count)
      var chain = SelectionChain(sketch: sketch, lines: snapshot.lines, bytes: bytes, offset: offset)
      chain.collect(snapshot)
      return chain.nested()
    }
  }
}

private struct SelectionChain {
  let sketch: ReportSketch
  let lines: LineIndex
  let bytes: UnsafeBufferPointer<UInt8>
  let offset: Int
  private var candidates: [Range<Int>] = []
  /// The form in braces around the offset.
  private var brace: Range<Int>?

  init(sketch: ReportSketch, lines: LineIndex, bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    self.sketch = sketch
    self.lines = lines
    self.bytes = bytes
    self.offset = offset
  }

  /// Those of them that lie in each other, from the inside.
  func nested() -> [Range<Int>] {
    let whole = 0..<bytes.count
    var chain: [Range<Int>] = []
    for range in candidates.sorted(by: { $0.count < $1.count }) where range.count < whole.count {
      if let last = chain.last {
        guard range.lowerBound <= last.lowerBound, last.upperBound <= range.upperBound, range.count > last.count else {
          continue
        }
      }
      chain.append(range)
    }
    return chain + [whole]
  }

  private mutating func add(_ range: Range<Int>) {
    let range = range.clamped(to: bytes.indices)
    if !range.isEmpty, range.lowerBound <= offset, offset <= range.upperBound { candidates.append(range) }
  }

  mutating func collect(_ snapshot: Snapshot) {
    // The tree before tables were pieced together holds the braces.
    if let index = snapshot.blockIndex(at: offset) { collectInlines(snapshot.tree.blocks[index]) }
    if let index = blockIndex() { collectBlock(index) }
    if let word = ProsePieces.number(bytes, at: offset, within: lineRange()) {
      add(word.digits)
      add(word.whole)
    }
    collectTable()
    var section = sketch.outline.section(at: offset)
    while let index = section {
      add(OutlineText.trimmed(bytes, sketch.outline.sections[index].range))
      section = sketch.outline.sections[index].parent
    }
  }

  private func lineRange() -> Range<Int> {
    let range = lines.range(ofLine: lines.line(at: offset)).clamped(to: bytes.indices)
    return OutlineText.trimmed(bytes, range)
  }

  private func blockIndex() -> Int? {
    let blocks = sketch.tree.blocks
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private mutating func collectBlock(_ index: Int) {
    let placed = sketch.tree.blocks[index]
    switch placed.block.content {
    case .blank: return
    case .paragraph(let span): collectProse(placed.range(of: span))
    case .heading(let heading), .numbered(let heading):
      collectProse(placed.range(of: heading.text))
      if let marker = heading.marker { add(placed.range(of: marker.span)) }
    case .table(let table): collectCells(table, placed)
    case .header(let header):
      for field in header.fields {
        let (key, value) = (placed.range(of: field.key), placed.range(of: field.value))
        add(key)
        add(value)
        add(key.lowerBound..<max(key.upperBound, value.upperBound))
      }
    case .directive(let directive): collect(directive, placed)
    case .contents(let entries):
      for entry in entries {
        let (title, page) = (placed.range(of: entry.title), placed.range(of: entry.page))
        add(title)
        add(page)
        add(title.lowerBound..<max(title.upperBound, page.upperBound))
      }
    case .comment, .thematicBreak: break
    }
    add(lineRange())
    add(OutlineText.trimmed(bytes, placed.range))
  }

  private mutating func collectProse(_ range: Range<Int>) {
    for piece in ProsePieces.pieces(bytes, at: offset, within: range.clamped(to: bytes.indices)) {
      // Commas within braces part nothing of the sentence.
      if let brace, piece.overlaps(brace), piece.clamped(to: brace) != brace || piece.count <= brace.count { continue }
      add(piece)
    }
    add(range)
  }

  private mutating func collectCells(_ table: TableSyntax, _ placed: PlacedBlock) {
    var low = 0
    var high = table.rows.count
    while low < high {
      let middle = (low + high) / 2
      if placed.range(of: table.rows[middle].span).lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return }
    let row = table.rows[low - 1]
    add(OutlineText.trimmed(bytes, placed.range(of: row.span)))
    guard row.first >= 0, row.cells.upperBound <= table.cells.count else { return }
    for cell in table.cells[row.cells] {
      let range = placed.range(of: cell.span)
      guard !range.isEmpty, range.lowerBound <= offset, offset <= range.upperBound else { continue }
      collectProse(range)
    }
  }

  private mutating func collectTable() {
    var low = 0
    var high = sketch.tables.count
    while low < high {
      let middle = (low + high) / 2
      if start(of: sketch.tables[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return }
    let table = sketch.tables[low - 1]
    let range = sketch.range(of: table)
    add(OutlineText.trimmed(bytes, range))
    let start = start(of: table)
    add(OutlineText.trimmed(bytes, start..<max(start, range.upperBound)))
  }

  private func start(of table: ReportSketch.Table) -> Int {
    let block = sketch.range(of: table).lowerBound
    if let directive = table.directive, sketch.tree.blocks.indices.contains(directive) {
      return min(sketch.tree.blocks[directive].start, block)
    }
    return min(table.titleRange?.lowerBound ?? block, block)
  }

  private mutating func collect(_ directive: DirectiveSyntax, _ placed: PlacedBlock) {
    add(placed.range(of: directive.keywordSpan))
    add(placed.range(of: directive.subject))
    if let name = directive.name { add(placed.range(of: name)) }
    if let quoted = directive.quoted { add(placed.range(of: quoted)) }
    for argument in directive.arguments {
      let (key, value) = (placed.range(of: argument.key), placed.range(of: argument.value))
      add(key)
      add(value)
      add(key.lowerBound..<max(key.upperBound, value.upperBound))
    }
    for expression in directive.expressions { collect(expression, placed) }
  }

  private mutating func collectInlines(_ placed: PlacedBlock) {
    // In order, and none in another.
    let inlines = placed.block.inlines
    var low = 0
    var high = inlines.count
    while low < high {
      let middle = (low + high) / 2
      if placed.range(of: inlines[middle].span).lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return }
    let inline = inlines[low - 1]
    let whole = placed.range(of: inline.span)
    guard whole.lowerBound < offset, offset < whole.upperBound else { return }
    brace = whole
    add(whole)
    switch inline.form {
    case .named(let name, let value):
      add(placed.range(of: name))
      add(placed.range(of: value))
    case .reference(let name): add(placed.range(of: name))
    case .computed(let expression, let format):
      collect(expression, placed)
      if let format { add(placed.range(of: format)) }
    case .stated(let value, let expression):
      add(placed.range(of: value))
      collect(expression, placed)
    }
  }

  /// The nodes of an expression around the offset; the parser bounds how deep they nest, and they are worked off in order.
  private mutating func collect(_ expression: Expression, _ placed: PlacedBlock) {
    var rest = [expression]
    while let next = rest.popLast() {
      let range = placed.range(of: next.span)
      guard range.lowerBound <= offset, offset <= range.upperBound else { continue }
      add(range)
      switch next.node {
      case .number, .name, .unreadable: break
      case .cell(let table, let row, let rowEnd, let column):
        for span in [table, row, rowEnd, column].compactMap({ $0 }) { add(placed.range(of: span)) }
      case .negate(let inner): rest.append(inner)
      case .binary(_, let a, let b): rest += [a, b]
      case .call(let function, let arguments):
        add(placed.range(of: function))
        rest += arguments
      }
    }
  }
}
