/// Tables and sentences that were read in several copies of a report, each a part of them, get into one.
extension Report {
  /// How much of what claims are read into was there before.
  struct Extent {
    var figures: Int
    var terms: Int
    var claims: Int
    var readings: Int
    var labels: Int
    var oversized: Int
    var unrated: Int
    var longLists: Int
    var percentChanges: Int
    var passages: Int
    var tableClaims: Int

    init(_ report: Report) {
      figures = report.figures.count
      terms = report.terms.count
      claims = report.claims.count
      readings = report.readings.count
      labels = report.proseLabels.count
      oversized = report.oversizedNumbers.count
      unrated = report.unratedChanges.count
      longLists = report.longLists.count
      percentChanges = report.percentChanges.count
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
    for var passage in other.memory.passages[base.passages...] {
      passage.figures += figures.count - base.figures
      passage.terms += terms.count - base.terms
      passage.readings += readings.count - base.readings
      passage.labels += proseLabels.count - base.labels
      passage.longLists += longLists.count - base.longLists
      passage.percentChanges += percentChanges.count - base.percentChanges
      passage.unrated += unratedChanges.count - base.unrated
      passage.oversized += oversizedNumbers.count - base.oversized
      memory.passages.append(passage)
    }
    for var table in other.memory.tableClaims[base.tableClaims...] {
      table.figures += figures.count - base.figures
      table.terms += terms.count - base.terms
      table.claims += claims.count - base.claims
      memory.tableClaims.append(table)
    }
    longLists += other.longLists[base.longLists...].map(shift.moved)
    for var change in other.percentChanges[base.percentChanges...] {
      change.stated = shift.moved(change.stated)
      change.before = shift.moved(change.before)
      change.now = shift.moved(change.now)
      percentChanges.append(change)
    }
    // What got nothing is left alone: it may be shared with the other copy, and would be copied.
    if other.figures.count > base.figures { figures += other.figures[base.figures...] }
    if other.terms.count > base.terms {
      terms += other.terms[base.terms...].lazy.map { Term(shift.moved($0.figure), Int($0.coefficient)) }
    }
    if other.claims.count > base.claims { claims += other.claims[base.claims...].lazy.map { shift.moved($0) } }
    if other.readings.count > base.readings {
      readings += other.readings[base.readings...].lazy.map { shift.moved($0) }
    }
    for var label in other.proseLabels[base.labels...] {
      label.figure = shift.moved(FigureID(Int(label.figure))).index
      proseLabels.append(label)
    }
    for change in other.unratedChanges[base.unrated...] { unratedChanges.append(shift.moved(change)) }
    if other.oversizedNumbers.count > base.oversized {
      oversizedNumbers += other.oversizedNumbers[base.oversized...]
    }
  }

  /// Where the figures, terms and readings of the other copy come to be.
  private struct Shift {
    let base: Extent
    let own: Extent

    func moved(_ figure: FigureID) -> FigureID {
      let index = Int(figure.index)
      return index < base.figures ? figure : FigureID(index - base.figures + own.figures)
    }

    private func moved(reading index: Int) -> Int {
      index < base.readings ? index : index - base.readings + own.readings
    }

    func moved(_ run: TermRun) -> TermRun {
      let first = Int(run.first)
      return first < base.terms ? run : TermRun(first: first - base.terms + own.terms, count: Int(run.count))
    }

    func moved(_ change: UnratedChange) -> UnratedChange {
      UnratedChange(
        subject: moved(change.subject), base: change.base.map { moved($0) }, change: moved(change.change),
        isIncrease: change.isIncrease)
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
