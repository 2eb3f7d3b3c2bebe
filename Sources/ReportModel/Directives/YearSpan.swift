/// The years that a 科目 is for: `2024`, `2024—2026`, `2024年起`, `至2023年`.
struct YearSpan: Sendable, Equatable {
  var first: Int?
  var last: Int?

  /// - Parameter text: without blanks and in half-width forms
  init?(_ text: String) {
    var words: [String] = [""]
    var (isOpenEnd, isOpenStart) = (false, false)
    for character in text {
      switch character {
      case "0"..."9": words[words.count - 1].append(character)
      case "年", "度": continue
      case "起": isOpenEnd = true
      case "至", "-", "—", "–", "~", "到":
        if words == [""] { isOpenStart = true } else { words.append("") }
      default: return nil
      }
    }
    let years = words.filter { !$0.isEmpty }.compactMap { YearText.year($0) }
    guard years.count == words.filter({ !$0.isEmpty }).count, (1...2).contains(years.count) else { return nil }
    if years.count == 2 {
      guard years[0] <= years[1], !isOpenEnd, !isOpenStart else { return nil }
      (first, last) = (years[0], years[1])
    } else if isOpenStart {
      last = years[0]
    } else {
      first = years[0]
      last = isOpenEnd || words.count == 2 ? nil : years[0]
    }
  }

  func holds(_ year: Int) -> Bool { (first ?? year) <= year && year <= (last ?? year) }
}
