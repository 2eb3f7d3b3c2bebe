/// Years as people write them: `2024`, `2024年度`, `二〇二四年`.
enum YearText {
  /// - Parameter text: without blanks and in half-width forms.
  static func year(_ text: String) -> Int? {
    var rest = text[...]
    for suffix in ["年度", "年"] where rest.hasSuffix(suffix) {
      rest = rest.dropLast(suffix.count)
      break
    }
    guard rest.count == 4 else { return nil }
    var year = 0
    for character in rest {
      guard let digit = digits[character] else { return nil }
      year = year * 10 + digit
    }
    return (1949...2199).contains(year) ? year : nil
  }

  private static let digits: [Character: Int] = [
    "0": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "〇": 0, "○": 0, "零": 0, "一": 1,
    "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}
