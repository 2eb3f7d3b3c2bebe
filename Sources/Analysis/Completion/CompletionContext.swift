import ReportSyntax

/// What a place of a text is in, as far as that decides what may be put in there.
struct CompletionContext {
  let isInComment: Bool
  let isInHeader: Bool
  /// The `@` of the directive that the place is in.
  let sign: Int?
  /// Its keyword, and where that ends; nil where that is still being typed.
  let directive: (keyword: DirectiveSyntax.Keyword, end: Int)?

  init(_ snapshot: Snapshot, _ text: ByteText, at place: Int) {
    let line = text.line(at: place)
    let start = text.contentStart(of: line)
    isInComment = text.folded(at: start) == 0x2F && text.folded(at: text.next(start)) == 0x2F && start < place
    isInHeader = HeaderCompletions.holds(text, snapshot.lines.line(at: place), at: place)
    let reader = DirectiveCursor(text: text, snapshot: snapshot, place: place)
    let sign = isInComment || isInHeader ? nil : reader.sign()
    self.sign = sign
    directive = sign.flatMap { reader.keyword(behind: $0) }
  }
}

/// Finds the directive that a place is in.
struct DirectiveCursor {
  let text: ByteText
  let snapshot: Snapshot
  let place: Int

  /// The place of the `@`: on the line, or on one above that it goes on from.
  func sign() -> Int? {
    let line = text.line(at: place)
    let start = text.contentStart(of: line)
    if start < place, text.folded(at: start) == 0x40 { return start }
    guard text.isBlank(at: line.lowerBound), let block = snapshot.blockIndex(at: max(line.lowerBound, 1) - 1) else {
      return nil
    }
    let placed = snapshot.tree.blocks[block]
    guard case .directive(let syntax) = placed.block.content, placed.range.upperBound >= line.lowerBound,
      placed.range.lowerBound < line.lowerBound
    else { return nil }
    // An indented line with nothing of a directive is a paragraph.
    guard placed.range.contains(line.lowerBound) || text.trimmed(line).isEmpty else { return nil }
    return placed.range(of: syntax.keywordSpan).lowerBound
  }

  /// The keyword behind the sign, and where it ends; nil where it is still being typed.
  func keyword(behind sign: Int) -> (keyword: DirectiveSyntax.Keyword, end: Int)? {
    let word = text.skipBlanks(text.next(sign), to: text.line(at: sign).upperBound)
    for entry in DirectiveWord.all {
      let own = entry.keyword.word
      let end = word + own.utf8.count
      if text.has(own, at: word), end < place, !text.isName(at: end) { return (entry.keyword, end) }
    }
    return nil
  }
}
