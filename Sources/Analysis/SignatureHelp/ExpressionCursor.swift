import ReportSyntax

/// What is being typed in an expression, however little of it is there: the calls that are open, the cell reference, the word.
struct ExpressionCursor: Sendable {
  struct Call: Sendable, Equatable {
    /// The function's name; empty for brackets that only group.
    var name: Range<Int>
    /// The argument at the cursor, from 0.
    var argument: Int
  }

  enum Place: Sendable, Equatable {
    /// Where a name, a table, a function or a number may stand.
    case term
    /// The row of a cell reference.
    case row(table: Range<Int>)
    case column(table: Range<Int>, row: Range<Int>)
    /// Behind something complete, or in a number.
    case none
  }

  /// The open calls, the innermost last.
  private(set) var calls: [Call] = []
  private(set) var place = Place.term
  /// What is typed of a name, a row or a column; ends at the cursor.
  private(set) var word: Range<Int>

  /// Deeper brackets are not followed.
  private static let deepest = 200
  private static let quotes: [(open: String, close: String)] = [("「", "」"), ("“", "”"), ("\"", "\"")]

  private enum Open {
    case call(Call)
    case cell(table: Range<Int>, row: Range<Int>?, start: Int)
  }

  /// - Parameter start: where the expression begins
  init(_ text: ByteText, from start: Int, to cursor: Int) {
    var open: [Open] = []
    var name = start..<start
    var isInQuote = false
    var index = start
    word = cursor..<cursor
    while index < cursor {
      if let quote = Self.quotes.first(where: { text.has($0.open, at: index) }) {
        let inner = index + quote.open.utf8.count
        var close = inner
        while close < cursor, !text.has(quote.close, at: close) { close = text.next(close) }
        let isClosed = close < cursor
        name = inner..<min(close, cursor)
        index = isClosed ? close + quote.close.utf8.count : cursor
        isInQuote = !isClosed
        continue
      }
      if case .cell(let table, let row, let from) = open.last {
        switch text.folded(at: index) {
        case 0x2C where row == nil:
          open[open.count - 1] = .cell(table: table, row: from..<index, start: text.next(index))
        case 0x5D:
          open.removeLast()
          name = cursor..<cursor
        case 0x2E where row == nil && text.folded(at: text.next(index)) == 0x2E:
          open[open.count - 1] = .cell(table: table, row: nil, start: text.next(text.next(index)))
          index = text.next(index)
        default: break
        }
        index = text.next(index)
        continue
      }
      if text.isName(at: index) {
        let end = text.runEnd(from: index, to: cursor) {
          text.isName(at: $0) || text.folded(at: $0) == 0x2E && text.isDigit(at: $0 - 1)
        }
        name = index..<max(end, text.next(index))
        index = name.upperBound
        continue
      }
      let sign = text.folded(at: index)
      let next = text.next(index)
      switch sign {
      case 0x28:
        if open.count < Self.deepest { open.append(.call(Call(name: name, argument: 0))) }
      case 0x29:
        if case .call = open.last { open.removeLast() }
      case 0x5B: if open.count < Self.deepest { open.append(.cell(table: name, row: nil, start: next)) }
      case 0x2C, 0x3B: Self.step(&open)
      default: if text.has("、", at: index) { Self.step(&open) }
      }
      // A name counts for the bracket right behind it, blanks between them or not.
      if !text.isBlank(at: index) { name = next..<next }
      index = next
    }
    finish(text, open, name: name, isInQuote: isInQuote, cursor: cursor)
  }

  private static func step(_ open: inout [Open]) {
    if case .call(var call) = open.last {
      call.argument += 1
      open[open.count - 1] = .call(call)
    }
  }

  private mutating func finish(_ text: ByteText, _ open: [Open], name: Range<Int>, isInQuote: Bool, cursor: Int) {
    for case .call(let call) in open { calls.append(call) }
    if case .cell(let table, let row, let from) = open.last {
      let start = text.skipBlanks(min(from, cursor), to: cursor)
      word = (isInQuote ? min(name.lowerBound, cursor) : start)..<cursor
      place = row.map { .column(table: table, row: $0) } ?? .row(table: table)
      return
    }
    if name.upperBound == cursor, !name.isEmpty || isInQuote {
      word = name.lowerBound..<cursor
      place = !isInQuote && text.isDigit(at: name.lowerBound) ? .none : .term
      return
    }
    word = cursor..<cursor
    // Behind a name or a bracket a sign comes first.
    var before = cursor
    while before > 0, text.isBlank(at: text.previous(before)) { before = text.previous(before) }
    let last = before > 0 ? text.previous(before) : 0
    let sign = text.folded(at: last)
    if before > 0, text.isName(at: last) || sign == 0x29 || sign == 0x5D || sign == 0x25 || text.has("」", at: last) {
      place = .none
    }
  }
}
