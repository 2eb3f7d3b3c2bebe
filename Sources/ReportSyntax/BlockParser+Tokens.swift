/// Writing tokens: whatever is written tiles the block from its start on.
extension BlockParser {
  @inline(__always)
  func span(_ from: Int, _ to: Int) -> Span { Span(from - start, to - start) }

  @inline(__always)
  mutating func put(_ kind: Token.Kind, _ from: Int, _ to: Int) {
    if to > from, options.keepsTokens { tokens.append(Token(kind, span(from, to))) }
  }

  /// The table whose rows and cells have been read.
  func table(_ form: TableSyntax.Form) -> Block.Content {
    .table(TableSyntax(form: form, rows: rows.array(), cells: cells.array()))
  }

  mutating func putLineEnd(_ line: Line) { put(.lineEnd, line.end, line.next) }

  mutating func problem(_ kind: SyntaxProblem.Kind, _ from: Int, _ to: Int) {
    // A file of nothing but faults would otherwise cost more than its text.
    if problems.count < 1000 { problems.append(SyntaxProblem(kind, span(from, to))) }
  }

  /// Blanks and decoration around text.
  mutating func putGap(_ from: Int, _ to: Int) {
    guard to > from, options.keepsTokens else { return }
    if to == from + 1, source[from] <= 0x20 {
      put(.blank, from, to)
      return
    }
    var index = from
    while index < to {
      let runStart = index
      while index < to {
        let length = source.blankLength(at: index)
        if length == 0 { break }
        index += length
      }
      index = min(index, to)
      put(.blank, runStart, index)
      guard index < to else { return }
      let decorationStart = index
      while index < to, source.blankLength(at: index) == 0 {
        let length = max(source.decorationLength(at: index, end: to), source.listMarkLength(at: index))
        index += max(length, 1)
      }
      index = min(index, to)
      put(.decoration, decorationStart, index)
    }
  }

  /// Text as it stands: one token, or several where inlines, decoration or invalid bytes occur in it.
  @inline(__always)
  mutating func putText(_ kind: Token.Kind, _ from: Int, _ to: Int, _ marks: Line.Marks) {
    if marks.isDisjoint(with: .special) {
      put(kind, from, to)
    } else {
      putSpecial(kind, from, to, marks)
    }
  }

  private mutating func putSpecial(_ kind: Token.Kind, _ from: Int, _ to: Int, _ marks: Line.Marks) {
    let hasBraces = marks.contains(.brace)
    let hasDecoration = marks.contains(.decoration)
    var index = from
    var textStart = from
    while index < to {
      let byte = source[index]
      let length = source.validLength(at: index)
      if length == 0 || index + length > to {
        put(kind, textStart, index)
        index = putInvalid(from: index, to: to)
        textStart = index
        continue
      }
      if hasBraces, byte == 0x7B || byte == 0xEF, source.folded(at: index).byte == 0x7B {
        if let end = putInline(at: index, textStart: textStart, kind, end: to) {
          index = end
          textStart = end
        } else {
          // A doubled brace is one that is meant as such.
          let next = source.folded(at: index + length)
          index = min(index + length + (next.byte == 0x7B ? next.length : 0), to)
        }
        continue
      }
      if hasDecoration, byte == 0x2A || byte == 0x3C || byte == 0x5B || byte >= 0xC2 {
        let decoration = source.decorationLength(at: index, end: to)
        if decoration > 0, index + decoration <= to {
          put(kind, textStart, index)
          put(.decoration, index, index + decoration)
          index += decoration
          textStart = index
          continue
        }
      }
      index += length
    }
    put(kind, textStart, to)
  }

  private mutating func putInvalid(from: Int, to: Int) -> Int {
    var index = from + 1
    while index < to {
      let length = source.validLength(at: index)
      if length > 0 && index + length <= to { break }
      index += 1
    }
    put(.invalid, from, index)
    problem(.invalidUTF8, from, index)
    return index
  }
}
