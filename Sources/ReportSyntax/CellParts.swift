/// Reads what stands in the brackets of a cell: `[2101301, 项目支出]`, `[甲..乙, 决算数/合计]`, `[*, 栏2]`.
struct CellParts {
  let reader: ExpressionReader
  private var source: Source { reader.source }

  init(reader: ExpressionReader) { self.reader = reader }

  struct Read {
    var row: Span
    var rowEnd: Span?
    var column: Span
    /// Behind the closing bracket.
    var end: Int
  }

  mutating func read(at start: Int) -> Read? {
    guard let row = part(from: start, mayBeRange: true), row.closing == 0x2C else { return nil }
    guard let column = part(from: row.end, mayBeRange: false), column.closing == 0x5D else { return nil }
    return Read(row: row.first, rowEnd: row.second, column: column.first, end: column.end)
  }

  private struct Part {
    var first: Span
    var second: Span?
    /// `,` or `]`
    var closing: UInt8
    var end: Int
  }

  /// Text up to a comma or a closing bracket; quoted text may hold either.
  private func part(from start: Int, mayBeRange: Bool) -> Part? {
    var index = start
    var rangeMark: Range<Int>?
    while index < reader.end {
      let close = quoteEnd(at: index)
      if close > index {
        index = close
        continue
      }
      let next = source.folded(at: index)
      if next.byte == 0x2C || next.byte == 0x5D {
        return make(start, index, rangeMark, next)
      }
      if next.byte == 0x5B { return nil }
      if mayBeRange, rangeMark == nil, index > start {
        let length = rangeMarkLength(at: index, from: start)
        if length > 0 {
          rangeMark = index..<(index + length)
          index += length
          continue
        }
      }
      index += max(next.length, 1)
    }
    return nil
  }

  private func make(_ start: Int, _ end: Int, _ mark: Range<Int>?, _ closing: (byte: UInt8, length: Int)) -> Part? {
    let first = bare(start, mark?.lowerBound ?? end)
    let second = mark.map { bare($0.upperBound, end) }
    guard !first.isEmpty, !(second?.isEmpty ?? false) else { return nil }
    return Part(first: first, second: second, closing: closing.byte, end: end + closing.length)
  }

  /// A piece without blanks and without quotes around the whole of it.
  private func bare(_ from: Int, _ to: Int) -> Span {
    let start = source.skipNothing(from, to: to)
    let end = source.trimEnd(start, to)
    let quoted = quoteEnd(at: start)
    guard quoted == end, end > start else { return reader.span(start, end) }
    let length = source[start] == 0x22 ? 1 : 3
    return reader.span(start + length, end - length)
  }

  /// Where a quoted text that opens at an index ends, its closing quote included; the index itself where none opens.
  private func quoteEnd(at index: Int) -> Int {
    let code = source.triple(index)
    if source[index] == 0x22 {
      return source.first(0x22, from: index + 1, to: reader.end).map { $0 + 1 } ?? index
    }
    let closing: UInt32
    switch code {
    case 0xE3_808C: closing = 0xE3_808D
    case 0xE2_809C: closing = 0xE2_809D
    default: return index
    }
    var cursor = index + 3
    // A label is short; what is not closed soon is no quote.
    let bound = min(reader.end, index + 600)
    while cursor < bound {
      if source.triple(cursor) == closing { return cursor + 3 }
      cursor += 1
    }
    return index
  }

  /// `..`, `。。`, `…`, `……`; and `至` between codes, between quotes or with blanks around it.
  private func rangeMarkLength(at index: Int, from start: Int) -> Int {
    let code = source.triple(index)
    if code == 0xE2_80A6 { return source.triple(index + 3) == code ? 6 : 3 }
    if code == 0xE3_8082 { return source.triple(index + 3) == code ? 6 : 0 }
    if code == 0xE8_87B3 {
      let before = source[index - 1]
      let isDigit = before >= 0x30 && before <= 0x39 || source.digit(at: index - 3)?.length == 3
      if isDigit { return source.digit(at: index + 3) == nil ? 0 : 3 }
      if source.triple(index - 3) == 0xE3_808D { return 3 }
      return source.blankLength(at: index + 3) > 0 && (before == 0x20 || source.triple(index - 3) == 0xE3_8080) ? 3 : 0
    }
    let point = source.folded(at: index)
    guard point.byte == 0x2E else { return 0 }
    let second = source.folded(at: index + point.length)
    return second.byte == 0x2E ? point.length + second.length : 0
  }
}
