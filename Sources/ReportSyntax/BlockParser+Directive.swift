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
    let subject = source.skipBlanks(keywordEnd, to: line.end)
    let end = source.trimEnd(subject, line.end)
    putGap(line.start, line.first)
    put(.directiveKeyword, line.first, keywordEnd)
    putGap(keywordEnd, subject)
    putText(.argument, subject, end, line.marks.intersection(.invalid))
    putGap(end, line.end)
    putLineEnd(line)
    let directive = DirectiveSyntax(
      keyword: keyword, keywordSpan: span(line.first, keywordEnd), subject: span(subject, end))
    return (.directive(directive), line.next)
  }
}
