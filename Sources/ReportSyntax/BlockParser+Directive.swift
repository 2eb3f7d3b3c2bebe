/// Directives: `@表 …` and its kin.
extension BlockParser {
  /// The known keyword behind `@` and where it ends; nil where there is none.
  func directiveKeyword(_ line: Line) -> (DirectiveSyntax.Keyword, Int)? {
    let word = source.skipBlanks(line.first + source.folded(at: line.first).length, to: line.end)
    for (literal, keyword) in DirectiveKeys.keywords where source.has(literal, at: word) {
      let end = word + literal.utf8CodeUnitCount
      guard end <= line.end else { continue }
      if end == line.end || source.nameLength(at: end) == 0 { return (keyword, end) }
    }
    return nil
  }

  /// `@` before a Chinese word that is no directive.
  mutating func noteUnknownDirective(_ line: Line) {
    let word = line.first + source.folded(at: line.first).length
    guard source[word] >= 0xE3 else { return }
    var end = word
    while end < line.end {
      let length = source.nameLength(at: end)
      if length == 0 { break }
      end += length
    }
    if end > word { problem(.unknownDirective, line.first, end) }
  }

  mutating func readDirective(_ line: Line, _ keyword: DirectiveSyntax.Keyword, keywordEnd: Int) -> (Block.Content, Int)
  {
    var last = line
    for _ in 0..<Self.longestDirective {
      guard last.next < limit else { break }
      let next = self.line(at: last.next)
      guard goesOn(keyword, above: last, next) else { break }
      last = next
    }
    var subjectStart = source.skipNothing(keywordEnd, to: last.end)
    let end = source.trimEnd(subjectStart, last.end)
    // `@表：支出决算表`
    let colon = subjectStart < end ? source.colonLength(at: subjectStart) : 0
    if colon > 0 { subjectStart = source.skipNothing(subjectStart + colon, to: end) }
    let reader = DirectiveReader(source: source, keyword: keyword, start: subjectStart, end: end)
    let pieces = reader.pieces()
    var directive = DirectiveSyntax(
      keyword: keyword, keywordSpan: span(line.first, keywordEnd),
      subject: subjectSpan(subjectStart, end, pieces))
    for piece in pieces {
      switch piece {
      case .argument(let key, _, let value, _):
        directive.arguments.append(
          .init(key: span(key.lowerBound, key.upperBound), value: span(value.lowerBound, value.upperBound)))
      case .quoted(_, let inner):
        if directive.quoted == nil { directive.quoted = span(inner.lowerBound, inner.upperBound) }
      }
    }
    let bodyEnd = pieces.first?.start ?? end
    if keyword == .define { readDefinition(subjectStart, bodyEnd, &directive) }
    if keyword == .check { readCheck(subjectStart, bodyEnd, &directive) }
    putGap(line.start, line.first)
    put(.directiveKeyword, line.first, keywordEnd)
    putPieces(pieces, from: keywordEnd, to: last.end)
    putLineEnd(last)
    return (.directive(directive), last.next)
  }

  /// In lines.
  private static var longestDirective: Int { 100 }

  /// A quoted title stands for itself; otherwise the subject ends before the first piece.
  private func subjectSpan(_ start: Int, _ end: Int, _ pieces: [DirectiveReader.Piece]) -> Span {
    guard let first = pieces.first else { return span(start, end) }
    if case .quoted(let outer, let inner) = first, outer.lowerBound == start {
      return span(inner.lowerBound, inner.upperBound)
    }
    var end = source.trimEnd(start, max(start, first.start))
    // The first key may stand on a line of its own.
    while end > start, source[end - 1] == 0x0A { end = source.trimEnd(start, end - 1) }
    return span(start, end)
  }

  /// Whether an indented line goes on with the arguments of the directive above.
  private mutating func goesOn(_ keyword: DirectiveSyntax.Keyword, above: Line, _ line: Line) -> Bool {
    guard !line.isEmpty, source.blankLength(at: line.start) > 0 else { return false }
    let start = source.skipNothing(line.start, to: line.end)
    let reader = DirectiveReader(source: source, keyword: keyword, start: start, end: line.end)
    var fits = reader.key(at: start) != nil
    if keyword == .check || keyword == .include || keyword == .data { fits = fits || reader.quoted(at: start) != nil }
    if keyword == .check || keyword == .define {
      let closing = source.trimEnd(above.start, above.end)
      let back = source[closing - 1] < 0x80 ? closing - 1 : closing - 3
      fits = fits || isOperator(at: start) || isOperator(at: back)
    }
    return fits && !(line.marks.contains(.tab) && linesTableStarts(at: line))
  }

  /// `+ - * / = < > ≤ ≥ ≠ ,` of either width; `(` too, which only closes a line that goes on.
  private func isOperator(at index: Int) -> Bool {
    let byte = source.folded(at: index).byte
    if [0x2B, 0x2D, 0x2A, 0x2F, 0x3D, 0x3C, 0x3E, 0x2C, 0x28].contains(byte) { return true }
    return comparison(at: index) != nil
  }

