/// Tables and sentences that were read in several copies of a report, each a part of them, get into one.
extension Report {
  /// How much of what claims are read into was there before.
  struct Extent {
    var lists: ProseExtent
    var claims: Int
    var passages: Int
    var tableClaims: Int

    init(_ report: Report) {
      lists = ProseExtent(report)
      claims = report.claims.count
      passages = report.memory.passages.count
      tableClaims = report.memory.tableClaims.count
    }
  }

  /// Becomes the first of some copies, with what the others got beyond what all of them had.
  mutating func take(_ parts: inout [Report], beyond base: Extent) {
    guard !parts.isEmpty else { return }
    // Moved out, so that its lists grow where they are.
    self = parts.removeFirst()
    for part in parts { join(part, beyond: base) }
    parts = []
  }

  private mutating func join(_ other: Report, beyond base: Extent) {
    let shift = Shift(base: base, own: Extent(self))
    let (old, own) = (base.lists, shift.own.lists)
    for var passage in other.memory.passages[base.passages...] {
      passage.lists = passage.lists.moved(from: old, to: own)
      memory.passages.append(passage)
    }
    for var table in other.memory.tableClaims[base.tableClaims...] {
      table.figures += figures.count - old.figures
      table.terms += terms.count - old.terms
      table.claims += claims.count - base.claims
      memory.tableClaims.append(table)
    }
    longLists += other.longLists[old.longLists...].map(shift.moved)
    percentChanges += other.percentChanges[old.percentChanges...].map { $0.moved(shift.moved) }
    // What got nothing is left alone: it may be shared with the other copy, and would be copied.
    if other.figures.count > old.figures { figures += other.figures[old.figures...] }
    if other.terms.count > old.terms {
      terms += other.terms[old.terms...].lazy.map { Term(shift.moved($0.figure), Int($0.coefficient)) }
    }
    if other.claims.count > base.claims { claims += other.claims[base.claims...].lazy.map { shift.moved($0) } }
    if other.readings.count > old.readings {
      readings += other.readings[old.readings...].lazy.map { shift.moved($0) }
    }
    for var label in other.proseLabels[old.labels...] {
      label.figure = shift.moved(FigureID(Int(label.figure))).index
      proseLabels.append(label)
    }
    unratedChanges += other.unratedChanges[old.unrated...].map { $0.moved(shift.moved) }
    if other.oversizedNumbers.count > old.oversized {
      oversizedNumbers += other.oversizedNumbers[old.oversized...]
    }
  }

  /// Where the figures, terms and readings of the other copy come to be.
  private struct Shift {
    let base: Extent
    let own: Extent

    func moved(_ figure: FigureID) -> FigureID {
      let index = Int(figure.index)
      return index < base.lists.figures ? figure : FigureID(index - base.lists.figures + own.lists.figures)
    }

    private func moved(reading index: Int) -> Int {
      index < base.lists.readings ? index : index - base.lists.readings + own.lists.readings
    }

    func moved(_ run: TermRun) -> TermRun {
      let first = Int(run.first)
      return first < base.lists.terms
        ? run : TermRun(first: first - base.lists.terms + own.lists.terms, count: Int(run.count))
    }

    func moved(_ reading: ClaimReading) -> ClaimReading {
      var reading = reading
      for index in reading.alternatives.indices {
        reading.alternatives[index] = moved(reading.alternatives[index])
      }
      reading.condition = reading.condition.map(moved(reading:))
      reading.otherCondition = reading.otherCondition.map(moved(reading:))
      return reading
    }

    func moved(_ claim: Claim) -> Claim { claim.moved({ moved($0) }, { moved($0) }) }
  }
}
