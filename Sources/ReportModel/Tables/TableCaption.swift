/// What stands between a title and its table: 公开NN表, 部门：…, 2024年度, 单位：万元 (language.md, "Captions").
struct TableCaption {
  var number: String?
  var unit: Unit?

  /// Takes one line, given without blanks and in half-width forms; false where it is no caption.
  mutating func take(_ line: String) -> Bool {
    var rest = Substring(line)
    var taken = false
    if rest.hasPrefix("公开"), let end = rest.firstIndex(of: "表"), rest.distance(from: rest.startIndex, to: end) <= 6 {
      number = String(rest[...end])
      rest = rest[rest.index(after: end)...]
      taken = true
    }
    if let colon = Self.unitMark(rest) {
      let value = rest[colon...]
      if let found = Self.units.first(where: { value.hasPrefix($0.0) }) {
        unit = found.1
        taken = true
      }
    }
    for prefix in ["部门:", "单位:", "编制单位:", "单位名称:", "部门名称:", "填报单位:", "编制部门:", "公开部门:", "金额单位:"]
    where rest.hasPrefix(prefix) && rest.count <= 60 {
      taken = true
    }
    if !taken, Self.isYear(rest) { taken = true }
    return taken || rest.isEmpty && number != nil
  }

  private static let units: [(String, Unit)] = [("万元", .tenThousandYuan), ("亿元", .hundredMillionYuan), ("元", .yuan)]

  private static func unitMark(_ text: Substring) -> Substring.Index? {
    var search = text
    while let at = search.range(of: "单位:") {
      let value = search[at.upperBound...]
      if units.contains(where: { value.hasPrefix($0.0) }) { return at.upperBound }
      search = value
    }
    return nil
  }

  /// 2024年度, 2024年, (2024年度)
  private static func isYear(_ text: Substring) -> Bool {
    var text = text
    if text.hasPrefix("("), text.hasSuffix(")") { text = text.dropFirst().dropLast() }
    let digits = text.prefix { $0 >= "0" && $0 <= "9" }
    guard digits.count == 4 else { return false }
    let rest = text.dropFirst(4)
    return rest == "年度" || rest == "年"
  }
}

extension Substring {
  /// The first place of a word; the standard library has none for substrings without Foundation.
  fileprivate func range(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.hasPrefix(word), let end = index(start, offsetBy: word.count, limitedBy: endIndex) { return start..<end }
      start = index(after: start)
    }
    return nil
  }
}
