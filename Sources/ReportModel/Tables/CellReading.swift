import ReportSyntax

/// What the sentences in the cells of one block came to, as one version of the text leaves it for the next. It holds the ends of the
/// report's lists as they were then: what they refer to is moved to where they are put.
struct CellReading: Sendable {
  /// Where the block stood, and how long the lists were before it was read.
  private let start: Int
  private let base: ProseExtent
  private let figures: [Figure]
  private let terms: [Term]
  private let readings: [ClaimReading]
  private let longLists: [FigureID]
  private let percentChanges: [PercentChange]
  private let unratedChanges: [UnratedChange]
  /// How many bytes of sentences were read.
  let spent: Int

  /// - Parameter base: the report's lists before the block was read
  init(_ report: Report, since base: ProseExtent, start: Int, spent: Int) {
    self.start = start
    self.base = base
    self.spent = spent
    figures = Array(report.figures[base.figures...])
    terms = Array(report.terms[base.terms...])
    readings = Array(report.readings[base.readings...])
    longLists = Array(report.longLists[base.longLists...])
    percentChanges = Array(report.percentChanges[base.percentChanges...])
    unratedChanges = Array(report.unratedChanges[base.unrated...])
  }

  /// Adds it to the report as if the block had just been read.
  func add(to report: inout Report, start: Int) {
    let own = ProseExtent(report)
    let shift = ClaimShift(figures: own.figures - base.figures, terms: own.terms - base.terms)
    let distance = start - self.start
    report.keep(figures.indices, of: figures, movedBy: distance)
    report.keep(terms.indices, of: terms, shift)
    let count = own.readings - base.readings
    report.readings += readings.lazy.map { reading in
      var reading = reading
      for index in reading.alternatives.indices {
        reading.alternatives[index] = shift.moved(reading.alternatives[index])
      }
      reading.condition = reading.condition.map { $0 + count }
      reading.otherCondition = reading.otherCondition.map { $0 + count }
      return reading
    }
    report.longLists += longLists.lazy.map(shift.moved)
    report.percentChanges += percentChanges.lazy.map { $0.moved(shift.moved) }
    report.unratedChanges += unratedChanges.lazy.map { $0.moved(shift.moved) }
  }
}
