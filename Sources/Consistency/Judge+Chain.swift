import ExactNumbers
import ReportModel

extension Judge {
  /// The outcome of a − b + c …, as shares that are to make 100 are, where all figures are printed to one decimal with nothing that
  /// makes them more than that decimal says: whole numbers of that decimal, and of its halves, say it all. nil for all else.
  func plainOutcome(_ stated: Figure, _ run: TermRun) -> Outcome? {
    guard let chain = TermChain(run, in: terms), let own = stated.plainValue, let ownWidth = stated.plainHalves,
      let unit = Int.tenTo(Int(stated.value.scale))
    else { return nil }
    var centre = 0
    var width = ownWidth
    for index in 0..<chain.count {
      let (link, isAdded) = chain[index]
      let value: Int
      if link.isFigure {
        guard let figure = figure(link.figure), figure.value.scale == stated.value.scale,
          let plain = figure.plainValue, let halves = figure.plainHalves
        else { return nil }
        value = plain
        width += halves
      } else {
        let (product, isTooLarge) = Int(link.coefficient).multipliedReportingOverflow(by: unit)
        if isTooLarge { return nil }
        value = product
      }
      let (sum, overflows) =
        isAdded ? centre.addingReportingOverflow(value) : centre.subtractingReportingOverflow(value)
      if overflows { return nil }
      centre = sum
    }
    let (difference, overflows) = centre.subtractingReportingOverflow(own)
    let (doubled, doubleOverflows) = difference.multipliedReportingOverflow(by: 2)
    let (low, lowOverflows) = doubled.subtractingReportingOverflow(width)
    let (high, highOverflows) = doubled.addingReportingOverflow(width)
    if overflows || doubleOverflows || lowOverflows || highOverflows { return nil }
    return Outcome(
      lowSign: low.sign, lowIsClosed: true, highSign: high.sign, highIsClosed: true, centreSign: difference.sign,
      centreFits: difference == 0, hasUnknown: false)
  }
}
