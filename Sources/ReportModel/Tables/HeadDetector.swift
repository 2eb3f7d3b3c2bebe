/// Tells head rows from rows of data.
struct HeadDetector {
  /// A row of head words. `atStart` is true until the band has its first row of data.
  static func isHead(_ row: RawRow, texts: [Label], atStart: Bool) -> Bool {
    let filled = row.filled
    guard filled > 0 else { return false }
    let words = texts.filter { !$0.isEmpty }
    if isOrdinalRow(row, texts: words) { return true }
    guard row.numbers == 0, filled >= 2 else { return false }
    // 合计 alone in a row without amounts is a row of data (an empty table).
    let known = words.filter { HeadWord(folded: $0).isKnown && $0.count <= 30 }.count
    if atStart {
      guard words.allSatisfy({ $0.count <= 40 }) else { return false }
      return known >= 1 && known * 2 >= words.count
    }
    guard known >= 2, known >= words.count - 1 else { return false }
    return words.count >= 3 || known == words.count && strong(words)
  }

  /// 栏次: 1 2 3 …, alone or beside head words.
  static func isOrdinalRow(_ row: RawRow, texts words: [Label]) -> Bool {
    guard row.countsFromOne else { return words.first == "栏次" && row.numbers <= 1 && row.filled <= 3 }
    return words.allSatisfy {
      $0 == "栏次" || $0 == "行次" || HeadWord(folded: $0).role == .code || HeadWord(folded: $0).role == .label
    }
  }

  /// Two words are a head only where neither could name a row of data.
  private static func strong(_ words: [Label]) -> Bool {
    words.allSatisfy { word in
      switch HeadWord(folded: word).role {
      case .code, .lineNumber, .weight, .score, .target, .actual, .indicator1, .indicator2, .indicator3, .rate: true
      default: false
      }
    }
  }
}
