import ReportModel
import ReportSyntax

/// What of the language's own marks stands at an offset; nil where there is prose, a plain cell, nothing.
enum SyntaxPlace {
  /// A field of the header: its key, or its value.
  case headerKey(Range<Int>)
  case headerValue(Range<Int>, key: Range<Int>)
  /// `@表`
  case keyword(Range<Int>, DirectiveSyntax.Keyword)
  /// 编号 of `编号：公开03表`
  case directiveKey(Range<Int>, DirectiveSyntax.Keyword)
  case path(FileReference)
  /// What `@忽略` silences.
  case rule(Range<Int>)
  /// What `@表`, `@指标表`, `@数据` call their table.
  case tableTitle(Range<Int>)
  case name(NameIndex.Occurrence)
  /// 求和
  case function(Range<Int>)
  /// The table of `表[行, 列]`.
  case table(Range<Int>, CellReference)
  /// Row or column of it; the range is that of the whole reference.
  case cell(Range<Int>, CellReference)
  /// `百分比2` of `{= 式 : 百分比2}`
  case format(Range<Int>)
  /// Anything else between the braces of a computed form.
  case computed(Range<Int>)
  /// A number written into braces or a definition.
  case number(Range<Int>)
}

extension Snapshot {
  /// What of the language stands at an offset.
  func syntaxPlace(at offset: Int) -> SyntaxPlace? {
    guard let index = blockIndex(at: offset) else { return nil }
    let placed = tree.blocks[index]
    return bytes.withUnsafeBufferPointer { bytes in
      let finder = SyntaxFinder(placed: placed, bytes: bytes, offset: offset)
      if let found = finder.place { return resolved(found) }
      return nil
    }
  }

  private func resolved(_ place: SyntaxFinder.Place) -> SyntaxPlace? {
    switch place {
    case .known(let known): known
    case .name(let range): names.own.occurrence(at: range.lowerBound).map { .name($0) }
    }
  }
}

/// Looks into one block.
private struct SyntaxFinder {
  enum Place {
    case known(SyntaxPlace)
    /// A name, by its place.
    case name(Range<Int>)
  }

  let placed: PlacedBlock
  let bytes: UnsafeBufferPointer<UInt8>
  let offset: Int

  var place: Place? {
    if let inline = lastInline, range(inline.span).touches(offset) { return find(inline) }
    switch placed.block.content {
    case .header(let header): return find(header).map { .known($0) }
    case .directive(let syntax): return find(syntax)
    default: return nil
    }
  }

  /// The last form in braces that begins at the offset or before it.
  private var lastInline: Inline? {
    let inlines = placed.block.inlines
    var low = 0
    var high = inlines.count
    while low < high {
      let middle = (low + high) / 2
      if range(inlines[middle].span).lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? inlines[low - 1] : nil
  }

  private func range(_ span: Span) -> Range<Int> { placed.range(of: span).clamped(to: 0..<bytes.count) }
  private func touches(_ span: Span) -> Bool { !span.isEmpty && range(span).touches(offset) }

  private func find(_ header: HeaderSyntax) -> SyntaxPlace? {
    for field in header.fields {
      if touches(field.key) { return .headerKey(range(field.key)) }
      if touches(field.value) {
        return reference().map { .path($0) } ?? .headerValue(range(field.value), key: range(field.key))
      }
    }
    return nil
  }

  private func reference() -> FileReference? {
    FileReference.of(placed, bytes).first { $0.range.touches(offset) }
  }

  private func find(_ syntax: DirectiveSyntax) -> Place? {
    if touches(syntax.keywordSpan) { return .known(.keyword(range(syntax.keywordSpan), syntax.keyword)) }
    if let reference = reference() { return .known(.path(reference)) }
    for argument in syntax.arguments where touches(argument.key) {
      return .known(.directiveKey(range(argument.key), syntax.keyword))
    }
    if let name = syntax.name, touchesQuoted(range(name)) { return .name(range(name)) }
    for expression in syntax.expressions {
      if let found = find(expression) { return found }
    }
    guard touches(syntax.subject) else { return nil }
    switch syntax.keyword {
    case .table, .indicatorTable, .data: return .known(.tableTitle(range(syntax.subject)))
    case .ignore: return .known(.rule(range(syntax.subject)))
    default: return nil
    }
  }

  private func find(_ inline: Inline) -> Place {
    let whole = Place.known(.computed(range(inline.span)))
    switch inline.form {
    case .named(let name, let value):
      if touches(value), offset >= range(value).lowerBound { return .known(.number(range(value))) }
      return .name(range(name))
    case .reference(let name): return .name(range(name))
    case .computed(let expression, let format):
      if let format, touches(format) { return .known(.format(range(format))) }
      return find(expression) ?? whole
    case .stated(let value, let expression):
      if touches(value) { return .known(.number(range(value))) }
      return find(expression) ?? whole
    }
  }

  /// Inside the quotes or on them.
  private func touchesQuoted(_ range: Range<Int>) -> Bool {
    range.touches(offset) || (range.lowerBound - 3)..<(range.upperBound + 3) ~= offset && isQuote(before: range)
  }

  private func isQuote(before range: Range<Int>) -> Bool {
    range.lowerBound >= 3 && bytes[(range.lowerBound - 3)..<range.lowerBound].elementsEqual("「".utf8)
  }

  /// The parser nests no deeper than 200.
  private func find(_ expression: Expression) -> Place? {
    guard range(expression.span).touches(offset) || isQuotedName(expression) else { return nil }
    switch expression.node {
    case .unreadable: return nil
    case .number(let span): return .known(.number(range(span)))
    case .name(let span): return .name(range(span))
    case .cell(let table, let row, let rowEnd, let column):
      let reference = CellReference(
        table: table.map(range), row: range(row), rowEnd: rowEnd.map(range), column: range(column))
      if let table, touchesQuoted(range(table)) { return .known(.table(range(table), reference)) }
      return .known(.cell(range(expression.span), reference))
    case .negate(let inner): return find(inner)
    case .binary(_, let left, let right): return find(left) ?? find(right)
    case .call(let function, let arguments):
      if touches(function) { return .known(.function(range(function))) }
      for argument in arguments {
        if let found = find(argument) { return found }
      }
      return nil
    }
  }

  private func isQuotedName(_ expression: Expression) -> Bool {
    if case .name(let span) = expression.node { touchesQuoted(range(span)) } else { false }
  }
}
