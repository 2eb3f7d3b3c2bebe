import Subjects

/// Whether what is typed finds a name: as a part of it, by its characters in order, or by pinyin.
public struct SymbolQuery: Sendable {
  private let characters: [Character]
  /// Without blanks, in lower case.
  private let text: String
  private let isASCII: Bool

  public init(_ query: String) {
    text = String(query.lowercased().filter { !$0.isWhitespace })
    characters = Array(text)
    isASCII = text.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Nothing is asked for: everything answers.
  public var isEmpty: Bool { characters.isEmpty }

  /// The less the better; nil where the name does not answer.
  public func rank(_ name: String) -> Int? {
    if isEmpty { return 0 }
    let own = name.lowercased().filter { !$0.isWhitespace }
    if own == text { return 0 }
    if own.hasPrefix(text) { return 1 }
    if own.contains(text) { return 2 }
    if isASCII, let place = PinyinText(name).place(of: text) { return place == 0 ? 3 : 4 }
    return isSubsequence(of: own) ? 5 : nil
  }

  private func isSubsequence(of name: String) -> Bool {
    // Two letters find anything.
    guard characters.count >= 2, !isASCII else { return false }
    var next = 0
    for character in name where next < characters.count && characters[next] == character { next += 1 }
    return next == characters.count
  }
}
