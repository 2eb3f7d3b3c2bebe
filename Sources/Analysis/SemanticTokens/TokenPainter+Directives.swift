import ReportSyntax

/// The header, directives and expressions.
extension TokenPainter {
  mutating func paint(_ header: HeaderSyntax, _ placed: PlacedBlock) {
    var end = placed.start
    for field in header.fields {
      let (key, value) = (placed.range(of: field.key), placed.range(of: field.value))
      putComments(end..<key.lowerBound)
      put(key, .key)
      putValue(value)
      end = max(value.upperBound, key.upperBound)
    }
    putComments(end..<max(end, placed.range.upperBound))
  }

  /// A value of the header or of a directive: a number where it is nothing else.
  private mutating func putValue(_ value: Range<Int>) {
    guard !value.isEmpty else { return }
    let digits = WrittenDigits(bytes, at: value.lowerBound, end: value.upperBound)
    if digits.end == value.upperBound { return put(value, .amount) }
    let quoted = withQuotes(value)
    put(quoted, .text)
  }

  /// The comments among the lines of a range.
  mutating func putComments(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      let line = trimmed(start..<end)
      let slash = bytes.length(of: 0x2F, at: line.lowerBound)
      if slash > 0, slash < line.count, bytes.length(of: 0x2F, at: line.lowerBound + slash) > 0 { put(line, .comment) }
      start = end + 1
    }
  }

  mutating func paint(_ directive: DirectiveSyntax, _ placed: PlacedBlock) {
    put(placed.range(of: directive.keywordSpan), .directive)
    let subject = placed.range(of: directive.subject)
    switch directive.keyword {
    case .table, .indicatorTable, .data: put(withQuotes(subject), .table, .definition)
    case .subject: paintSubject(subject)
    case .profile: put(subject, .name, .definition)
    case .ignore: put(withQuotes(subject), .text)
    case .include: break
    case .define, .check: paintFormula(directive, placed)
    }
    // Keys, values and quoted texts, in the order of the text.
    var parts: [(range: Range<Int>, isKey: Bool)] = []
    for argument in directive.arguments {
      parts.append((placed.range(of: argument.key), true))
      parts.append((placed.range(of: argument.value), false))
    }
    if let quoted = directive.quoted { parts.append((placed.range(of: quoted), false)) }
    parts.sort { $0.range.lowerBound < $1.range.lowerBound }
    for part in parts where !part.range.isEmpty {
      if part.isKey { put(part.range, .key) } else { putValue(part.range) }
    }
  }

  /// `2101598 县级医保专项`
  private mutating func paintSubject(_ range: Range<Int>) {
    let code = WrittenDigits(bytes, at: range.lowerBound, end: range.upperBound).end
    put(range.lowerBound..<code, .subjectCode, .definition)
    put(trimmed(code..<max(code, range.upperBound)), .subjectName, .definition)
  }

  private mutating func paintFormula(_ directive: DirectiveSyntax, _ placed: PlacedBlock) {
    var end: Int?
    if let name = directive.name {
      let name = quotedName(placed.range(of: name))
      put(name, .name, .definition)
      end = name.upperBound
    }
    for expression in directive.expressions {
      let place = placed.range(of: expression.span)
      if let end { putSign(from: end, to: place.lowerBound) }
      paint(expression, placed)
      end = place.upperBound
    }
  }

  // MARK: Expressions

  /// The parser bounds how deep they are.
  mutating func paint(_ expression: Expression, _ placed: PlacedBlock) {
    switch expression.node {
    case .number(let span): putNumber(placed.range(of: span))
    case .name(let span): put(quotedName(placed.range(of: span)), .name)
    case .cell(let table, let row, let rowEnd, let column):
      if let table { put(quotedName(placed.range(of: table)), .table) }
      paintRow(placed.range(of: row))
      if let rowEnd { paintRow(placed.range(of: rowEnd)) }
      put(quotedName(placed.range(of: column)), .label)
    case .negate(let inner):
      putSign(from: placed.range(of: expression.span).lowerBound, to: placed.range(of: inner.span).lowerBound)
      paint(inner, placed)
    case .binary(_, let left, let right):
      paint(left, placed)
      putSign(from: placed.range(of: left.span).upperBound, to: placed.range(of: right.span).lowerBound)
      paint(right, placed)
    case .call(let function, let arguments):
      let name = placed.range(of: function)
      put(
        name, .function,
        Self.functions.contains { bytes.has($0, at: name.lowerBound) && $0.utf8CodeUnitCount == name.count }
          ? .builtIn : [])
      for argument in arguments { paint(argument, placed) }
    case .unreadable: putNumbersOf(placed.range(of: expression.span))
    }
  }

  /// What cannot be read still has numbers in it.
  private mutating func putNumbersOf(_ range: Range<Int>) {
    var scanner = FigureScanner(bytes: bytes, range: range)
    while let piece = scanner.next() { put(piece.range, piece.kind) }
  }

  /// A row is named by its code or its label; `*` is every row.
  private mutating func paintRow(_ row: Range<Int>) {
    guard !row.isEmpty else { return }
    let digits = WrittenDigits(bytes, at: row.lowerBound, end: row.upperBound)
    if digits.end == row.upperBound {
      put(row, .subjectCode)
    } else if bytes.length(of: 0x2A, at: row.lowerBound) == row.count {
      put(row, .mark)
    } else {
      put(quotedName(row), .label)
    }
  }

  private static let functions: [StaticString] = [
    "求和", "平均", "计数", "最大", "最小", "占比", "增长率", "完成率", "四舍五入", "绝对值",
  ]
}
