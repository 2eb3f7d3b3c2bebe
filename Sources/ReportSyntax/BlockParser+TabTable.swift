/// Tables with a tab between cells.
extension BlockParser {
  /// Where the tabs of a line stand.
  private enum TabUse {
    case none
    /// One tab, before or behind all text.
    case single
    /// Several tabs and none between two texts.
    case several
    /// Text, tab, text.
    case between
  }

  private func tabUse(_ line: Line) -> TabUse {
    guard line.tabs > 0 else { return .none }
    // Text before the first tab and behind it, which is what most rows have.
    if line.first < line.firstTab, source[line.end - 1] > 0x20, source[line.end - 1] < 0x80 { return .between }
    let start = source.skipNothing(line.start, to: line.end)
    let end = source.trimEnd(start, line.end)
    if source.first(0x09, from: start, to: end) != nil { return .between }
    return line.tabs == 1 ? .single : .several
  }

  /// Two or more lines with a tab between cells; one empty line between is allowed.
  mutating func tabTableStarts(at line: Line) -> Bool {
    let use = tabUse(line)
    guard use == .between || (use == .several && !line.isEmpty) else { return false }
    var end = line.next
    if line.marks.contains(.quote) { end = rowEnd(of: line, separator: 0x09) }
    guard var next = nextTabRow(after: end, commentsAhead: 20) else { return false }
    var nextUse = tabUse(next)
    guard use == .between else { return nextUse == .between }
    // Rows of two cells with an empty amount have one tab at their end; a whole row must follow them.
    for _ in 0..<Self.mostOpenRows where nextUse == .single {
      guard let following = nextTabRow(after: next.next, commentsAhead: 20) else { return false }
      next = following
      nextUse = tabUse(next)
    }
    return nextUse == .between || (nextUse == .several && !next.isEmpty)
  }

  /// So many rows without an amount may stand below the head before the first whole row.
  private static var mostOpenRows: Int { 16 }

  mutating func readTabTable(_ line: Line) -> (Block.Content, Int) {
    var end = line.next
    var row = line
    while true {
      end = putTabRow(row)
      guard let next = nextTabRow(after: end) else { break }
      putBetweenRows(from: end, to: next.start)
      row = next
    }
    return (table(.tabs), end)
  }

  /// The next row: directly below, or below comments, or below one empty line.
  private mutating func nextTabRow(after end: Int, commentsAhead: Int = .max) -> Line? {
    guard end < limit else { return nil }
    var next = line(at: end)
    var gaps = 0
    var lines = 0
    while next.next < limit {
      lines += 1
      if lines > commentsAhead { return nil }
      if next.isGap {
        gaps += 1
        if gaps > 1 { return nil }
      } else if next.isEmpty || !isComment(next) {
        break
      }
      next = line(at: next.next)
    }
    switch tabUse(next) {
    case .none: return nil
    case .between: break
    case .several: if gaps > 0 && next.isEmpty { return nil }
    case .single: if gaps > 0 { return nil }
    }
    if !next.isEmpty {
      let first = source.folded(at: next.first).byte
      if first == 0x2F && isComment(next) { return nil }
      if first == 0x40 && directiveKeyword(next) != nil { return nil }
      if first == 0x7C { return nil }
    }
    return next
  }

  /// Empty lines and comments between two rows of a table.
  mutating func putBetweenRows(from: Int, to: Int) {
    var index = from
    while index < to {
      let between = line(at: index)
      if between.isEmpty {
        putGap(between.start, between.end)
        putLineEnd(between)
      } else {
        putCommentLine(between)
      }
      index = between.next
    }
  }

  private mutating func putTabRow(_ line: Line) -> Int {
    let firstCell = cells.count
    var index = line.start
    let rowStart = index
    var line = line
    if !line.marks.contains(.quote), separatorsLine == line.start {
      putTabCells(line)
      putLineEnd(line)
      finishRow(firstCell, rowStart, line.end)
      return line.next
    }
    while true {
      if line.marks.contains(.quote), let quoted = quotedCell(at: index, line, separator: 0x09) {
        line = putQuoted(quoted, from: index, on: line)
        index = quoted.end
      } else {
        var tab = index
        while tab < line.end, source.base[tab] != 0x09 { tab += 1 }
        putCell(index, tab, line.marks)
        index = tab
      }
      guard index < line.end else { break }
      put(.tab, index, index + 1)
      index += 1
    }
    putLineEnd(line)
    finishRow(firstCell, rowStart, line.end)
    return line.next
  }

  /// The cells of the line that was scanned last, between the tabs found then.
  private mutating func putTabCells(_ line: Line) {
    var index = line.start
    for place in 0..<separators.count {
      let tab = separators[place]
      guard source.base[tab] == 0x09 else { continue }
      putCell(index, tab, line.marks)
      put(.tab, tab, tab + 1)
      index = tab + 1
    }
    putCell(index, line.end, line.marks)
  }

  mutating func finishRow(
    _ firstCell: Int, _ from: Int, _ to: Int, isHeadRule: Bool = false
  ) {
    let count = cells.count - firstCell
    // Once a table: its other rows are as wide.
    if count > TableSyntax.mostColumns, !problems.contains(where: { $0.kind == .tooManyColumns }) {
      problem(.tooManyColumns, from, to)
    }
    rows.append(TableSyntax.Row(first: firstCell, count: count, span: span(from, to), isHeadRule: isHeadRule))
  }

  /// A cell from separator to separator.
  @inline(__always)
  mutating func putCell(_ from: Int, _ to: Int, _ marks: Line.Marks) {
    var start = from
    var end = to
    while start < end, source.base[start] == 0x20 { start += 1 }
    while end > start, source.base[end - 1] == 0x20 { end -= 1 }
    guard end > start else {
      // An empty cell stands at its start, where a clerk would type.
      put(.blank, from, to)
      cells.append(TableSyntax.Cell(span: span(from, from)))
      return
    }
    // Most cells are bare: nothing else to leave out at either end.
    if isBare(source.base[start]), isBareEnd(source.base[end - 1], end), marks.isDisjoint(with: .special) {
      put(.blank, from, start)
      put(.cell, start, end)
      put(.blank, end, to)
      cells.append(TableSyntax.Cell(span: span(start, end)))
      return
    }
    putTrimmedCell(from, to, marks)
  }

  @inline(__always)
  private func isBare(_ byte: UInt8) -> Bool { (byte > 0x20 && byte < 0x80) || (byte >= 0xE4 && byte < 0xEF) }

  /// A cell that ends in ASCII or in a Chinese character has no blank to leave out.
  @inline(__always)
  private func isBareEnd(_ byte: UInt8, _ end: Int) -> Bool {
    if byte < 0x80 { return byte > 0x20 }
    let lead = source[end - 3]
    return lead >= 0xE4 && lead < 0xEF
  }

  private mutating func putTrimmedCell(_ from: Int, _ to: Int, _ marks: Line.Marks) {
    let start = source.skipDecoration(from, to: to)
    let end = source.trimDecoration(start, to)
    putGap(from, start)
    putText(.cell, start, end, marks)
    putGap(end, to)
    cells.append(TableSyntax.Cell(span: start < end ? span(start, end) : span(from, from)))
  }
}
