/// The header: `---`, fields, `---`.
extension BlockParser {
  mutating func readHeader(_ line: Line) -> (Block.Content, Int)? {
    guard !line.isEmpty, line.end - line.first <= 600,
      source.isFence(line.first, source.trimDecoration(line.first, line.end))
    else { return nil }
    if options.isPlainText && !knownKeyFollows(line) { return nil }
    let closing = closingFence(after: line)
    var header = HeaderSyntax(fields: [], isClosed: closing != nil)
    putFence(line)
    var end = line.next
    while end < limit {
      let next = self.line(at: end)
      if let closing, next.start >= closing {
        putFence(next)
        return (.header(header), next.next)
      }
      if closing == nil, source.firstColon(from: next.first, to: next.end) == nil { break }
      putField(next, &header)
      end = next.next
    }
    if closing == nil { problem(.unclosedHeader, line.first, line.end) }
    return (.header(header), end)
  }

  private mutating func putFence(_ line: Line) {
    let end = source.trimDecoration(line.first, line.end)
    putGap(line.start, line.first)
    put(.fence, line.first, end)
    putGap(end, line.end)
    putLineEnd(line)
  }

  private mutating func knownKeyFollows(_ line: Line) -> Bool {
    guard line.next < limit else { return false }
    let next = self.line(at: line.next)
    guard let colon = source.firstColon(from: next.first, to: min(next.end, next.first + 64)) else { return false }
    let keyEnd = source.trimDecoration(next.first, colon.index)
    return HeaderKeys.known.contains { source.equals($0, next.first, keyEnd) }
  }

  /// Where the line of the closing fence starts; fields, comments and empty lines may stand before it.
  private mutating func closingFence(after line: Line) -> Int? {
    var line = line
    for _ in 0..<Self.longestHeader {
      guard line.next < limit else { return nil }
      line = self.line(at: line.next)
      if line.isEmpty || isComment(line) { continue }
      if isRule(line) { return line.start }
      if source.firstColon(from: line.first, to: line.end) == nil { return nil }
    }
    return nil
  }

  /// In lines.
  private static var longestHeader: Int { 500 }

  private mutating func putField(_ line: Line, _ header: inout HeaderSyntax) {
    if line.isEmpty {
      putGap(line.start, line.end)
      putLineEnd(line)
      return
    }
    if isComment(line) {
      putCommentLine(line)
      return
    }
    let invalid = line.marks.intersection(.invalid)
    guard let colon = source.firstColon(from: line.first, to: line.end) else {
      putGap(line.start, line.first)
      putText(.text, line.first, line.end, invalid)
      putLineEnd(line)
      return
    }
    let keyEnd = source.trimDecoration(line.first, colon.index)
    let behind = colon.index + colon.length
    let value = source.skipDecoration(behind, to: line.end)
    let end = source.trimDecoration(value, line.end)
    putGap(line.start, line.first)
    putText(.key, line.first, keyEnd, invalid)
    putGap(keyEnd, colon.index)
    put(.colon, colon.index, behind)
    putGap(behind, value)
    putText(.value, value, end, invalid)
    putGap(end, line.end)
    putLineEnd(line)
    header.fields.append(HeaderSyntax.Field(key: span(line.first, keyEnd), value: span(value, end)))
  }
}
