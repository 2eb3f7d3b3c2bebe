/// Finds tables by what a writer calls them. Built at the first question.
struct TableLookup {
  private var titles: [String: Int] = [:]
  private var looseTitles: [String: Int] = [:]
  private var known: [String: Int?] = [:]
  private var ofBlock: [Int: Int] = [:]
  private var names: [String] = []
  /// So many names are searched for inside of titles; a report that refers to more tables that are not there is at fault.
  private var searches = 200

  init(_ tables: [ReportTable]) {
    for (index, table) in tables.enumerated() {
      for block in table.blocks { ofBlock[block] = index }
      guard !table.title.isEmpty else { continue }
      names.append(table.title)
      if titles[table.title] == nil { titles[table.title] = index }
      let loose = Self.loose(table.title)
      if looseTitles[loose] == nil { looseTitles[loose] = index }
      if let number = table.number, titles[number] == nil { titles[number] = index }
    }
  }

  /// Titles, for suggestions.
  var allNames: [String] { names }

  func table(ofBlock block: Int) -> Int? { ofBlock[block] }

  func has(title: String) -> Bool { titles[title] != nil }

  /// By title, by 公开NN表, by title without year and bracketed ending, by a part that only one title has.
  mutating func find(_ name: String) -> Int? {
    if let exact = titles[name] { return exact }
    if let found = known[name] { return found }
    var found = looseTitles[Self.loose(name)]
    if found == nil, searches > 0, name.count >= 2 {
      searches -= 1
      let holding = looseTitles.filter { $0.key.hasSuffix(name) }
      if Set(holding.values).count == 1 { found = holding.first?.value }
    }
    known[name] = .some(found)
    return found
  }

  /// `2024年度支出决算表(公开03表)` is 支出决算表.
  private static func loose(_ title: String) -> String {
    var text = title[...]
    if let open = text.lastIndex(of: "("), text.hasSuffix(")"), open > text.startIndex { text = text[..<open] }
    let digits = text.prefix { $0 >= "0" && $0 <= "9" }
    if digits.count == 4 {
      let rest = text.dropFirst(4)
      for suffix in ["年度", "年"] where rest.hasPrefix(suffix) && rest.count > suffix.count {
        return String(rest.dropFirst(suffix.count))
      }
    }
    return String(text)
  }
}
