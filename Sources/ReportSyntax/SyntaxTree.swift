/// The lossless tree of one report: blocks that tile the file. Every input has one.
public struct SyntaxTree: Sendable {
  public let bytes: [UInt8]
  public let blocks: [PlacedBlock]
  /// No block was known by bytes further behind its end.
  let farthestLook: Int

  public init(bytes: [UInt8], blocks: [PlacedBlock]) {
    self.init(bytes: bytes, blocks: blocks, farthestLook: .max)
  }

  init(bytes: [UInt8], blocks: [PlacedBlock], farthestLook: Int) {
    self.bytes = bytes
    self.blocks = blocks
    self.farthestLook = farthestLook
  }
}

/// A block and where it stands in the file.
///
/// What sort of block it is stands here as well: whoever goes through all blocks of a text and wants few of them need not touch the
/// others, which costs a count of references each.
public struct PlacedBlock: Sendable {
  /// Byte offset of the block in the file.
  public let start: Int
  public let block: Block
  public let kind: Block.Kind
  public let hasInlines: Bool
  public let hasProblems: Bool

  public init(start: Int, block: Block) {
    self.start = start
    self.block = block
    kind = block.content.kind
    hasInlines = !block.inlines.isEmpty
    hasProblems = !block.problems.isEmpty
  }

  /// The block stands so much further on.
  init(_ placed: PlacedBlock, movedBy distance: Int) {
    start = placed.start + distance
    block = placed.block
    kind = placed.kind
    hasInlines = placed.hasInlines
    hasProblems = placed.hasProblems
  }

  public var range: Range<Int> { start..<(start + block.length) }

  /// What is known of the block already; without a count of references.
  @inlinable
  public func known(_ question: BlockQuestion) -> Bool? { block.facts.known(question) }

  /// The place in the file of a span of the block.
  public func range(of span: Span) -> Range<Int> {
    (start + Int(span.start))..<(start + Int(max(span.start, span.end)))
  }
}

/// One block of a report; immutable and shared between versions of a document.
public final class Block: Sendable {
  /// Length in bytes, line ends and the empty lines that belong to it included.
  public let length: Int
  public let content: Content
  /// The leaves of the tree: they tile `0..<length`, so that printing them gives the block back. Empty where
  /// `ParseOptions.keepsTokens` is off.
  public let tokens: [Token]
  /// The `{…}` forms of the block in order, in prose and in cells.
  public let inlines: [Inline]
  public let problems: [SyntaxProblem]
  /// How many bytes from its start on the parser looked at before it knew the block.
  let reach: Int
  /// The parser began it with nothing remembered of the bytes from here on: where it would begin again without the blocks before.
  let isFresh: Bool
  /// What readers of the tree found out about the block, which holds in every version of the text that has it.
  public let facts = BlockFacts()

  public convenience init(
    length: Int, content: Content, tokens: [Token], inlines: [Inline] = [], problems: [SyntaxProblem] = []
  ) {
    self.init(
      length: length, content: content, tokens: tokens, inlines: inlines, problems: problems, reach: length,
      isFresh: true)
  }

  init(
    length: Int, content: Content, tokens: [Token], inlines: [Inline], problems: [SyntaxProblem], reach: Int,
    isFresh: Bool
  ) {
    self.length = length
    self.content = content
    self.tokens = tokens
    self.inlines = inlines
    self.problems = problems
    self.reach = reach
    self.isFresh = isFresh
  }

  /// The case of its content.
  public enum Kind: UInt8, Sendable {
    case blank, header, thematicBreak, heading, numbered, table, directive, comment, contents, paragraph
  }

  public enum Content: Sendable {
    /// One or more empty lines.
    case blank
    case header(HeaderSyntax)
    /// `---` anywhere but on the first line.
    case thematicBreak
    /// A line with `#` marks; `marks` is above zero.
    case heading(HeadingSyntax)
    /// A numbered line without `#` marks: heading or run-in paragraph, which the outline decides.
    case numbered(HeadingSyntax)
    case table(TableSyntax)
    case directive(DirectiveSyntax)
    case comment
    case contents([ContentsEntry])
    /// Prose: the lines up to an empty line or another block. The span leaves out decoration and the line end at the close.
    case paragraph(Span)

    var kind: Kind {
      switch self {
      case .blank: .blank
      case .header: .header
      case .thematicBreak: .thematicBreak
      case .heading: .heading
      case .numbered: .numbered
      case .table: .table
      case .directive: .directive
      case .comment: .comment
      case .contents: .contents
      case .paragraph: .paragraph
      }
    }
  }
}

/// A leaf of the tree.
public struct Token: Sendable, Equatable, BitwiseCopyable {
  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    case byteOrderMark, blank, lineEnd
    /// `[bookmark: …]`, `**`, `<p>`, list dashes, zero-width characters.
    case decoration
    case text
    case headingMarks, marker
    case bar, tab, cell, headRule, quote
    case fence, key, colon, value
    case directiveKeyword, argument
    case comment
    case inlineOpen, inlineClose, inlineText
    /// Bytes that are no UTF-8.
    case invalid
  }
}

/// What the parser could not read as it stands; the tree holds the bytes all the same.
public struct SyntaxProblem: Sendable {
  public enum Kind: Sendable {
    case invalidUTF8
    case unclosedInline
    case unclosedQuote
    case unclosedHeader
    case unreadableExpression
    case unknownDirective
    case nestingTooDeep
    case tooManyColumns
  }
  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}
