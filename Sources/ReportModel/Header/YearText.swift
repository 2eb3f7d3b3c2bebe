/// Years as people write them: `2024`, `2024年度`, `二〇二四年`.
enum YearText {
  /// - Parameter text: without blanks and in half-width forms.
  static func year(_ text: String) -> Int? {
    var scalars = text.unicodeScalars[...]
    if scalars.last == "度" { scalars = scalars.dropLast() }
    if scalars.last == "年" { scalars = scalars.dropLast() } else if scalars.endIndex != text.endIndex { return nil }
    guard scalars.count == 4 else { return nil }
    var year = 0
    for scalar in scalars {
      guard let digit = digit(scalar) else { return nil }
      year = year * 10 + digit
    }
    return (1949...2199).contains(year) ? year : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0", "〇", "○", "零": 0
    case "1", "一": 1
    case "2", "二": 2
    case "3", "三": 3
    case "4", "四": 4
    case "5", "五": 5
    case "6", "六": 6
    case "7", "七": 7
    case "8", "八": 8
    case "9", "九": 9
    default: nil
    }
  }
}
