import ReportSyntax

/// Finds the logical tables of a report: their blocks, titles and captions. A table that goes on under its repeated title is one.
struct TableFinder {
  struct Found {
    var blocks: [Int]
    var title: Label
    var titleRange: Range<Int>?
    var caption: TableCaption
    var directive: Int?
  }

  private let tree: SyntaxTree
  private var found: [Found] = []
  /// Where the title stands; what it says is read when a table takes it.
  private var titleRange: Range<Int>?
  private var caption = TableCaption()
  private var captionLines = 0
  private var directive: Int?
  /// Something other than titles, captions and empty lines stood since the last table.
  private var interrupted = true
  private var sawTitle = false
  /// A heading or a numbered line stood since the last table: it begins something.
  private var titleIsHeading = false

  private init(_ tree: SyntaxTree) { self.tree = tree }

  static func find(in tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>) -> [Found] {
    var finder = TableFinder(tree)
    finder.walk(bytes)
    return finder.found
  }

  /// A caption has at most so many lines.
  private static let mostCaptionLines = 6

  private mutating func walk(_ bytes: UnsafeBufferPointer<UInt8>) {
    let blocks = tree.blocks
    for index in blocks.indices where blocks[index].kind != .blank {
      if blocks[index].kind == .paragraph, blocks[index].known(.isAllSentences) == true {
        takeSentence()
        continue
      }
      let placed = blocks[index]
      switch placed.kind {
      case .blank, .comment: continue
      case .heading, .numbered:
        takeText(placed, bytes)
        titleIsHeading = true
      case .paragraph: takeText(placed, bytes)
      default: takeOther(placed, index, bytes)
      }
    }
  }

  private mutating func takeOther(_ placed: PlacedBlock, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch placed.block.content {
    case .directive(let syntax) where syntax.keyword.announcesTable:
      reset()
      directive = index
      sawTitle = true
      titleRange = placed.range(of: syntax.subject)
      for argument in syntax.arguments {
        let key = LabelText.folded(bytes, placed.range(of: argument.key))
        let value = LabelText.folded(bytes, placed.range(of: argument.value))
        if key == "编号" { caption.number = value.text }
        if key == "单位" { _ = caption.take(Label("单位:" + value.text)) }
      }
    case .table(let table):
      append(index, table, placed, bytes)
      reset()
      interrupted = false
    default:
      reset()
      interrupted = true
    }
  }

  private mutating func reset() {
    titleRange = nil
    caption = TableCaption()
    captionLines = 0
    directive = nil
    sawTitle = false
    titleIsHeading = false
  }

  /// Most blocks are sentences or a title, which is known of them from the version before.
  private mutating func takeText(_ placed: PlacedBlock, _ bytes: UnsafeBufferPointer<UInt8>) {
    if placed.known(.isAllSentences) == true { return takeSentence() }
    let text: Range<Int>
    switch placed.block.content {
    case .heading(let heading), .numbered(let heading): text = placed.range(of: heading.text)
    case .paragraph(let span): text = placed.range(of: span)
    default: return
    }
    guard text.count <= Self.longestLines else {
      reset()
      interrupted = true
      return
    }
    if placed.block.facts.answer(.isAllSentences, { areSentences(text, bytes) }) {
      takeSentence()
    } else if placed.block.facts.answer(.isTitle, { Self.isTitle(text, bytes) }) {
      takeTitle(text)
    } else {
      takeLines(text, bytes)
    }
  }

