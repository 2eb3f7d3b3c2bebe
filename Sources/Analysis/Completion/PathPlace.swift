import ReportModel
import ReportSyntax

/// A place where the path of a file is being written: `@引入 "…"`, `@数据 … 来自 "…"`, `@科目 来自 "…"`, 上年 of the header.
struct PathPlace {
  /// The files that are meant.
  let kind: FileReference.Kind
  /// Where the path begins, behind its quote.
  let start: Int
  /// A quote stands before it.
  let isQuoted: Bool
  /// Behind the last slash before the cursor: where the name that is being typed begins.
  let nameStart: Int
  /// Where the name ends behind the cursor.
  let nameEnd: Int
  /// The line's end, or the closing quote.
  let end: Int
  let isClosed: Bool

  /// Nil where something else is written.
  init?(_ text: ByteText, at place: Int, _ context: CompletionContext) {
    guard !context.isInComment else { return nil }
    let found: (FileReference.Kind, Int)?
    if context.isInHeader {
      found = Self.lastYear(text, place)
    } else if let (keyword, end) = context.directive {
      found = Self.argument(text, keyword, end, place)
    } else {
      found = nil
    }
    guard let (kind, valueStart) = found, valueStart <= place else { return nil }
    self.kind = kind
    let opening = valueStart < place ? Self.quote(text, valueStart) : 0
    isQuoted = opening > 0
    start = valueStart + opening
    guard start <= place else { return nil }
    var nameStart = start
    var index = start
    while index < place {
      // A path that is finished, and one that goes on as something else.
      if isQuoted, Self.quote(text, index) > 0 { return nil }
      if text[index] == 0x0A || !isQuoted && kind != .lastYear && text.isBlank(at: index) { return nil }
      if text[index] == 0x2F { nameStart = index + 1 }
      index = text.next(index)
    }
    self.nameStart = nameStart
    let line = text.line(at: place).upperBound
    let isQuoted = isQuoted
    end = text.runEnd(from: place, to: line) {
      isQuoted ? Self.quote(text, $0) == 0 : kind == .lastYear || !text.isBlank(at: $0)
    }
    isClosed = isQuoted && end < line
    nameEnd = text.runEnd(from: place, to: end) { text[$0] != 0x2F }
  }

  /// In bytes; 0 where none stands.
  private static func quote(_ text: ByteText, _ index: Int) -> Int {
    if text[index] == 0x22 { return 1 }
    return text.has("“", at: index) || text.has("”", at: index) ? 3 : 0
  }

  private static func lastYear(_ text: ByteText, _ place: Int) -> (FileReference.Kind, Int)? {
    let line = text.line(at: place)
    let start = text.contentStart(of: line)
    let colon = text.runEnd(from: start, to: line.upperBound) { text.folded(at: $0) != 0x3A }
    guard colon < place, colon < line.upperBound, HeaderField(key: text.folded(start..<colon)) == .lastYear else {
      return nil
    }
    return (.lastYear, text.skipBlanks(text.next(colon), to: place))
  }

  private static func argument(
    _ text: ByteText, _ keyword: DirectiveSyntax.Keyword, _ end: Int, _ place: Int
  ) -> (FileReference.Kind, Int)? {
    switch keyword {
    case .include: (.include, value(text, end, place))
    case .data: (from(text, end, place) ?? firstQuote(text, end, place)).map { (.data, $0) }
    case .subject: from(text, end, place).map { (.subjects, $0) }
    default: nil
    }
  }

  /// Behind a key: blanks and a colon are no part of the value.
  private static func value(_ text: ByteText, _ key: Int, _ place: Int) -> Int {
    let start = text.skipBlanks(key, to: place)
    return start < place && text.folded(at: start) == 0x3A ? text.skipBlanks(text.next(start), to: place) : start
  }

  /// Behind 来自.
  private static func from(_ text: ByteText, _ end: Int, _ place: Int) -> Int? {
    let key = "来自"
    var found: Int?
    var index = end
    while index < place {
      let behind = index + key.utf8.count
      let beginsWord = text.isBlank(at: text.previous(index)) || text[index - 1] == 0x0A
      if beginsWord, behind < place, text.has(key, at: index),
        text.isBlank(at: behind) || text.folded(at: behind) == 0x3A || quote(text, behind) > 0
      {
        found = value(text, behind, place)
      }
      index = text.next(index)
    }
    return found
  }

  private static func firstQuote(_ text: ByteText, _ end: Int, _ place: Int) -> Int? {
    var index = end
    while index < place {
      if quote(text, index) > 0, text.isBlank(at: text.previous(index)) { return index }
      index = text.next(index)
    }
    return nil
  }
}
