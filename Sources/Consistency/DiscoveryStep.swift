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

  /// Begins a table: takes over what it had in the version before, with what the tables behind it had that are as they were, or leaves it to
  /// be looked at.
  ///
  /// - Parameter budget: what is left of the step's
  /// - Returns: how many tables were taken over; none where this one is to be looked at
  mutating func begin(_ table: Int, budget: inout Int, in report: inout Report) -> Int {
    guard let earlier = earlier[table], let previous, let old else { return begin(in: report) }
    // Neighbours that were neighbours.
    var count = 0
    while table + count < self.earlier.count, self.earlier[table + count] == earlier + count,
      old.terms.indices.contains(earlier + count + 1)
    {
      // Where the budget ends, what a table has depends on those before it.
      let spent = old.spent[earlier + count]
      guard budget > spent else { break }
      budget -= spent
      count += 1
    }
    guard count > 0 else { return begin(in: report) }
    let tables = earlier..<(earlier + count)
    let terms = old.terms[tables.lowerBound]..<old.terms[tables.upperBound]
    let claims = old.claims[tables.lowerBound]..<old.claims[tables.upperBound]
    let start = report.claims.count
    let shift = report.shift(ofTable: table, earlier, of: previous, terms: report.terms.count - terms.lowerBound)
    for index in tables {
      left.terms.append(old.terms[index] + shift.terms)
      left.claims.append(old.claims[index] - claims.lowerBound + start)
    }
    left.spent += old.spent[tables]
    for given in old.units where tables.contains(given.table) {
      left.units.append((given.table + shift.tables, shift.moved(given.figure), given.unit))
      report.change(shift.moved(given.figure)) { $0.unit = given.unit }
    }
    report.keep(terms, of: previous.terms, shift)
    report.memory.keptClaims.add(KeptRun(start: start, earlier: claims.lowerBound, count: claims.count))
    report.claims.append(previous.claims[claims], shift)
    return count
  }

  /// Begins a table that is to be looked at.
  private mutating func begin(in report: Report) -> Int {
    left.terms.append(report.terms.count)
    left.claims.append(report.claims.count)
    left.spent.append(0)
    return 0
  }

  /// Ends a table that was looked at.
  ///
  /// - Parameters:
  ///   - before: what was left of the step's budget when it began
  ///   - budget: what is left now
  mutating func end(_ table: Int, before: Int, budget: Int) {
    left.spent[table] = budget > 0 ? before - budget : .max
  }

  /// Gives a unit to a figure of the table in hand.
  mutating func give(_ unit: Unit, to figure: FigureID, in report: inout Report) {
    report.change(figure) { $0.unit = unit }
    left.units.append((left.terms.count - 1, figure, unit))
  }

  /// Ends the step.
  mutating func finish(in report: inout Report) {
    left.terms.append(report.terms.count)
    left.claims.append(report.claims.count)
    report.memory.discovered.append(left)
  }
}
