/// Cuts the text of a directive into what stands first, its `键：值` and quoted texts.
struct DirectiveReader {
  let source: Source
  let keyword: DirectiveSyntax.Keyword
  let start: Int
  let end: Int

  /// A piece behind the subject, in order.
  enum Piece {
    case argument(key: Range<Int>, colon: Range<Int>, value: Range<Int>, isQuoted: Bool)
    /// A quoted text that stands alone, with its quotes.
    case quoted(outer: Range<Int>, inner: Range<Int>)

    var start: Int {
      switch self {
      case .argument(let key, _, _, _): key.lowerBound
      case .quoted(let outer, _): outer.lowerBound
      }
    }
  }

  func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var index = start
    var isWordStart = true
    while index < end {
      if isBlank(index) {
        index += blankLength(index)
        isWordStart = true
        continue
      }
      if isWordStart {
        if let quote = quoted(at: index) {
          pieces.append(.quoted(outer: quote.outer, inner: quote.inner))
          index = quote.outer.upperBound
          continue
        }
        if let key = key(at: index) {
          let value = value(from: key.colon.upperBound)
          pieces.append(.argument(key: key.key, colon: key.colon, value: value.range, isQuoted: value.isQuoted))
          index = value.end
          isWordStart = true
          continue
        }
      }
      isWordStart = false
      index += source.characterLength(at: index)
    }
    return pieces
  }

  /// A known key with its colon; `来自` needs none.
  func key(at index: Int) -> (key: Range<Int>, colon: Range<Int>)? {
    for literal in DirectiveKeys.keys(of: keyword) where source.has(literal, at: index) {
      let keyEnd = index + literal.utf8CodeUnitCount
      guard keyEnd <= end else { continue }
      let colon = source.skipBlanks(keyEnd, to: end)
      let length = colon < end ? source.colonLength(at: colon) : 0
      if length > 0 { return (index..<keyEnd, colon..<(colon + length)) }
      let isFrom = source.equals("来自", index, keyEnd)
      if isFrom, keyEnd == end || colon > keyEnd || quoted(at: keyEnd) != nil { return (index..<keyEnd, colon..<colon) }
    }
    return keyword == .profile ? weightKey(at: index) : nil
  }

  /// `预算执行率：10`: any word may carry a weight.
  private func weightKey(at index: Int) -> (key: Range<Int>, colon: Range<Int>)? {
    var cursor = index
    while cursor < end, cursor - index < 120, !isBlank(cursor) {
      let length = source.colonLength(at: cursor)
      if length > 0 { return cursor > index ? (index..<cursor, cursor..<(cursor + length)) : nil }
      cursor += source.characterLength(at: cursor)
    }
    return nil
  }

  /// A value runs to the next key or quoted text; quotes around the whole of it are left out.
  private func value(from: Int) -> (range: Range<Int>, end: Int, isQuoted: Bool) {
    var index = from
    while index < end, isBlank(index) { index += blankLength(index) }
    if let quote = quoted(at: index) { return (quote.inner, quote.outer.upperBound, true) }
    let valueStart = min(index, end)
    var valueEnd = valueStart
    var isWordStart = false
    while index < end {
      if isBlank(index) {
        index += blankLength(index)
        isWordStart = true
        continue
      }
      if isWordStart, key(at: index) != nil || quoted(at: index) != nil { break }
      isWordStart = false
      index += source.characterLength(at: index)
      valueEnd = min(index, end)
    }
    return (valueStart..<valueEnd, valueEnd, false)
  }

  /// A text in quotes with a blank or the end behind it.
  func quoted(at index: Int) -> (outer: Range<Int>, inner: Range<Int>)? {
    let isCurly = source.triple(index) == 0xE2_809C
    guard index < end, isCurly || source[index] == 0x22 else { return nil }
    let width = isCurly ? 3 : 1
    var cursor = index + width
    let bound = min(end, index + Self.longestQuote)
    while cursor < bound {
      if isCurly ? source.triple(cursor) == 0xE2_809D : source[cursor] == 0x22 {
        let behind = cursor + width
        guard behind <= end, behind == end || isBlank(behind) else { return nil }
        return (index..<behind, (index + width)..<cursor)
      }
      cursor += 1
    }
    return nil
  }

  private static var longestQuote: Int { 600 }

  func isBlank(_ index: Int) -> Bool { blankLength(index) > 0 }

  func blankLength(_ index: Int) -> Int {
    source[index] == 0x0A ? 1 : max(source.blankLength(at: index), source.zeroWidthLength(at: index))
  }
}
