import ReportModel

/// One step of discovery, which goes through the tables in their order. What it finds in a table depends on the table's cells and on what
/// is claimed of them: where nothing but the table's own claims says anything of it, it finds what it found in the version before.
struct DiscoveryStep {
  /// What it leaves for the next version.
  private(set) var left = DiscoveredTables()
  private let previous: Report?
  private let old: DiscoveredTables?
  private let earlier: [Int?]

  /// - Parameters:
  ///   - number: of the step
  ///   - earlier: for each table the one of the version before that it is
  init(_ number: Int, _ earlier: [Int?], _ previous: Report?) {
    self.previous = previous
    old = previous.flatMap { $0.memory.discovered.indices.contains(number) ? $0.memory.discovered[number] : nil }
    self.earlier = earlier
  }

  /// For each table the one of the version before, where discovery finds the same in both.
  static func earlier(_ report: Report, after previous: Report?) -> [Int?] {
    let tables = report.earlierTables()
    guard let previous, tables.contains(where: { $0 != nil }) else { return tables }
    let (own, old) = (report.memory.claimedElsewhere, previous.memory.claimedElsewhere)
    return tables.enumerated().map { table, earlier in
      own.contains(table) || earlier.map(old.contains) ?? true ? nil : earlier
    }
  }

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - claims: how many the report will have before those of the table
  ///   - budget: what is left of the step's
  /// - Returns: the claims that it had in the version before, which it has again; nil where it is to be looked at
  mutating func begin(_ table: Int, claims: Int, budget: inout Int, in report: inout Report) -> [Claim]? {
    left.terms.append(report.terms.count)
    left.claims.append(claims)
    left.units.append([])
    // Where the budget ends, what a table has depends on those before it.
    guard let earlier = earlier[table], let previous, let old, old.terms.indices.contains(earlier + 1),
      budget > old.spent[earlier]
    else {
      left.spent.append(budget)
      return nil
    }
    budget -= old.spent[earlier]
    left.spent.append(old.spent[earlier])
    let terms = old.terms[earlier]..<old.terms[earlier + 1]
    let range = old.claims[earlier]..<old.claims[earlier + 1]
    let shift = report.shift(ofTable: table, earlier, of: previous, terms: report.terms.count - terms.lowerBound)
    report.keep(terms, of: previous.terms, shift)
    report.memory.keptClaims.add(KeptRun(start: claims, earlier: range.lowerBound, count: range.count))
    for (figure, unit) in old.units[earlier] { give(unit, to: shift.moved(figure), in: &report) }
    return previous.claims[range].map(shift.moved)
  }

  /// Ends a table that was looked at.
  mutating func end(_ table: Int, budget: Int) {
    left.spent[table] = budget > 0 ? left.spent[table] - budget : .max
  }

  /// Gives a unit to a figure of the table in hand.
  mutating func give(_ unit: Unit, to figure: FigureID, in report: inout Report) {
    report.change(figure) { $0.unit = unit }
    left.units[left.units.count - 1].append((figure, unit))
  }

  /// Ends the step.
  mutating func finish(claims: Int, in report: inout Report) {
    left.terms.append(report.terms.count)
    left.claims.append(claims)
    report.memory.discovered.append(left)
  }
}
