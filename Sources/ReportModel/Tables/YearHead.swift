/// A head that names a year: `2024年`, `2023年度决算数`.
struct YearHead {
  var year: Int
  /// What stands behind the year; empty where nothing does.
  var rest: Label

  /// - Parameter text: without blanks and in half-width forms.
  init?(_ text: Label) {
    guard text.withBytes({ $0.prefix { $0 >= 0x30 && $0 <= 0x39 }.count == 4 }),
      let year = Int(text.part(0..<4).text), (1949...2100).contains(year)
    else { return nil }
    var rest = text.dropFirst(4)
    guard rest.hasPrefix("年") else { return nil }
    rest = rest.dropFirst()
    if rest.hasPrefix("度") { rest = rest.dropFirst() }
    self.year = year
    self.rest = rest
  }
}
