/// What somebody typed to find any text by, not only a 科目: its characters, its initials (`zzcjs`), its full pinyin (`zhichu`), mixed
/// as they come.
public struct NameQuery: Sendable {
  private let query: SubjectQuery
  private let matcher: NameMatcher

  public init(_ typed: String) {
    var typed = typed
    query = typed.withUTF8 { SubjectQuery($0) }
    matcher = NameMatcher(query)
  }

  /// Whether it has neither letters nor Chinese characters: it matches nothing.
  public var isEmpty: Bool { query.units.isEmpty }

  /// How a text answers; nil where it does not.
  public func match(_ text: String) -> SubjectMatchKind? {
    guard !isEmpty else { return nil }
    var text = text
    return text.withUTF8 { name in
      var characters: [NameCharacter] = []
      Pinyin.reading(name).withUnsafeBufferPointer { NameCharacter.append(name, pinyin: $0, to: &characters) }
      return characters.withUnsafeBufferPointer { characters in
        guard !characters.isEmpty else { return nil }
        return matcher.match(characters) ?? (matcher.matchesInOrder(characters) ? .inOrder : nil)
      }
    }
  }

  /// How a text is read: a syllable for each Chinese character, `zhu fang`; empty for one that is not known.
  public static func pinyin(of text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: Pinyin.reading($0), as: UTF8.self) }
  }
}
