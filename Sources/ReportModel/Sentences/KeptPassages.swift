/// The passages of a report that are those of the version before: some at the front, and some at the end.
struct KeptPassages {
  private let earlier: Report
  private let distance: Int
  private let first: Int
  private let last: Int
  /// The passages in between, which are to be read.
  let changed: Range<Int>

  /// nil where all are to be read: nothing is known, or what is read of them depends on more than their text.
  init?(_ plan: ProsePlan, _ report: Report, after previous: PreviousReport?) {
    guard let previous, report.inlines.isEmpty, previous.report.inlines.isEmpty,
      report.header == previous.report.header, previous.report.memory.keepsPassages
    else { return nil }
    earlier = previous.report
    distance = previous.change.distance
    let old = earlier.memory
    let count = old.passages.count - 1
    let most = min(plan.passages.count, count)
    func isSame(_ index: Int, _ other: Int, movedBy distance: Int) -> Bool {
      let own = plan.passages[index]
      let theirs = old.passages[other].paragraph..<old.passages[other + 1].paragraph
      return own.count == theirs.count
        && zip(own, theirs).allSatisfy { plan.keys[$0].isSame(as: old.plan.keys[$1], movedBy: distance) }
    }
    var first = 0
    while first < most, isSame(first, first, movedBy: 0) { first += 1 }
    var last = 0
    while last < most - first,
      isSame(plan.passages.count - 1 - last, count - 1 - last, movedBy: distance)
    {
      last += 1
    }
    self.first = first
    self.last = last
    changed = first..<(plan.passages.count - last)
  }

  func keepFirst(into report: inout Report) { keep(0..<first, paragraph: 0, movedBy: 0, into: &report) }

  func keepLast(into report: inout Report) {
    let end = earlier.memory.passages.count - 1
    guard last > 0 else { return }
    let paragraphs = report.memory.plan.keys.count - earlier.memory.plan.keys.count
    keep((end - last)..<end, paragraph: paragraphs, movedBy: distance, into: &report)
  }

  /// - Parameter paragraph: how much further on their paragraphs are in the list of them
  private func keep(
    _ passages: Range<Int>, paragraph: Int, movedBy distance: Int, into report: inout Report
  ) {
    guard !passages.isEmpty else { return }
    let memory = earlier.memory
    let (start, end) = (memory.passages[passages.lowerBound], memory.passages[passages.upperBound])
    let own = PassageExtent(report, paragraph: start.paragraph + paragraph)
    let figures = own.figures - start.figures
    report.keep(figures: start.figures..<end.figures, of: earlier, movedBy: distance)
    let shift = ClaimShift(figures: figures, terms: 0)
    report.keep(start.terms..<end.terms, of: earlier.terms, shift)
    report.proseLabels.append(earlier.proseLabels[start.lists.labels..<end.lists.labels]) {
      $0.move(figureBy: figures, by: distance)
    }
    report.longLists += earlier.longLists[start.lists.longLists..<end.lists.longLists].map(shift.moved)
    report.percentChanges += memory.percentChanges[start.lists.percentChanges..<end.lists.percentChanges].map {
      $0.moved(shift.moved)
    }
    report.unratedChanges += earlier.unratedChanges[start.lists.unrated..<end.lists.unrated].map {
      $0.moved(shift.moved)
    }
    report.oversizedNumbers += earlier.oversizedNumbers[start.lists.oversized..<end.lists.oversized].map {
      ($0.lowerBound + distance)..<($0.upperBound + distance)
    }
    for index in passages {
      var extent = memory.passages[index]
      extent.paragraph += paragraph
      extent.lists = extent.lists.moved(from: start.lists, to: own.lists)
      extent.lists.readings = own.readings
      extent.earlier = index
      report.memory.passages.append(extent)
    }
  }
}
