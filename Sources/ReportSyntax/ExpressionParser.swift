/// Reads expressions: `基本支出 / 支出合计`, `求和(支出决算表[*, 项目支出]) + 3.5万元`.
public enum ExpressionParser {
  /// The expression in a span of some bytes; spans of the result count from the same place as `span` does.
  /// What cannot be read is `.unreadable`.
  public static func parse(_ bytes: [UInt8], _ span: Span) -> Expression {
    let range = Int(span.start)..<max(Int(span.start), Int(span.end))
    return parse(bytes, in: range, relativeTo: 0).expression
  }

  /// The expression in a range of bytes with what stands in the way of reading it; spans count from `origin`.
  public static func parse(
    _ bytes: [UInt8], in range: Range<Int>, relativeTo origin: Int
  ) -> (expression: Expression, problems: [SyntaxProblem]) {
    let range = range.clamped(to: 0..<bytes.count)
    let read = bytes.withSource { source in
      var reader = ExpressionReader(source: source, range: range, origin: origin)
      return (reader.readAll(), reader.problems)
    }
    return read ?? (Expression(.unreadable, Span(range.lowerBound - origin, range.upperBound - origin)), [])
  }
}

/// A recursive descent over bytes. Depth is bounded in both ways a tree can grow deep: by brackets and by long chains.
struct ExpressionReader {
  let source: Source
  let start: Int
  let end: Int
  let origin: Int
  var index: Int
  var problems: [SyntaxProblem] = []
  /// In the arguments of a function a comma parts them and never groups digits.
  private var isInCall = false
  private var depth = 0

  static let maximumDepth = 200

  init(source: Source, range: Range<Int>, origin: Int) {
    self.source = source
    self.end = min(range.upperBound, source.count)
    self.origin = origin
    self.start = range.lowerBound
    self.index = range.lowerBound
  }

  /// An expression and how many nodes deep it is.
  typealias Read = (expression: Expression, height: Int)

  func span(_ from: Int, _ to: Int) -> Span { Span(from - origin, to - origin) }

  /// The whole range as one expression.
  mutating func readAll() -> Expression {
    let start = skipped(index)
    let expression = read()
    if problems.isEmpty, index < end { fail(at: index) }
    if problems.isEmpty { return expression }
    return Expression(.unreadable, span(start, source.trimEnd(start, end)))
  }

  /// The longest expression from here on; `index` is left before what does not belong to it.
  mutating func read() -> Expression { sum().expression }

  /// The index behind blanks and line ends.
  func skipped(_ from: Int) -> Int {
    var index = from
    while index < end {
      let byte = source[index]
      let length = byte == 0x0A ? 1 : max(source.blankLength(at: index), source.zeroWidthLength(at: index))
      if length == 0 { break }
      index += length
    }
    return min(index, end)
  }

  mutating func skip() { index = skipped(index) }

  func folded() -> (byte: UInt8, length: Int) { index < end ? source.folded(at: index) : (0, 0) }

  /// Notes the first thing that could not be read, and gives up on the rest.
  @discardableResult
  mutating func fail(at place: Int, _ kind: SyntaxProblem.Kind = .unreadableExpression) -> Read {
    if problems.isEmpty {
      // Where the text ends too early the whole of it is shown.
      let from = skipped(place) < end ? min(place, end) : skipped(start)
      problems.append(SyntaxProblem(kind, span(from, source.trimEnd(from, end))))
    }
    let expression = Expression(.unreadable, span(min(place, end), end))
    index = end
    return (expression, 1)
  }

  private mutating func sum() -> Read {
    var left = product()
    while problems.isEmpty {
      skip()
      let next = folded()
      guard next.byte == 0x2B || next.byte == 0x2D else { break }
      index += next.length
      let right = product()
      left = combine(next.byte == 0x2B ? .add : .subtract, left, right)
    }
    return left
  }

  private mutating func product() -> Read {
    var left = signed()
    while problems.isEmpty {
      skip()
      let next = folded()
      guard next.byte == 0x2A || next.byte == 0x2F else { break }
      index += next.length
      let right = signed()
      left = combine(next.byte == 0x2A ? .multiply : .divide, left, right)
    }
    return left
  }

  private mutating func combine(_ operation: Expression.Operator, _ left: Read, _ right: Read) -> Read {
    let height = max(left.height, right.height) + 1
    let start = left.expression.span.start
    if height > Self.maximumDepth { return fail(at: Int(start) + origin, .nestingTooDeep) }
    let whole = Span(Int(start), Int(max(right.expression.span.end, start)))
    return (Expression(.binary(operation, left.expression, right.expression), whole), height)
  }

