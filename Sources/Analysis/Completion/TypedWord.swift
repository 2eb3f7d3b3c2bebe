import Subjects

/// What was typed so far, and how texts answer it.
struct TypedWord: Sendable {
  /// From its beginning to the cursor.
  let range: Range<Int>
  /// What goes on of the same word behind the cursor.
  let rest: Range<Int>
  /// As it stands.
  let text: String
  /// Without blanks, in half-width forms and lower case.
  private let folded: String
  private let query: NameQuery
  private let hasLetters: Bool
  /// Digits are no part of a name's reading: GJ1005 finds no name by its letters.
  private let hasDigits: Bool

  init(_ source: ByteText, _ range: Range<Int>, rest: Range<Int>? = nil) {
    self.range = range
    self.rest = rest ?? range.upperBound..<range.upperBound
    text = source.text(range)
    folded = source.folded(range).lowercased()
    query = NameQuery(text)
    hasDigits = folded.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    hasLetters = folded.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// Whether nothing but blanks was typed.
  var isEmpty: Bool { folded.isEmpty }

  /// How well a text answers, the less the better; nil where it does not.
  ///
  /// - Parameter aliases: other words that find it: a code, an English name
  func rank(_ name: String, aliases: [String] = []) -> Int? {
    guard !folded.isEmpty else { return 0 }
    let own = name.lowercased()
    if own == folded { return 0 }
    if own.hasPrefix(folded) { return 1 }
    if aliases.contains(where: { $0.lowercased().hasPrefix(folded) }) { return 2 }
    if !hasDigits, let kind = ([name] + aliases).compactMap({ query.match($0) }).min() { return 3 + Int(kind.rawValue) }
    return own.contains(folded) ? 6 : nil
  }

  /// What an editor is to compare with what was typed. Editors keep what begins with it, or has its letters in order; so this begins
  /// with what was typed and goes on as the text does, in the spelling that the writer has chosen, and lasts for the next letters.
  func filter(_ name: String, pinyin: String? = nil, aliases: [String] = []) -> String {
    guard !isEmpty else { return name }
    for candidate in [name] + aliases {
      if let rest = Self.rest(of: candidate, behind: folded) { return text + rest }
    }
    guard hasLetters else { return text }
    let syllables = (pinyin ?? NameQuery.pinyin(of: name)).split(separator: " ")
    let initials = String(syllables.compactMap(\.first))
    for candidate in [initials, syllables.joined()] {
      if let rest = Self.rest(of: candidate, behind: folded) { return text + rest }
    }
    return text
  }

  private static func rest(of candidate: String, behind typed: String) -> Substring? {
    candidate.lowercased().hasPrefix(typed) ? candidate.dropFirst(typed.count) : nil
  }
}
