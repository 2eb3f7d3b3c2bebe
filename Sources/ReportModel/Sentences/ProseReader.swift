import ReportSyntax

/// Reads the sentences of a report: paragraphs, numbered lines and headings, in stretches that tables and parts divide.
enum ProseReader {
  /// A passage ends where its text gets longer, at the end of a paragraph.
  private static let longest = 64 << 10
  /// A passage ends behind so many paragraphs without a figure.
  private static let mostSilent = 6

  static func read(into report: inout Report) {
    let first = report.figures.count
    let tree = report.tree
    var firstFigure = report.figures.count
    var passage = Passage()
    var reader = MentionReader(report)
    var silent = 0
    var inlines = report.inlines[...]

    func close(_ passage: inout Passage, _ reader: inout MentionReader) {
      for range in passage.lexer.oversized { report.oversizedNumbers.append(passage.text.source(range)) }
      if !passage.mentions.isEmpty {
        PrecisionPolicy.apply(to: firstFigure..<report.figures.count, of: &report)
        PassageClaims.read(passage, into: &report)
      }
      if !passage.paragraphs.isEmpty || !passage.text.bytes.isEmpty {
        passage.removeAll()
        reader.begin()
      }
      firstFigure = report.figures.count
      silent = 0
    }

    for block in tree.blocks where block.start < report.ownLength {
      guard let (span, mark) = prose(block) else {
        switch block.block.content {
        case .table, .header, .directive, .contents: close(&passage, &reader)
        default: break
        }
        continue
      }
      let range = block.range(of: span).clamped(to: 0..<tree.bytes.count)
      if isPart(block) { close(&passage, &reader) }
      tree.bytes.withUnsafeBufferPointer { file in
        guard holdsDigit(file, range) else {
          silent += 1
          // An announcement without a figure still belongs to what follows.
          if silent > mostSilent { close(&passage, &reader) }
          return
        }
        if isPageNumber(file, range) { return }
        silent = 0
        if passage.text.bytes.count > longest { close(&passage, &reader) }
        append(file, range, &passage, &inlines)
        let token = passage.lexer.tokens.count
        passage.lexer.read(passage.text)
        reader.read(&passage, from: token, mark: mark, into: &report)
      }
    }
    close(&passage, &reader)
    report.proseFigures = first..<report.figures.count
  }

  /// The text of a block that is prose, and its mark.
  private static func prose(_ block: PlacedBlock) -> (Span, Passage.Mark?)? {
    switch block.block.content {
    case .paragraph(let span): return (span, nil)
    case .heading(let heading), .numbered(let heading):
      let mark = heading.marker.map { Passage.Mark(style: $0.style.rawValue, number: $0.number) }
      return (heading.text, mark)
    default: return nil
    }
  }

  private static func isPart(_ block: PlacedBlock) -> Bool {
    switch block.block.content {
    case .heading(let heading), .numbered(let heading):
      heading.marks == 1 || heading.marker?.style == .part || heading.marker?.style == .attachment
    default: false
    }
  }

  /// A paragraph of nothing but a page number.
  private static func isPageNumber(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= 12
      && range.allSatisfy { file[$0] < 0x3A && (file[$0] >= 0x30 || file[$0] <= 0x20 || file[$0] == 0x2D) }
  }

  private static func holdsDigit(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = file[index]
      if byte &- 0x30 < 10 { return true }
      if byte == 0xEF, index + 2 < range.upperBound, file[index + 1] == 0xBC, file[index + 2] &- 0x90 < 10 {
        return true
      }
      index += 1
    }
    return false
  }

  /// The published form: what marks stand for, not the marks.
  private static func append(
    _ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ passage: inout Passage,
    _ inlines: inout ArraySlice<InlineValue>
  ) {
    var start = range.lowerBound
    while let inline = inlines.first, inline.range.lowerBound < range.upperBound {
      inlines.removeFirst()
      guard inline.range.lowerBound >= start else { continue }
      passage.text.append(file, start..<inline.range.lowerBound)
      if let written = inline.written {
        passage.text.append(file, written)
      } else if let text = inline.text {
        passage.text.append(published: text.utf8, for: inline.range)
      }
      start = inline.range.upperBound
    }
    passage.text.append(file, start..<range.upperBound)
  }
}
