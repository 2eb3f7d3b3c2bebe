/// Cells in quotes, which may hold separators and line breaks.
extension BlockParser {
  struct QuotedCell {
    var open: Range<Int>
    var close: Range<Int>
    /// Where the separator or the line end behind the closing quote stands.
    var end: Int
    /// The line that holds `end`.
    var lastLine: Line
  }

  /// The quoted cell that starts at an index, or nil where the quote is text: no closing quote within 20 lines, or
  /// text behind it.
  mutating func quotedCell(at index: Int, _ line: Line, separator: UInt8) -> QuotedCell? {
    let open = source.skipNothing(index, to: line.end, tabs: false)
    guard open < line.end else { return nil }
    let isCurly = source.triple(open) == 0xE2_809C
    guard isCurly || source[open] == 0x22 else { return nil }
    let content = open + (isCurly ? 3 : 1)
    let found = isCurly ? curlyClose(from: content) : straightClose(from: content)
    if found.map({ $0 >= line.end }) ?? true { isLineByLine = false }
    guard let close = found else { return nil }
    var last = line
    var lines = 1
    while close >= last.next, last.next < limit {
      lines += 1
      if lines > 21 { return nil }
      last = self.line(at: last.next)
    }
    let behind = close + (isCurly ? 3 : 1)
    let end = source.skipNothing(behind, to: last.end, tabs: separator == 0x09 ? false : true)
    guard end >= last.end || source.folded(at: end).byte == separator else { return nil }
    return QuotedCell(open: open..<content, close: close..<behind, end: end, lastLine: last)
  }

  /// How far a closing quote is looked for.
  private static var farthest: Int { 64 << 10 }

  private mutating func curlyClose(from index: Int) -> Int? {
    let bound = min(limit, index + Self.farthest)
    var cursor = noCurlyClose.contains(index) ? noCurlyClose.upperBound : index
    while let found = source.first(0xE2, from: cursor, to: bound) {
      if source.triple(found) == 0xE2_809D {
        reach = max(reach, found + 3)
        return found
      }
      cursor = found + 1
    }
    reach = max(reach, bound)
    noCurlyClose = min(index, noCurlyClose.contains(index) ? noCurlyClose.lowerBound : index)..<max(bound, index)
    return nil
  }

  private mutating func straightClose(from index: Int) -> Int? {
    // Doubled quotes stand for one. Those right here are counted first, because what is remembered below was seen
    // from further back, where they may pair otherwise.
    var cursor = index
    while source[cursor] == 0x22 { cursor += 1 }
    if (cursor - index) & 1 == 1 { return cursor - 1 }
    let bound = min(limit, index + Self.farthest)
    let known = noStraightClose.contains(index)
    if known { cursor = max(cursor, noStraightClose.upperBound) }
    while let found = source.first(0x22, from: cursor, to: bound) {
      if source[found + 1] != 0x22 {
        reach = max(reach, found + 2)
        return found
      }
      cursor = found + 2
    }
    reach = max(reach, bound)
    // The last pair may reach over the bound.
    noStraightClose = min(index, known ? noStraightClose.lowerBound : index)..<max(bound, cursor, index)
    return nil
  }

  /// Writes a quoted cell that starts on a line, and gives the line that it ends on.
  mutating func putQuoted(_ quoted: QuotedCell, from: Int, on line: Line) -> Line {
    putGap(from, quoted.open.lowerBound)
    put(.quote, quoted.open.lowerBound, quoted.open.upperBound)
    var index = quoted.open.upperBound
    let end = quoted.close.lowerBound
    var part = line
    while index < end {
      let partEnd = min(part.end, end)
      if partEnd > index {
        putText(.cell, index, partEnd, part.marks)
        index = partEnd
      }
      guard index < end else { break }
      put(.lineEnd, index, min(part.next, end))
      index = min(part.next, end)
      if index < end { part = self.line(at: index) }
    }
    put(.quote, quoted.close.lowerBound, quoted.close.upperBound)
    putGap(quoted.close.upperBound, quoted.end)
    cells.append(TableSyntax.Cell(span: span(quoted.open.upperBound, end), isQuoted: true))
    return quoted.lastLine
  }

  /// Where the row that starts with a line ends, when cells in quotes may take it further than the line.
  mutating func rowEnd(of line: Line, separator: UInt8) -> Int {
    var line = line
    var index = line.start
    var isCellStart = true
    while index < line.end {
      if isCellStart, let quoted = quotedCell(at: index, line, separator: separator) {
        line = quoted.lastLine
        index = quoted.end
        isCellStart = false
        continue
      }
      let next = source.folded(at: index)
      isCellStart = next.byte == separator
      index += max(next.length, 1)
    }
    return line.next
  }
}
