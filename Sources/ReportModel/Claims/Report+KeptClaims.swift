extension Report {
  /// Takes over the claims within a table that is one of the version before, and within the tables behind it that follow one another in both.
  ///
  /// - Returns: how many tables these are
  mutating func keepClaims(ofTable table: Int, _ earlier: Int, of previous: Report) -> Int {
    let old = previous.memory
    let (place, before) = (memory.tables[table], old.tables[earlier])
    let distance = place.key.start - before.key.start
    var count = 1
    while table + count < memory.tables.count, memory.tables[table + count].earlier == earlier + count,
      memory.tables[table + count].key.start - old.tables[earlier + count].key.start == distance
    {
      count += 1
    }
    let (from, end) = (old.tableClaims[earlier], old.tableClaims[earlier + count])
    let own = TableClaimExtent(self)
    var shift = ClaimShift(
      figures: place.figures - before.figures, terms: own.terms - from.terms, tables: table - earlier)
    // Figures of empty cells, which claims made, stand behind those of all tables.
    shift.later = (old.tablesEnd.figures, own.figures - from.figures)
    for kept in old.tableClaims[earlier..<(earlier + count)] {
      var extent = kept
      extent.figures += own.figures - from.figures
      extent.terms += own.terms - from.terms
      extent.claims += own.claims - from.claims
      memory.tableClaims.append(extent)
    }
    memory.keptFigures.add(KeptRun(start: own.figures, earlier: from.figures, count: end.figures - from.figures))
    memory.keptClaims.add(KeptRun(start: own.claims, earlier: from.claims, count: end.claims - from.claims))
    keep(from.figures..<end.figures, of: previous.figures, movedBy: distance)
    keep(from.terms..<end.terms, of: previous.terms, shift)
    claims.append(previous.claims[from.claims..<end.claims], shift)
    return count
  }
}
