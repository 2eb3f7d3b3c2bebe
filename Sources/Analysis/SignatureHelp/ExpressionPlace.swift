import ReportSyntax

/// Where a place is in what the language computes: in a form in braces, in `@设` or `@校验`.
enum ExpressionPlace: Sendable {
  /// In an expression that begins here.
  case expression(start: Int)
  /// In the name of `{名称}`, or of whatever else the braces will be; its first byte.
  case opened(start: Int)
  /// In a number that braces give a name to.
  case value
  /// In the format behind the colon of `{= 式 : 格式}`.
  case format(start: Int)

  /// Longer forms are not looked through.
  private static let reach = 4_000

  init?(_ text: ByteText, at place: Int, directive: (keyword: DirectiveSyntax.Keyword, end: Int)?) {
    if let directive, directive.keyword == .define || directive.keyword == .check {
      guard let start = Self.start(text, directive, place) else { return nil }
      self = .expression(start: start)
      return
    }
    guard let brace = Self.brace(text, place) else { return nil }
    let inner = text.skipBlanks(text.next(brace), to: place)
    if inner < place, text.folded(at: inner) == 0x3D {
      let start = text.next(inner)
      self = Self.colon(text, start, place).map { .format(start: $0) } ?? .expression(start: start)
      return
    }
    guard let sign = Self.first(0x3D, text, inner..<place) else {
      // A number, which an expression may be put beside.
      if inner < place, text.isDigit(at: inner) || text.folded(at: inner) == 0x2D {
        self = .value
        return
      }
      self = .opened(start: inner)
      return
    }
    // `{名称 = 427.32}` is a number as it stands, `{14.49% = 式}` an expression.
    guard text.isDigit(at: inner) || text.folded(at: inner) == 0x2D else {
      self = .value
      return
    }
    self = .expression(start: text.next(sign))
  }

  /// The brace that is open at a place; nil where none is, and where two stand for one that is printed.
  private static func brace(_ text: ByteText, _ place: Int) -> Int? {
    var index = place
    while index > 0, place - index < reach {
      let before = text.previous(index)
      if text[before] == 0x0A { return nil }
      switch text.folded(at: before) {
      case 0x7D: return nil
      case 0x7B:
        return before > 0 && text.folded(at: text.previous(before)) == 0x7B ? nil : before
      default: index = before
      }
    }
    return nil
  }

  private static func first(_ byte: UInt8, _ text: ByteText, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if text.folded(at: index) == byte { return index }
      index = text.next(index)
    }
    return nil
  }

  /// Behind the colon of a format: one outside of brackets and quotes.
  private static func colon(_ text: ByteText, _ start: Int, _ place: Int) -> Int? {
    var depth = 0
    var index = start
    var found: Int?
    var isQuoted = false
    while index < place {
      switch text.folded(at: index) {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth -= 1
      case 0x3A where depth <= 0 && !isQuoted: found = text.next(index)
      default:
        if text.has("「", at: index) { isQuoted = true }
        if text.has("」", at: index) { isQuoted = false }
      }
      index = text.next(index)
    }
    return found.map { text.skipBlanks($0, to: place) }
  }

  /// Where the expression at the cursor begins in `@设 名称 = 式` and `@校验 式 = 式 "说明"`.
  private static func start(
    _ text: ByteText, _ directive: (keyword: DirectiveSyntax.Keyword, end: Int), _ place: Int
  ) -> Int? {
    guard directive.end <= place, place - directive.end < reach else { return nil }
    if directive.keyword == .define {
      return first(0x3D, text, directive.end..<place).map { text.next($0) }
    }
    var start = directive.end
    var depth = 0
    var index = start
    while index < place {
      switch text.folded(at: index) {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth -= 1
      case 0x3D, 0x3C, 0x3E, 0x21:
        if depth <= 0 { start = text.next(index) }
      case 0x22:
        // The message, or one that is being typed.
        return nil
      default:
        if ["≠", "≤", "≥", "《", "》"].contains(where: { text.has($0, at: index) }), depth <= 0 {
          start = text.next(index)
        }
        if text.has("“", at: index) || text.has("容差", at: index) && text.isBlank(at: text.previous(index)) {
          return nil
        }
      }
      index = text.next(index)
    }
    return start
  }
}
