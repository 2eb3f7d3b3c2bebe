/// Tables with bars: `| a | b |`, and two or more lines of `a | b`.
extension BlockParser {
  /// A line that opens with a bar is a row by itself; others need a second one.
  mutating func barTableStarts(at line: Line) -> Bool {
    guard isBarRow(line), line.next < limit else { return false }
    let next = self.line(at: line.next)
    return opensWithBar(next) || isBarRow(next)
  }

  private func opensWithBar(_ line: Line) -> Bool {
    !line.isEmpty && source.folded(at: line.first).byte == 0x7C
  }

  /// ` | ` between cells, or a bar at the end.
  private func isBarRow(_ line: Line) -> Bool {
    guard line.marks.contains(.bar), !line.isEmpty else { return false }
    let end = source.trimDecoration(line.first, line.end)
    if end > line.first {
      if source[end - 1] == 0x7C { return source[end - 2] != 0x5C }
      if source.triple(end - 3) == 0xEF_BD9C { return source[end - 4] != 0x5C }
    }
    var index = line.first
    while let bar = nextBar(from: index, to: end) {
      if isBlankBefore(bar.index, line.first), source.blankLength(at: bar.index + bar.length) > 0 { return true }
      index = bar.index + bar.length
    }
    return false
  }

  private func isBlankBefore(_ index: Int, _ lower: Int) -> Bool {
    guard index > lower else { return false }
    let length = source[index - 1] < 0x80 ? 1 : source.lengthBefore(index)
    return source.blankLength(at: index - length) == length
  }

  /// The next bar of either width that no backslash precedes.
  @inline(__always)
  private func nextBar(from: Int, to: Int) -> (index: Int, length: Int)? {
    var index = from
    while index < to {
      let byte = source.base[index]
      if byte == 0x7C {
        if index == from || source.base[index - 1] != 0x5C { return (index, 1) }
      } else if byte == 0xEF, source.triple(index) == 0xEF_BD9C {
        if index == from || source.base[index - 1] != 0x5C { return (index, 3) }
        index += 2
      }
      index += 1
    }
    return nil
  }

  /// The same of the line that was scanned last, out of the bars found then; `place` is where among them to go on.
  @inline(__always)
  private func nextBar(from index: Int, of line: Line, _ place: inout Int) -> (index: Int, length: Int)? {
    guard separatorsLine == line.start else { return nextBar(from: index, to: line.end) }
    while place < separators.count {
      let bar = separators[place]
      let byte = source.base[bar]
      if bar >= index, byte != 0x09, bar == index || source.base[bar - 1] != 0x5C { return (bar, byte == 0x7C ? 1 : 3) }
      place += 1
    }
    return nil
  }

  mutating func readBarTable(_ line: Line) -> (Block.Content, Int) {
    var row: Line? = line
    var end = line.start
    isLineByLine = true
    if let earlier = earlierRows, let place = putRowsBefore(earlier) {
      end = place
      row = nextBarRow(after: end)
    }
    while let line = row {
      putBetweenRows(from: end, to: line.start)
      end = putBarRow(line)
      if let earlier = earlierRows, let place = putRowsBehind(end, earlier) {
        end = place
        break
      }
      row = nextBarRow(after: end)
    }
    var table = TableSyntax(form: .bars, rows: rows.array(), cells: cells.array())
    table.isLineByLine = isLineByLine
    return (.table(table), end)
  }

  /// The next row, directly below or below comments.
  private mutating func nextBarRow(after end: Int) -> Line? {
    guard end < limit else { return nil }
    var next = line(at: end)
    while next.next < limit, !next.isEmpty, isComment(next) { next = line(at: next.next) }
    guard !next.isEmpty, !isComment(next) else { return nil }
    if opensWithBar(next) { return next }
    guard next.marks.contains(.bar), isBarRow(next) else { return nil }
    if source.folded(at: next.first).byte == 0x40, directiveKeyword(next) != nil { return nil }
    return next
  }

  private mutating func putBarRow(_ line: Line) -> Int {
    let firstCell = cells.count
    var line = line
    let rowStart = line.first
    putGap(line.start, line.first)
    var index = line.first
    let opening = source.folded(at: index)
    if opening.byte == 0x7C {
      put(.bar, index, index + opening.length)
      index += opening.length
    }
    let isRule = isHeadRule(line, from: index)
    var place = 0
    while true {
      let bar = nextBar(from: index, of: line, &place)
      // Behind the last bar nothing but blanks is no cell.
      if bar == nil, source.skipDecoration(index, to: line.end) >= line.end,
        cells.count > firstCell || opening.byte == 0x7C
      {
        if cells.count == firstCell { cells.append(TableSyntax.Cell(span: span(index, index))) }
        putGap(index, line.end)
        break
      }
      if line.marks.contains(.quote), let quoted = quotedCell(at: index, line, separator: 0x7C) {
        line = putQuoted(quoted, from: index, on: line)
        index = quoted.end
        // The cell may have gone on to another line, which has bars of its own.
        place = 0
      } else {
        let end = bar?.index ?? line.end
        if isRule {
          putRuleCell(index, end)
        } else {
          putCell(index, end, line.marks)
        }
        index = end
      }
      guard index < line.end else { break }
      let length = source.folded(at: index).length
      put(.bar, index, index + length)
      index += length
    }
    putLineEnd(line)
    finishRow(firstCell, rowStart, source.trimEnd(rowStart, line.end), isHeadRule: isRule)
    return line.next
  }

  private mutating func putRuleCell(_ from: Int, _ to: Int) {
    let start = source.skipDecoration(from, to: to)
    let end = source.trimDecoration(start, to)
    putGap(from, start)
    put(.headRule, start, end)
    putGap(end, to)
    cells.append(TableSyntax.Cell(span: span(start, end)))
  }

  /// `|---|:--:|`: every cell three dashes or more, or dashes with a colon. (`-` alone is a cell that says "no value".)
  private func isHeadRule(_ line: Line, from: Int) -> Bool {
    var dashes = 0
    var colons = 0
    var cells = 0
    var index = from
    while index < line.end {
      if source.triple(index) == 0xE2_8094 || source.triple(index) == 0xE2_9480 {
        dashes += 1
        index += 3
        continue
      }
      let next = source.folded(at: index)
      switch next.byte {
      case 0x2D: dashes += 1
      case 0x3A: colons += 1
      case 0x7C:
        guard dashes >= 3 || (dashes > 0 && colons > 0) else { return false }
        cells += 1
        dashes = 0
        colons = 0
      default:
        let blank = source.blankLength(at: index)
        guard blank > 0 else { return false }
        index += blank
        continue
      }
      index += max(next.length, 1)
    }
    if dashes == 0 && colons == 0 { return cells > 0 }
    return dashes >= 3 || (dashes > 0 && colons > 0)
  }
}
