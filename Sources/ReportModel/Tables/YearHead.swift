/// A head that names a year: `2024年`, `2023年度决算数`.
struct YearHead {
  var year: Int
  /// What stands behind the year; empty where nothing does.
  var rest: String

  /// - Parameter text: without blanks and in half-width forms.
  init?(_ text: String) {
    let digits = text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count == 4, let year = Int(text.prefix(4)), (1949...2100).contains(year) else { return nil }
    var rest = text.dropFirst(4)
    guard rest.first == "年" else { return nil }
    rest = rest.dropFirst()
    if rest.first == "度" { rest = rest.dropFirst() }
    self.year = year
    self.rest = String(rest)
  }
}
