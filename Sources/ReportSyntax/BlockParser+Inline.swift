/// The `{…}` forms: `{名称}`, `{名称 = 427.32}`, `{= 式 : 格式}`, `{14.49% = 式}`.
extension BlockParser {
  /// Reads the inline that opens at a brace and writes its tokens, those of the text before it first.
  ///
  /// - Returns: the index behind it; nil where the brace is text, or is left open (which is noted).
  mutating func putInline(at index: Int, textStart: Int, _ kind: Token.Kind, end: Int) -> Int? {
    let inside = index + source.folded(at: index).length
    guard let opening = inlineOpening(at: inside, end: end) else { return nil }
    guard let close = inlineClose(from: opening.end, end: end) else {
      unclosedInline(index, source.trimEnd(index, unclosedEnd(from: opening.end, end: end)))
      return nil
    }
    let behind = close + source.folded(at: close).length
    let form: Inline.Form
    switch opening.form {
    case .reference(let name): form = .reference(name: name)
    case .named(let name):
      let value = source.skipNothing(opening.end, to: close)
      form = .named(name: name, value: span(value, source.trimEnd(value, close)))
    case .stated(let value): form = .stated(value: value, expression(opening.end, close).0)
    case .computed:
      let (expression, rest) = expression(opening.end, close)
      form = .computed(expression, format: rest)
    }
    put(kind, textStart, index)
    put(.inlineOpen, index, inside)
    put(.inlineText, inside, close)
    put(.inlineClose, close, behind)
    inlines.append(Inline(form: form, span: span(index, behind)))
    return behind
  }

  /// Braces opened inside one another and never closed are one fault.
  private mutating func unclosedInline(_ from: Int, _ to: Int) {
    if let last = problems.last, last.kind == .unclosedInline,
      source.skipBlanks(start + Int(last.span.end), to: from) == from
    {
      problems[problems.count - 1].span = Span(Int(last.span.start), to - start)
    } else {
      problem(.unclosedInline, from, to)
    }
  }

  private enum OpeningForm {
    case reference(Span)
    case named(Span)
    case stated(Span)
    case computed
  }

  /// How the inside of a brace begins, and where what follows the sign (or the closing brace) stands.
  private func inlineOpening(at inside: Int, end: Int) -> (form: OpeningForm, end: Int)? {
    let start = source.skipNothing(inside, to: end)
    guard start < end else { return nil }
    let first = source.folded(at: start)
    if first.byte == 0x3D { return (.computed, start + first.length) }
    var number = start
    if first.byte == 0x2D || first.byte == 0x2B { number = source.skipBlanks(start + first.length, to: end) }
    if number < end, source.digit(at: number) != nil {
      let numberEnd = source.numberEnd(number, end: min(end, number + Self.longestNumber), groups: true)
      guard let behind = equalsSign(after: numberEnd, end: end) else { return nil }
      return (.stated(span(start, numberEnd)), behind)
    }
    guard number == start else { return nil }
    var reader = ExpressionReader(
      source: source, range: start..<min(end, start + Self.longestName), origin: self.start)
    guard let name = reader.readName() else { return nil }
    let behind = source.skipNothing(reader.index, to: end)
    guard behind < end else { return nil }
    if source.folded(at: behind).byte == 0x7D { return (.reference(name), behind) }
    return equalsSign(after: reader.index, end: end).map { (.named(name), $0) }
  }

  /// In bytes; what is longer is prose.
  private static var longestName: Int { 240 }
  private static var longestNumber: Int { 120 }

  private func equalsSign(after index: Int, end: Int) -> Int? {
    let sign = source.skipNothing(index, to: end)
    guard sign < end else { return nil }
    let folded = source.folded(at: sign)
    return folded.byte == 0x3D ? sign + folded.length : nil
  }

  /// The closing brace of the inline, before its sentence ends and before another opens.
  private func inlineClose(from: Int, end: Int) -> Int? {
    let stop = unclosedEnd(from: from, end: end)
    return stop < end && source.folded(at: stop).byte == 0x7D ? stop : nil
  }

  /// The first closing brace, or where the sentence ends that an unclosed one is left open in.
  private func unclosedEnd(from: Int, end: Int) -> Int {
    var index = from
    var brackets = 0
    while index < end {
      let next = source.folded(at: index)
      switch next.byte {
      case 0x7D, 0x7B: return index
      case 0x5B: brackets += 1
      case 0x5D: brackets -= 1
      case 0x21 where source.folded(at: index + next.length).byte != 0x3D: return index
      case 0x3B, 0x3F: return index
      default: break
      }
      if brackets <= 0, source.triple(index) == 0xE3_8082, source.digit(at: index + 3) == nil { return index }
      if source.triple(index) == 0xE3_808C { index = quotedNameEnd(at: index, end: end) }
      index += max(source.folded(at: index).length, 1)
    }
    return end
  }

  /// The last byte but two of a quoted name: its closing quote, or the opening one where it is left open.
  private func quotedNameEnd(at index: Int, end: Int) -> Int {
    let bound = min(end, index + Self.longestName)
    var cursor = index + 3
    while cursor < bound {
      if source.triple(cursor) == 0xE3_808D { return cursor }
      cursor += 1
    }
    return index
  }

  /// The expression of an inline and the format behind its colon.
  private mutating func expression(_ from: Int, _ to: Int) -> (Expression, Span?) {
    var reader = ExpressionReader(source: source, range: from..<to, origin: start)
    let first = reader.skipped(from)
    let expression = reader.read()
    var format: Span?
    if reader.problems.isEmpty {
      reader.skip()
      let colon = source.colonLength(at: reader.index)
      if reader.index < to, colon > 0 {
        let text = source.skipNothing(reader.index + colon, to: to)
        format = span(text, source.trimEnd(text, to))
      } else if reader.index < to {
        reader.fail(at: reader.index)
      }
    }
    guard let found = reader.problems.first else { return (expression, format) }
    if problems.count < 1000 { problems.append(found) }
    return (Expression(.unreadable, span(first, max(first, source.trimEnd(first, to)))), format)
  }
}
