import ExactNumbers
import ReportModel

extension Figure {
  /// The most printed values that are told apart.
  static let mostPrintedValues = 64

  /// The numbers, with so many decimals, that could be printed here for a true value within `admitted`; the least first.
  /// - Parameter admitted: in the unit that claims are decided in
  /// - Returns: nil where there are too many to tell, or no end to them
  func printedValues(within admitted: Interval, decimals: Int) -> [ExactDecimal]? {
    guard let scale = UInt8(exactly: decimals), let lower = admitted.lower, let upper = admitted.upper else {
      return nil
    }
    let step = Rational.powerOfTen(unit.exponent - decimals)
    // A printed value stands for less than one step to either side.
    guard let first = (lower - step).divided(by: step)?.floor.int128,
      let last = (upper + step).divided(by: step)?.ceiling.int128
    else { return nil }
    let (count, overflow) = last.subtractingReportingOverflow(first)
    if overflow || count > Int128(Self.mostPrintedValues) { return nil }
    var values: [ExactDecimal] = []
    for offset in 0...count {
      let value = ExactDecimal(coefficient: first + offset, scale: scale)
      if interval(as: value).intersects(admitted) { values.append(value) }
    }
    return values
  }
}
