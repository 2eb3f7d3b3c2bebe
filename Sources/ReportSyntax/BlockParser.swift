/// Parses one block after another. What it keeps between blocks only saves repeated looking at the same lines.
struct BlockParser: ~Copyable {
  let source: Source
  let options: ParseOptions

  /// The block being parsed.
  var start = 0
  var limit = 0
  var tokens = Scratch<Token>(capacity: 1024)
  var cells = Scratch<TableSyntax.Cell>(capacity: 256)
  var rows = Scratch<TableSyntax.Row>(capacity: 64)
  var inlines: [Inline] = []
  var problems: [SyntaxProblem] = []

  /// Where the tabs and bars of the line stand that was scanned last.
  var separators = Scratch<Int>(capacity: 64)
  var separatorsLine = -1
  /// Lines scanned lately, so that looking ahead costs one scan.
  private var recent = RecentLines()
  /// No table with one cell a line starts before this offset: its first group was looked at and is none.
  var noLinesTableBefore = 0
  /// No closing `”` or `"` stands between these offsets; see `closingQuote`.
  var noCurlyClose = 0..<0
  var noStraightClose = 0..<0
  /// Behind the last byte that was looked at for the block in hand.
  var reach = 0
  /// Of the block in hand, before an edit.
  var earlierRows: EarlierRows?
  /// No row of the table in hand was known by lines behind its own.
  var isLineByLine = true

  /// Offsets in a block are 32 bits wide; a longer block is cut.
  static let maximumBlockLength = 1 << 30
  /// No word or sign that is looked for at a place has more bytes.
  static let beyond = 64

  init(source: Source, options: ParseOptions) {
    self.source = source
    self.options = options
  }

  /// - Parameter earlier: the rows of the table that began at the offset before an edit behind it
  mutating func parseBlock(at offset: Int, after earlier: EarlierRows? = nil) -> Block {
    start = offset
    earlierRows = options.keepsTokens ? nil : earlier
    limit = min(source.count, offset + Self.maximumBlockLength)
    tokens.removeAll()
    cells.removeAll()
    rows.removeAll()
    inlines = []
    problems = []
    reach = offset
    let isFresh = isFresh(at: offset)
    let (content, end) = readBlock()
    return Block(
      length: max(min(end, limit) - offset, 1), content: content, tokens: tokens.array(), inlines: inlines,
      problems: problems, reach: max(reach, end) - offset + Self.beyond, isFresh: isFresh)
  }

  /// Nothing is remembered of the bytes from an offset on.
  func isFresh(at offset: Int) -> Bool {
    noLinesTableBefore <= offset && noCurlyClose.upperBound <= offset && noStraightClose.upperBound <= offset
  }

  mutating func line(at offset: Int) -> Line {
    if let line = recent.line(at: offset) {
      reach = max(reach, line.next)
      return line
    }
    let line = scanLine(at: offset)
    recent.keep(line)
    reach = max(reach, line.next)
    return line
  }

  private mutating func readBlock() -> (Block.Content, Int) {
    var line = line(at: start)
    if start == 0, source.triple(0) == 0xEF_BBBF {
      put(.byteOrderMark, 0, 3)
      line.start = 3
    }
    if start == 0, let header = readHeader(line) { return header }
    if line.isGap { return readBlank(line) }
    switch kind(of: line) {
    case .comment: return readComment(line)
    case .directive(let keyword, let end): return readDirective(line, keyword, keywordEnd: end)
    case .contents: return readContents(line)
    case .bars: return readBarTable(line)
    case .tabs: return readTabTable(line)
    case .lines: return readLinesTable(line)
    case .heading(let marks): return readHeading(line, marks: marks)
    case .rule: return readRule(line)
    case .numbered(let marker): return readNumbered(line, marker)
    case .blank: return readBlank(line)
    case .prose: return readParagraph(line)
    }
  }

  /// What a line begins, in the order of the language: the first that fits.
  enum LineKind {
    case blank, comment, contents, bars, tabs, lines, rule, prose
    case directive(DirectiveSyntax.Keyword, end: Int)
    case heading(marks: Int)
    case numbered(HeadingSyntax.Marker)
  }

  mutating func kind(of line: Line) -> LineKind {
    if line.first >= line.end {
      return line.marks.contains(.tab) && linesTableStarts(at: line) ? .lines : .blank
    }
    let first = source.folded(at: line.first)
    if first.byte == 0x2F, isComment(line) { return .comment }
    if first.byte == 0x40, let (keyword, end) = directiveKeyword(line) { return .directive(keyword, end: end) }
    if mayBeContents(line), contentsStarts(at: line) { return .contents }
    if first.byte == 0x7C { return .bars }
    if line.marks.contains(.bar), barTableStarts(at: line) { return .bars }
    if line.marks.contains(.tab) {
      if tabTableStarts(at: line) { return .tabs }
      if linesTableStarts(at: line) { return .lines }
    }
    if first.byte == 0x23, let marks = headingMarks(line) { return .heading(marks: marks) }
    if let marker = source.marker(at: line.first, end: line.end) {
      return .numbered(
        HeadingSyntax.Marker(style: marker.style, number: marker.number, span: span(line.first, marker.end)))
    }
    if first.byte == 0x2D || first.byte == 0, isRule(line) { return .rule }
    return .prose
  }

  func isComment(_ line: Line) -> Bool {
    let first = source.folded(at: line.first)
    return first.byte == 0x2F && source.folded(at: line.first + first.length).byte == 0x2F
      && line.first + first.length < line.end && source[line.first] != 0xC3
  }

  func isRule(_ line: Line) -> Bool {
    line.end - line.first <= 600 && source.isFence(line.first, source.trimDecoration(line.first, line.end))
  }

  /// How many `#` open a line that is a heading: one to six before a blank or a letter that is not ASCII (`#REF!` is none).
  private func headingMarks(_ line: Line) -> Int? {
    var index = line.first
    var marks = 0
    while index < line.end {
      let next = source.folded(at: index)
      guard next.byte == 0x23 else { break }
      marks += 1
      index += next.length
      if marks > 6 { return nil }
    }
    guard index >= line.end || source.blankLength(at: index) > 0 || source[index] >= 0x80 || source[index] == 0x2A
    else { return nil }
    return marks
  }
}

/// The last few lines that were scanned.
struct RecentLines {
  private static var none: Line { Line(start: -1, end: 0, next: 0, first: 0, tabs: 0, firstTab: 0, marks: []) }

  private var newest = Self.none
  private var others = (Self.none, Self.none, Self.none)
  private var oldest = 0

  @inline(__always)
  func line(at start: Int) -> Line? {
    if newest.start == start { return newest }
    return older(start)
  }

  private func older(_ start: Int) -> Line? {
    if others.0.start == start { return others.0 }
    if others.1.start == start { return others.1 }
    if others.2.start == start { return others.2 }
    return nil
  }

  mutating func keep(_ line: Line) {
    switch oldest {
    case 0: others.0 = newest
    case 1: others.1 = newest
    default: others.2 = newest
    }
    oldest = oldest == 2 ? 0 : oldest + 1
    newest = line
  }
}
