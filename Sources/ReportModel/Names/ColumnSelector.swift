/// The column of a cell reference: `项目支出`, `决算数/合计`, `栏2`.
struct ColumnSelector {
  let text: String
  private let ordinal: Int?
  private let parts: [Label]

  enum Match {
    case one(Int)
    case none
    case several([Int])
  }

  /// - Parameter text: without blanks and in half-width forms.
  init(_ text: String) {
    self.text = text
    ordinal = text.hasPrefix("栏") ? Int(text.dropFirst()).flatMap { $0 > 0 ? $0 : nil } : nil
    parts = text.utf8.split(separator: UInt8(ascii: "/")).map { HeadWord(folded: Label(String(Substring($0)))).text }
  }

  func match(_ band: Band, side: Int) -> Match {
    guard band.sides.indices.contains(side) else { return .none }
    let own = band.sides[side]
    if let ordinal {
      let amounts = own.amounts.isEmpty ? own.columns.filter { Self.isNumeric(band.columns[$0].role) } : own.amounts
      return amounts.indices.contains(ordinal - 1) ? .one(amounts[ordinal - 1]) : .none
    }
    if case let found = match(band, own.columns), !found.isNone { return found }
    return match(band, band.columns.indices)
  }

  private func match(_ band: Band, _ columns: Range<Int>) -> Match {
    let candidates = columns.filter { band.columns.indices.contains($0) }
    let name = Label(text)
    let tiers: [(Column) -> Bool] = [
      { column in column.path.filter { !$0.isEmpty } == parts || column.name == name },
      { column in column.name == parts.last && Self.isSubsequence(parts.dropLast(), of: column.path.dropLast()) },
      { column in Self.isSubsequence(parts[...], of: column.path[...]) },
    ]
    for tier in tiers {
      var found = candidates.filter { tier(band.columns[$0]) }
      if found.count > 1 {
        let numeric = found.filter { Self.isNumeric(band.columns[$0].role) }
        if !numeric.isEmpty { found = numeric }
      }
      if found.count == 1 { return .one(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    return .none
  }

  private static func isNumeric(_ role: ColumnRole) -> Bool {
    role.takesNumbers && role != .code && role != .lineNumber
  }

  private static func isSubsequence(_ parts: ArraySlice<Label>, of path: ArraySlice<Label>) -> Bool {
    var rest = path
    for part in parts {
      guard let index = rest.firstIndex(of: part) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
}

extension ColumnSelector.Match {
  var isNone: Bool { if case .none = self { true } else { false } }
}
