/// Tables with one cell a line, as Word leaves them when it is saved as text.
extension BlockParser {
  /// A line whose only tab opens it; blanks may stand before the tab, and tabs behind the text do not count.
  private func isCellLine(_ line: Line) -> Bool { cellStart(line) != nil }

  /// Where the text of such a line begins, behind its tab.
  private func cellStart(_ line: Line) -> Int? {
    guard line.tabs > 0 else { return nil }
    if line.tabs == 1, line.firstTab == line.start { return line.firstTab + 1 }
    let tab = source.skipNothing(line.start, to: line.end, tabs: false)
    guard tab < line.end, source[tab] == 0x09 else { return nil }
    let end = source.trimEnd(tab + 1, line.end)
    if end <= tab + 1 { return source.first(0x09, from: tab + 1, to: line.end) == nil ? tab + 1 : nil }
    return source.first(0x09, from: tab + 1, to: end) == nil ? tab + 1 : nil
  }

  /// A group of lines between empty lines, seen from above.
  private struct Group {
    var cells = 0
    var emptyCells = 0
    var lines = 0
    /// Behind its last line.
    var end: Int
    /// Something other than an empty line or the end of the text stops it.
    var isCut = false
  }

  private mutating func group(at line: Line, bound: Int) -> Group {
    var group = Group(end: line.start)
    var line = line
    while true {
      if let start = cellStart(line) {
        group.cells += 1
        if line.first >= line.end || start >= line.end { group.emptyCells += 1 }
      } else if group.cells == 0 || !continuesCell(line) {
        group.isCut = true
        return group
      } else if source.first(0x09, from: line.start, to: line.end) != nil {
        // Counted as its own cells when it is read; here it only lengthens the group.
        group.cells += 1
      }
      group.lines += 1
      group.end = line.next
      guard line.next < limit, group.lines < Self.linesAhead, line.next < bound else { return group }
      line = self.line(at: line.next)
      if line.isGap { return group }
    }
  }

  /// A line without a tab that belongs to the cell above: anything but what cannot stand in a cell.
  private func continuesCell(_ line: Line) -> Bool {
    if line.tabs > 0, source.first(0x09, from: line.first, to: source.trimEnd(line.first, line.end)) != nil,
      source[source.skipNothing(line.start, to: line.end, tabs: false)] != 0x09
    {
      return false
    }
    let first = source.folded(at: line.first)
    switch first.byte {
    case 0x23:
      let next = source.folded(at: line.first + first.length)
      return !(next.byte == 0x23 || source.blankLength(at: line.first + first.length) > 0)
    case 0x40: return directiveKeyword(line) == nil
    case 0x7C: return false
    case 0x2F: return !isComment(line)
    default: return true
    }
  }

  private static var linesAhead: Int { 64 }
  private static var groupsAhead: Int { 10 }
  private static var bytesAhead: Int { 64 << 10 }

  /// Two or more groups of lines separated by empty lines, each opening with a cell, some group with three lines or
  /// an empty cell. A few groups ahead decide.
  mutating func linesTableStarts(at line: Line) -> Bool {
    guard line.start >= noLinesTableBefore, isCellLine(line) else { return false }
    let bound = min(limit, line.start + Self.bytesAhead)
    let first = group(at: line, bound: bound)
    var isTable = first.cells >= 3 || first.emptyCells > 0
    var groups = 1
    var last = first
    if first.cells > first.emptyCells, !first.isCut {
      while groups < Self.groupsAhead, !(isTable && groups > 1), last.end < bound,
        let next = nextGroup(after: last.end, bound: bound)
      {
        last = group(at: next, bound: bound)
        groups += 1
        if last.cells >= 3 || last.emptyCells > 0 { isTable = true }
        if last.isCut { break }
      }
      if isTable && groups > 1 { return true }
    }
    // Less of the same group would not be a table either.
    noLinesTableBefore = max(noLinesTableBefore, first.end)
    return false
  }

  /// The line that opens the next group of the table, or nil where the table ends.
  ///
  /// A page break leaves a few empty lines in the middle of a table; a title of its own behind them opens another.
  private mutating func nextGroup(after end: Int, bound: Int) -> Line? {
    guard end < bound, end < limit else { return nil }
    var next = line(at: end)
    var gaps = 0
    while next.next < limit {
      if next.isGap {
        gaps += 1
        if gaps > Self.pageBreak { return nil }
      } else if next.isEmpty || !isComment(next) {
        break
      }
      next = line(at: next.next)
    }
    guard gaps > 0, isCellLine(next) else { return nil }
    if gaps > 1, next.first < next.end {
      let below = next.next < limit ? line(at: next.next) : nil
      if below.map({ $0.isGap }) ?? true { return nil }
    }
    return next
  }

  /// More empty lines than this end a table.
  private static var pageBreak: Int { 5 }

  mutating func readLinesTable(_ line: Line) -> (Block.Content, Int) {
    var line = line
    while true {
      let (end, isAllEmpty) = putGroup(line)
      guard !isAllEmpty, let next = nextGroup(after: end, bound: limit) else { return (table(.lines), end) }
      putBetweenRows(from: end, to: next.start)
      line = next
    }
  }

  /// One group is one row.
  private mutating func putGroup(_ line: Line) -> (end: Int, isAllEmpty: Bool) {
    let firstCell = cells.count
    let rowStart = line.start
    var rowEnd = line.end
    var isAllEmpty = true
    var line = line
    while true {
      if let cell = cellStart(line) {
        putGap(line.start, cell - 1)
        put(.tab, cell - 1, cell)
        putCell(cell, line.end, line.marks)
        if line.first < line.end { isAllEmpty = false }
      } else if line.marks.contains(.tab), line.first < line.end,
        source.first(0x09, from: line.first, to: source.trimEnd(line.first, line.end)) != nil
      {
        putCells(of: line)
        isAllEmpty = false
      } else {
        putContinuation(line)
        if line.first < line.end { isAllEmpty = false }
      }
      putLineEnd(line)
      rowEnd = line.end
      guard line.next < limit else { break }
      let next = self.line(at: line.next)
      if next.isGap || (cellStart(next) == nil && !continuesCell(next)) { break }
      line = next
    }
    finishRow(firstCell, rowStart, rowEnd)
    return (line.next, isAllEmpty)
  }

  /// A line of the group that opens with a tab and has more of them: a cell between each two.
  private mutating func putCells(of line: Line) {
    let first = source.skipNothing(line.start, to: line.end, tabs: false)
    putGap(line.start, first)
    var index = first
    while index < line.end {
      if source[index] == 0x09 {
        put(.tab, index, index + 1)
        index += 1
      }
      let end = source.first(0x09, from: index, to: line.end) ?? line.end
      putCell(index, end, line.marks)
      index = end
    }
  }

  private mutating func putContinuation(_ line: Line) {
    let end = source.trimDecoration(line.first, line.end)
    putGap(line.start, line.first)
    putText(.cell, line.first, end, line.marks)
    putGap(end, line.end)
    guard end > line.first else { return }
    let piece = span(line.first, end)
    cells.changeLast { cell in
      let whole = cell.span.isEmpty ? piece : Span(Int(cell.span.start), Int(piece.end))
      cell = TableSyntax.Cell(span: whole, isQuoted: cell.isQuoted)
    }
  }
}
