/// Tells whether a short text states an amount: `427.32万元`, `14.49%`, `3个`; a year, an ordinal and `（10分）` are none.
enum AmountText {
  private static let counted: Set<Character> = ["元", "万", "亿", "%", "人", "个", "辆", "台", "项", "次", "户", "家", "倍", "分"]

  /// - Parameter text: without blanks and in half-width forms.
  static func occurs(in text: String) -> Bool {
    var previous: Character?
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      guard character >= "0", character <= "9" else {
        previous = character
        index = text.index(after: index)
        continue
      }
      var hasPoint = false
      while index < text.endIndex {
        let next = text[index]
        if next == ".", !hasPoint {
          let after = text.index(after: index)
          guard after < text.endIndex, text[after] >= "0", text[after] <= "9" else { break }
          hasPoint = true
        } else if next != ",", next < "0" || next > "9" {
          break
        }
        index = text.index(after: index)
      }
      if hasPoint { return true }
      guard index < text.endIndex else { return false }
      let unit = text[index]
      let isOrdinal = previous == "第" || previous == "前"
      if unit == "分", previous == "(" { continue }
      if !isOrdinal, counted.contains(unit) { return true }
    }
    return false
  }
}
