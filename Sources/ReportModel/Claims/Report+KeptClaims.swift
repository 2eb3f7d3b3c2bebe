extension Report {
  /// Takes over the claims within a table that is one of the version before.
  mutating func keepClaims(ofTable table: Int, _ earlier: Int, of previous: Report) {
    let old = previous.memory
    let (from, end) = (old.tableClaims[earlier], old.tableClaims[earlier + 1])
    let own = TableClaimExtent(self)
    let (place, before) = (memory.tables[table], old.tables[earlier])
    var shift = ClaimShift(
      figures: place.figures - before.figures, terms: own.terms - from.terms, tables: table - earlier)
    // Figures of empty cells, which claims made, stand behind those of all tables.
    shift.later = (old.tablesEnd.figures, own.figures - from.figures)
    memory.keptFigures.add(KeptRun(start: own.figures, earlier: from.figures, count: end.figures - from.figures))
    memory.keptClaims.add(KeptRun(start: own.claims, earlier: from.claims, count: end.claims - from.claims))
    keep(from.figures..<end.figures, of: previous.figures, movedBy: place.key.start - before.key.start)
    keep(from.terms..<end.terms, of: previous.terms, shift)
    claims.append(previous.claims[from.claims..<end.claims], shift)
    memory.tableClaims.append(own)
  }
}
