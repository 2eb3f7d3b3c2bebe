extension ReportMemory {
  /// Where the figures of a table end, by its number.
  func tableFigures(before table: Int) -> Int {
    table < tables.count ? tables[table].figures : tablesEnd.figures
  }

  func brokenFigures(before table: Int) -> Int {
    table < tables.count ? tables[table].brokenFigures : tablesEnd.brokenFigures
  }
}

extension Report {
  /// For each table the one of the version before that it is; nil for one that was read.
  public func earlierTables() -> [Int?] { memory.tables.map(\.earlier) }

  /// How much further on in the text a table stands than in the version before.
  public func distance(ofTable table: Int, _ earlier: Int, of previous: Report) -> Int {
    memory.tables[table].key.start - previous.memory.tables[earlier].key.start
  }

  /// How far a table's claims have moved since the version before.
  public func shift(ofTable table: Int, _ earlier: Int, of previous: Report, terms: Int) -> ClaimShift {
    ClaimShift(
      figures: memory.tables[table].figures - previous.memory.tables[earlier].figures, terms: terms,
      tables: table - earlier)
  }

  /// The tables that claims other than those within tables say something of, or whose figures were changed.
  public func tablesClaimedElsewhere() -> Set<Int> {
    var tables: Set<Int> = []
    for range in claimsElsewhere {
      for claim in claims[range] {
        if claim.table >= 0 { tables.insert(Int(claim.table)) }
        if let table = table(ofFigure: Int(claim.stated.index)) { tables.insert(table) }
      }
    }
    return tables.union(tablesChanged())
  }

  /// The tables of which a figure was changed after it had been read.
  public func tablesChanged() -> Set<Int> { Set(memory.originals.compactMap { table(ofFigure: $0.index) }) }

  /// The claims that neither reading a table by itself nor discovery came to, while discovery goes on: of all tables and of none.
  public var claimsElsewhere: [Range<Int>] {
    let end = memory.discovered.first?.claims.first ?? claims.count
    guard let first = memory.tableClaims.first?.claims, let last = memory.tableClaims.last?.claims,
      first <= last, last <= end
    else { return [0..<end] }
    return [0..<first, last..<end]
  }

  /// The claims that reading a table by itself came to, and the steps of discovery that have ended.
  public func claims(within table: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    if memory.tableClaims.indices.contains(table + 1) {
      ranges.append(memory.tableClaims[table].claims..<memory.tableClaims[table + 1].claims)
    }
    for step in memory.discovered where step.claims.indices.contains(table + 1) {
      ranges.append(step.claims[table]..<step.claims[table + 1])
    }
    return ranges
  }

  /// The table that a figure was read from; nil for one that stands elsewhere.
  private func table(ofFigure index: Int) -> Int? {
    guard index < memory.tablesEnd.figures else { return nil }
    var low = 0
    var high = memory.tables.count
    while low < high {
      let middle = (low + high) / 2
      if memory.tables[middle].figures <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