  private mutating func takeLines(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      takeLine(start..<end, bytes)
      start = end + 1
    }
  }

  /// Whether a line is a sentence by its length and its characters alone: no title, no caption, which most lines of prose are
  /// not. It begins with a digit or a Chinese character that is not 公, has more than sixty of these, and no 位 with anything else
  /// behind it.
  private static func isSentence(_ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count > 3 * longestTitle, line.upperBound <= bytes.count else { return false }
    func isHan(_ index: Int) -> Bool { bytes[index] >= 0xE4 && bytes[index] <= 0xE9 }
    let first = bytes[line.lowerBound]
    guard isHan(line.lowerBound) || first &- 0x30 < 10, !(first == 0xE5 && bytes[line.lowerBound + 1] == 0x85) else {
      return false
    }
    var characters = 0
    var index = line.lowerBound
    while index < line.upperBound {
      guard isHan(index) else {
        // Marks are left out of a title, with what they hold.
        if bytes[index] == UInt8(ascii: "<") { return false }
        index += 1
        continue
      }
      characters += 1
      // 位: E4 BD 8D
      if bytes[index] == 0xE4, index + 3 < line.upperBound, bytes[index + 1] == 0xBD, bytes[index + 2] == 0x8D,
        !isHan(index + 3)
      {
        return false
      }
      index += 3
    }
    return characters > longestTitle
  }

  private static let longestTitle = 60
  private static let longestLines = 600

  private mutating func takeSentence() {
    guard directive == nil else { return }
    reset()
    interrupted = true
  }

  /// Whether a text has lines, and all of them are sentences.
  private func areSentences(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      if !Self.isSentence(start..<end, bytes), !Self.isProse(start..<end, bytes) { return false }
      start = end + 1
    }
    return !range.isEmpty
  }

  private mutating func takeLine(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    if Self.isSentence(range, bytes) { return takeSentence() }
    let line = LabelText.folded(bytes, range)
    guard !line.isEmpty, !PageMark.isPageMark(line) else { return }
    if caption.take(line) {
      captionLines += 1
      if captionLines > Self.mostCaptionLines { reset() }
      return
    }
    // A title announced by a directive stays until its table.
    // Prose resets; a short line is the title, and a new title takes the place of the last.
    if Self.isNoTitle(line) { takeSentence() } else { takeTitle(range) }
  }

  private mutating func takeTitle(_ range: Range<Int>) {
    guard directive == nil else { return }
    let number = caption.number
    if sawTitle { caption = TableCaption() } else { caption.number = number }
    captionLines = 0
    titleRange = range
    sawTitle = true
  }

  private static func isNoTitle(_ line: Label) -> Bool {
    line.hasSuffix("。") || line.hasPrefix("注:") || line.hasPrefix("说明:") || line.count > longestTitle
  }

  /// A line that resets as sentences do: looked at closely where its length or its end says that it may be one.
  private static func isProse(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count > longestTitle * 3 || LabelText.mayStand(["。"], before: range.upperBound, bytes) else {
      return false
    }
    return text(range, bytes).map(isNoTitle) ?? false
  }

  /// One line that is a title if a table follows.
  private static func isTitle(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !bytes[range].contains(0x0A) else { return false }
    return text(range, bytes).map { !isNoTitle($0) } ?? false
  }

  /// A line that is neither empty nor the number of a page nor a caption, which no line is or is not for what stands before it.
  private static func text(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Label? {
    let line = LabelText.folded(bytes, range)
    var caption = TableCaption()
    return line.isEmpty || PageMark.isPageMark(line) || caption.take(line) ? nil : line
  }

  private mutating func append(
    _ index: Int, _ table: TableSyntax, _ placed: PlacedBlock, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let title = titleRange.map { LabelText.folded(bytes, $0) } ?? .empty
    if let last = found.last, !interrupted, directive == nil, let previous = last.blocks.last,
      case .table(let earlier) = tree.blocks[previous].block.content, earlier.form == table.form
    {
      // The same title and the same first row: the next page. No title at all and no head: a row group torn off.
      let sameTitle = sawTitle && !title.isEmpty && title == last.title
      if sameTitle, firstRow(index, table, bytes) == firstRow(last.blocks[0], nil, bytes),
        !beginsAnew(table, index, after: last.blocks[0], bytes)
      {
        found[found.count - 1].blocks.append(index)
        return
      }
      if !sawTitle, captionLines == 0, isTornOff(index, table, bytes) || isNextPage(index, of: last, bytes) {
        found[found.count - 1].blocks.append(index)
        return
      }
      // A running head, or what a scan makes of a stamp, is no title.
      if sawTitle, !titleIsHeading, !title.contains("表"), isNextPage(index, of: last, bytes, needsHeads: true) {
        found[found.count - 1].blocks.append(index)
        return
      }
    }
    found.append(
      Found(blocks: [index], title: title, titleRange: titleRange, caption: caption, directive: directive))
  }

  private func isNextPage(
    _ index: Int, of table: Found, _ bytes: UnsafeBufferPointer<UInt8>, needsHeads: Bool = false
  ) -> Bool {
    switch CodedPages(tree, bytes).page(index, after: table.blocks) {
    case .withHeads: true
    case .withoutHeads: !needsHeads
    case nil: false
    }
  }

  private func firstRow(_ index: Int, _ table: TableSyntax?, _ bytes: UnsafeBufferPointer<UInt8>) -> [Label] {
    var syntax = table
    if syntax == nil, case .table(let own) = tree.blocks[index].block.content { syntax = own }
    guard let syntax, let row = syntax.rows.first else { return [] }
    return syntax.cells[row.cells].prefix(64).map { LabelText.folded(bytes, tree.blocks[index].range(of: $0.span)) }
  }

  /// Below the heads the block names the same first row as the table before, with other amounts: the same form of
  /// another body, and no next page. A page without a total can't be all of its table, whatever its first row is called.
  private func beginsAnew(_ table: TableSyntax, _ index: Int, after first: Int, _ bytes: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard case .table(let earlier) = tree.blocks[first].block.content else { return false }
    for (own, other) in zip(table.rows, earlier.rows).prefix(Self.mostHeadRows) where !own.isHeadRule {
      let ours = texts(own, of: table, index, bytes)
      let theirs = texts(other, of: earlier, first, bytes)
      if ours == theirs { continue }
      guard names(in: ours) == names(in: theirs) else { return false }
      return !earlierEndsOpen(table, index, earlier, first, bytes)
    }
    return false
  }

  /// The earlier block has no 合计 and the later one has.
  private func earlierEndsOpen(
    _ table: TableSyntax, _ index: Int, _ earlier: TableSyntax, _ first: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    func hasTotal(_ table: TableSyntax, _ block: Int) -> Bool {
      table.rows.contains { row in
        texts(row, of: table, block, bytes).first { !$0.isEmpty }.map {
          TableWords.isTotal($0) && !TableWords.isSubtotal($0)
        }
          ?? false
      }
    }
    return hasTotal(table, index) && !hasTotal(earlier, first)
  }

  private static let mostHeadRows = 8

  private func texts(
    _ row: TableSyntax.Row, of table: TableSyntax, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Label] {
    table.cells[row.cells].prefix(64).map { LabelText.folded(bytes, tree.blocks[index].range(of: $0.span)) }
  }

  /// The cells that are no numbers.
  private func names(in texts: [Label]) -> [Label] {
    texts.filter { text in text.text.unicodeScalars.first.map { !Self.signs.contains($0) } ?? false }
  }

  /// What a number, or the sign for none, begins with.
  private static let signs = Array("0123456789-+(.—–/*<".unicodeScalars)

  /// A block of rows that has neither title nor head of its own.
  private func isTornOff(_ index: Int, _ table: TableSyntax, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard table.form != .bars else { return false }
    let texts = firstRow(index, table, bytes)
    let filled = texts.filter { !$0.isEmpty }
    guard filled.count > 1 else { return false }
    // An amount makes a row of data, whatever the words beside it could be heads of.
    let hasAmount = filled.contains { text in
      text.text.utf8.contains(UInt8(ascii: ".")) && names(in: [text]).isEmpty
    }
    return hasAmount || filled.filter { HeadWord(folded: $0).isKnown }.count * 2 < filled.count
  }
}
