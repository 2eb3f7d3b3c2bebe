/// A piece of a sentence.
struct ProseToken {
  enum Kind: UInt8 {
    /// An amount, a rate, a count: `value` is its index among the numbers.
    case number
    /// A word that means something: `word`.
    case word
    /// Anything else that is no sign.
    case text
    /// `，` `、` `；` `：`
    case comma, listComma, semicolon, colon
    /// `。` `！` `？`
    case stop
    case open, close
    /// `2024年`: `value` is the year.
    case year
    /// `1、` `（2）` `一是` within a paragraph: begins an item.
    case item
    /// A number that is no figure: a date, a code, a document number.
    case digits
    /// `=` `×` `+` `÷`
    case equals, times, plus, divided
  }

  var kind: Kind
  var word: ProseWord = .plain
  /// In the text.
  var start: Int32
  var end: Int32
  var value: Int32 = 0

  init(_ kind: Kind, _ start: Int, _ end: Int, word: ProseWord = .plain, value: Int = 0) {
    self.kind = kind
    self.word = word
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.value = Int32(truncatingIfNeeded: value)
  }

  var range: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// Ends a clause.
  var endsClause: Bool {
    switch kind {
    case .comma, .semicolon, .stop, .colon, .open, .close, .item: true
    default: false
    }
  }
}
