import ExactNumbers
import ReportModel

extension Judge {
  /// The outcome of a − b + c …, as shares that are to make 100 are, where all figures are printed to one decimal with nothing that
  /// makes them more than that decimal says: whole numbers of that decimal, and of its halves, say it all. nil for all else.
  func plainOutcome(_ stated: Figure, _ arithmetic: Arithmetic) -> Outcome? {
    guard let own = stated.plainValue, let ownWidth = stated.plainHalves,
      let unit = Int.tenTo(Int(stated.value.scale))
    else { return nil }
    var centre = 0
    var width = ownWidth
    var rest = arithmetic
    var isFirst = false
    var links = 0
    while !isFirst, links <= Self.longestPlainChain {
      let link: Arithmetic
      var isAdded = true
      switch rest {
      case .add(let a, let b): (rest, link) = (a, b)
      case .subtract(let a, let b):
        (rest, link) = (a, b)
        isAdded = false
      default:
        link = rest
        isFirst = true
      }
      let value: Int
      switch link {
      case .figure(let id):
        guard let figure = figure(id), figure.value.scale == stated.value.scale, let plain = figure.plainValue,
          let halves = figure.plainHalves
        else { return nil }
        value = plain
        width += halves
      case .constant(let constant):
        guard constant.isInteger, let whole = constant.numerator.int else { return nil }
        let (product, isTooLarge) = whole.multipliedReportingOverflow(by: unit)
        if isTooLarge { return nil }
        value = product
      default: return nil
      }
      let (sum, overflows) =
        isAdded ? centre.addingReportingOverflow(value) : centre.subtractingReportingOverflow(value)
      if overflows { return nil }
      centre = sum
      links += 1
    }
    let (difference, overflows) = centre.subtractingReportingOverflow(own)
    let (doubled, doubleOverflows) = difference.multipliedReportingOverflow(by: 2)
    let (low, lowOverflows) = doubled.subtractingReportingOverflow(width)
    let (high, highOverflows) = doubled.addingReportingOverflow(width)
    if !isFirst || overflows || doubleOverflows || lowOverflows || highOverflows { return nil }
    return Outcome(
      lowSign: low.sign, lowIsClosed: true, highSign: high.sign, highIsClosed: true, centreSign: difference.sign,
      centreFits: difference == 0, hasUnknown: false)
  }

  private static let longestPlainChain = 100
}
