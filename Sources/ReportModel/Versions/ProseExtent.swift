/// How long the lists of a report are that sentences are read into: where a passage begins in them, or a part that was read by itself.
struct ProseExtent: Sendable {
  var figures: Int
  var terms: Int
  var readings: Int
  var labels: Int
  var longLists: Int
  var percentChanges: Int
  var unrated: Int
  var oversized: Int

  init(_ report: Report) {
    figures = report.figures.count
    terms = report.terms.count
    readings = report.readings.count
    labels = report.proseLabels.count
    longLists = report.longLists.count
    percentChanges = report.percentChanges.count
    unrated = report.unratedChanges.count
    oversized = report.oversizedNumbers.count
  }

  /// Where it comes to be when what stood behind one extent is put behind another.
  func moved(from old: ProseExtent, to new: ProseExtent) -> ProseExtent {
    var moved = self
    moved.figures += new.figures - old.figures
    moved.terms += new.terms - old.terms
    moved.readings += new.readings - old.readings
    moved.labels += new.labels - old.labels
    moved.longLists += new.longLists - old.longLists
    moved.percentChanges += new.percentChanges - old.percentChanges
    moved.unrated += new.unrated - old.unrated
    moved.oversized += new.oversized - old.oversized
    return moved
  }
}