  private mutating func readDefinition(_ from: Int, _ to: Int, _ directive: inout DirectiveSyntax) {
    var reader = ExpressionReader(source: source, range: from..<to, origin: start)
    reader.skip()
    directive.name = reader.readName()
    reader.skip()
    let sign = reader.folded()
    guard directive.name != nil, sign.byte == 0x3D else {
      if let name = directive.name { directive.subject = name }
      problem(.unreadableExpression, min(from, to), source.trimEnd(min(from, to), to))
      return
    }
    var value = ExpressionReader(
      source: source, range: (reader.index + sign.length)..<max(to, reader.index + sign.length), origin: start)
    directive.expressions = [value.readAll()]
    keep(value.problems)
  }

  private mutating func readCheck(_ from: Int, _ to: Int, _ directive: inout DirectiveSyntax) {
    var left = ExpressionReader(source: source, range: from..<max(from, to), origin: start)
    let first = left.read()
    keep(left.problems)
    guard left.problems.isEmpty else { return }
    left.skip()
    guard left.index < to, let sign = comparison(at: left.index) else {
      problem(.unreadableExpression, from, max(from, source.trimEnd(from, to)))
      return
    }
    directive.comparison = sign.comparison
    let rightStart = left.index + sign.length
    var right = ExpressionReader(source: source, range: rightStart..<max(rightStart, to), origin: start)
    directive.expressions = [first, right.readAll()]
    keep(right.problems)
  }

  private mutating func keep(_ found: [SyntaxProblem]) {
    for one in found where problems.count < 1000 { problems.append(one) }
  }

  /// `=` `==` `≠` `!=` `<>` `<` `《` `≤` `<=` `>` `》` `≥` `>=`, of either width.
  private func comparison(at index: Int) -> (comparison: Comparison, length: Int)? {
    switch source.triple(index) {
    case 0xE2_89A0: return (.notEqual, 3)
    case 0xE2_89A4, 0xE2_89A6, 0xE2_A9BD: return (.lessOrEqual, 3)
    case 0xE2_89A5, 0xE2_89A7, 0xE2_A9BE: return (.greaterOrEqual, 3)
    case 0xE3_808A, 0xE3_8088: return withEquals(index + 3, .less, .lessOrEqual, 3)
    case 0xE3_808B, 0xE3_8089: return withEquals(index + 3, .greater, .greaterOrEqual, 3)
    default: break
    }
    let first = source.folded(at: index)
    let second = source.folded(at: index + first.length)
    switch first.byte {
    case 0x3D: return (.equal, first.length + (second.byte == 0x3D ? second.length : 0))
    case 0x21: return second.byte == 0x3D ? (.notEqual, first.length + second.length) : nil
    case 0x3C:
      if second.byte == 0x3E { return (.notEqual, first.length + second.length) }
      return withEquals(index + first.length, .less, .lessOrEqual, first.length)
    case 0x3E: return withEquals(index + first.length, .greater, .greaterOrEqual, first.length)
    default: return nil
    }
  }

  private func withEquals(
    _ index: Int, _ strict: Comparison, _ orEqual: Comparison, _ length: Int
  ) -> (comparison: Comparison, length: Int) {
    let next = source.folded(at: index)
    return next.byte == 0x3D ? (orEqual, length + next.length) : (strict, length)
  }

  private mutating func putPieces(_ pieces: [DirectiveReader.Piece], from: Int, to: Int) {
    var index = from
    for piece in pieces {
      putLoose(index, piece.start)
      switch piece {
      case .argument(let key, let colon, let value, let isQuoted):
        put(.key, key.lowerBound, key.upperBound)
        putLoose(key.upperBound, colon.lowerBound)
        put(.colon, colon.lowerBound, colon.upperBound)
        let width = isQuoted ? (source[value.lowerBound - 1] == 0x22 ? 1 : 3) : 0
        putLoose(colon.upperBound, value.lowerBound - width)
        put(.quote, value.lowerBound - width, value.lowerBound)
        putLoose(value.lowerBound, value.upperBound, .value)
        put(.quote, value.upperBound, value.upperBound + width)
        index = value.upperBound + width
      case .quoted(let outer, let inner):
        put(.quote, outer.lowerBound, inner.lowerBound)
        putLoose(inner.lowerBound, inner.upperBound, .value)
        put(.quote, inner.upperBound, outer.upperBound)
        index = outer.upperBound
      }
    }
    putLoose(index, to)
  }

  /// Text of a directive that may reach over line ends.
  private mutating func putLoose(_ from: Int, _ to: Int, _ kind: Token.Kind = .argument) {
    var index = from
    while index < to {
      let lineFeed = source.first(0x0A, from: index, to: to)
      var lineEnd = lineFeed ?? to
      if lineFeed != nil, lineEnd > index, source[lineEnd - 1] == 0x0D { lineEnd -= 1 }
      let textStart = source.skipNothing(index, to: lineEnd)
      let textEnd = source.trimEnd(textStart, lineEnd)
      putGap(index, textStart)
      putText(kind, textStart, textEnd, .invalid)
      putGap(textEnd, lineEnd)
      index = lineEnd
      if let lineFeed {
        put(.lineEnd, index, lineFeed + 1)
        index = lineFeed + 1
      }
    }
  }
}