  private mutating func signed() -> Read {
    skip()
    let start = index
    var isNegative = false
    while true {
      let next = folded()
      guard next.byte == 0x2B || next.byte == 0x2D else { break }
      if next.byte == 0x2D { isNegative.toggle() }
      index += next.length
      skip()
    }
    let read = primary()
    guard isNegative else { return read }
    return (
      Expression(.negate(read.expression), Span(start - origin, Int(read.expression.span.end))), read.height + 1
    )
  }

  private mutating func primary() -> Read {
    skip()
    guard index < end else { return fail(at: index) }
    if source.digit(at: index) != nil { return (number(), 1) }
    let next = folded()
    switch next.byte {
    case 0x28: return group(next.length)
    case 0x5B: return cell(table: nil, from: index)
    default: break
    }
    let start = index
    guard let name = readName() else { return fail(at: start) }
    let nameEnd = index
    skip()
    switch folded().byte {
    case 0x28: return call(name, from: start)
    case 0x5B: return cell(table: name, from: start)
    default:
      index = nameEnd
      return (Expression(.name(name), span(start, nameEnd)), 1)
    }
  }

  private mutating func group(_ length: Int) -> Read {
    let start = index
    guard enter() else { return fail(at: start, .nestingTooDeep) }
    let wasInCall = isInCall
    isInCall = false
    index += length
    var read = sum()
    isInCall = wasInCall
    depth -= 1
    guard problems.isEmpty else { return read }
    skip()
    let close = folded()
    guard close.byte == 0x29 else { return fail(at: start) }
    index += close.length
    read.expression.span = span(start, index)
    return read
  }

  private mutating func call(_ name: Span, from start: Int) -> Read {
    guard enter() else { return fail(at: start, .nestingTooDeep) }
    let wasInCall = isInCall
    isInCall = true
    defer {
      isInCall = wasInCall
      depth -= 1
    }
    index += folded().length
    var arguments: [Expression] = []
    var height = 0
    skip()
    if folded().byte != 0x29 {
      while true {
        let argument = sum()
        guard problems.isEmpty else { return argument }
        arguments.append(argument.expression)
        height = max(height, argument.height)
        skip()
        let length = separatorLength()
        if length == 0 { break }
        index += length
      }
    }
    let close = folded()
    guard close.byte == 0x29 else { return fail(at: start) }
    index += close.length
    if height >= Self.maximumDepth { return fail(at: start, .nestingTooDeep) }
    return (Expression(.call(function: name, arguments: arguments), span(start, index)), height + 1)
  }

  /// `,` `，` `、` `;` `；`
  private func separatorLength() -> Int {
    let next = folded()
    if next.byte == 0x2C || next.byte == 0x3B { return next.length }
    return index < end && source.triple(index) == 0xE3_8081 ? 3 : 0
  }

  private mutating func enter() -> Bool {
    depth += 1
    return depth <= Self.maximumDepth
  }

  /// A name, quoted or bare, without its quotes; nil where none stands here.
  mutating func readName() -> Span? {
    if source.triple(index) == 0xE3_808C, index < end {
      var close = index + 3
      while close < end, source.triple(close) != 0xE3_808D { close += 1 }
      guard close < end else { return nil }
      let name = span(index + 3, close)
      index = close + 3
      return name
    }
    let start = index
    while index < end {
      let length = source.nameLength(at: index)
      if length == 0 { break }
      index += length
    }
    index = min(index, end)
    return index > start ? span(start, index) : nil
  }

  /// Digits, grouped or not, a point, and the unit behind: `2,948.42万元`, `85.51%`, `1.2亿元`, `3万4993.1亿元`.
  private mutating func number() -> Expression {
    let start = index
    index = source.numberEnd(index, end: end, groups: !isInCall)
    return Expression(.number(span(start, index)), span(start, index))
  }

  private mutating func cell(table: Span?, from start: Int) -> Read {
    let open = index
    var parts = CellParts(reader: self)
    guard let read = parts.read(at: open + folded().length) else { return fail(at: open) }
    index = read.end
    let node = Expression.Node.cell(table: table, row: read.row, rowEnd: read.rowEnd, column: read.column)
    return (Expression(node, span(start, index)), 1)
  }
}
