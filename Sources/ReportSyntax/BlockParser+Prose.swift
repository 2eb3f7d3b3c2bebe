/// Blank lines, comments, rules, headings, numbered lines and paragraphs.
extension BlockParser {
  mutating func readBlank(_ line: Line) -> (Block.Content, Int) {
    var line = line
    while true {
      putGap(line.start, line.end)
      putLineEnd(line)
      guard line.next < limit else { return (.blank, line.next) }
      let next = self.line(at: line.next)
      guard next.isEmpty else { return (.blank, line.next) }
      if next.marks.contains(.tab), linesTableStarts(at: next) { return (.blank, line.next) }
      line = next
    }
  }

  mutating func readComment(_ line: Line) -> (Block.Content, Int) {
    var line = line
    while true {
      putCommentLine(line)
      guard line.next < limit else { return (.comment, line.next) }
      let next = self.line(at: line.next)
      guard !next.isEmpty, isComment(next) else { return (.comment, line.next) }
      line = next
    }
  }

  mutating func putCommentLine(_ line: Line) {
    putGap(line.start, line.first)
    putText(.comment, line.first, line.end, line.marks.intersection(.invalid))
    putLineEnd(line)
  }

  mutating func readRule(_ line: Line) -> (Block.Content, Int) {
    let end = source.trimDecoration(line.first, line.end)
    putGap(line.start, line.first)
    put(.fence, line.first, end)
    putGap(end, line.end)
    putLineEnd(line)
    return (.thematicBreak, line.next)
  }

  mutating func readHeading(_ line: Line, marks: Int) -> (Block.Content, Int) {
    putGap(line.start, line.first)
    var index = line.first
    for _ in 0..<marks { index += source.folded(at: index).length }
    put(.headingMarks, line.first, index)
    let textStart = source.skipDecoration(index, to: line.end)
    let textEnd = source.trimDecoration(textStart, line.end)
    putGap(index, textStart)
    let (marker, bodyStart) = putMarker(at: textStart, end: textEnd)
    putText(.text, bodyStart, textEnd, line.marks)
    putGap(textEnd, line.end)
    putLineEnd(line)
    return (.heading(HeadingSyntax(marks: marks, marker: marker, text: span(bodyStart, textEnd))), line.next)
  }

  private mutating func putMarker(at index: Int, end: Int) -> (HeadingSyntax.Marker?, Int) {
    guard let marker = source.marker(at: index, end: end) else { return (nil, index) }
    let body = source.skipDecoration(marker.end, to: end)
    put(.marker, index, marker.end)
    putGap(marker.end, body)
    return (HeadingSyntax.Marker(style: marker.style, number: marker.number, span: span(index, marker.end)), body)
  }

  mutating func readNumbered(_ line: Line, _ marker: HeadingSyntax.Marker) -> (Block.Content, Int) {
    putGap(line.start, line.first)
    let (marker, body) = putMarker(at: line.first, end: line.end)
    let (text, end) = readProse(line, from: body)
    return (.numbered(HeadingSyntax(marks: 0, marker: marker, text: text)), end)
  }

  mutating func readParagraph(_ line: Line) -> (Block.Content, Int) {
    if source.folded(at: line.first).byte == 0x40 { noteUnknownDirective(line) }
    putGap(line.start, line.first)
    let (text, end) = readProse(line, from: line.first)
    return (.paragraph(text), end)
  }

  /// The lines of a paragraph from a place in its first line on, up to an empty line or another block.
  private mutating func readProse(_ first: Line, from bodyStart: Int) -> (Span, Int) {
    var line = first
    var textStart = bodyStart
    while true {
      let textEnd = source.trimDecoration(textStart, line.end)
      putText(.text, textStart, textEnd, line.marks)
      putGap(textEnd, line.end)
      putLineEnd(line)
      let closed = (span(bodyStart, textEnd), line.next)
      guard line.next < limit else { return closed }
      if line.next - start > Self.longParagraph, endsSentence(textEnd) { return closed }
      let next = self.line(at: line.next)
      guard !next.isEmpty, case .prose = kind(of: next) else { return closed }
      if source.folded(at: next.first).byte == 0x40 { noteUnknownDirective(next) }
      line = next
      textStart = next.first
      putGap(line.start, textStart)
    }
  }

  /// From this length on a paragraph ends at a line that ends a sentence, so that a file without a single empty
  /// line still falls into blocks.
  private static var longParagraph: Int { 16 << 10 }

  private func endsSentence(_ end: Int) -> Bool {
    switch source.triple(end - 3) {
    case 0xE3_8082, 0xEF_BC9B, 0xEF_BC81, 0xEF_BC9F: true
    default: false
    }
  }
}
