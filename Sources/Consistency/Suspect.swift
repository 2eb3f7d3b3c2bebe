import ExactNumbers

/// A quantity whose change to some value would make every claim that it takes part in possible.
struct Suspect {
  /// The figures that change together, by figure.
  var figures: [Int]
  /// The true values that all its claims admit, in the unit that claims are decided in.
  var admitted: Interval
  /// The values that may be printed; nil where nothing bounds them or there are too many.
  var values: [ExactDecimal]?
  /// The one of them that was most likely meant.
  var best: ExactDecimal?
  /// The contradicted claims it takes part in, all of which it explains.
  var explained: [Int]
  /// How many of these hold exactly at the value at which most do.
  var exactCount = 0
  /// Rates that hold now, and would have to change with it.
  var brokenRates: Int
  /// Other claims that hold as they are.
  var agreeing: Int
  /// It is the result of a sum, not a typed leaf.
  var isResult: Bool
  var slip: Slip?

  /// By corroboration, then by how human the slip is, then by place.
  static func isLikelier(_ a: Suspect, _ b: Suspect) -> Bool {
    if a.isBetterCorroborated(than: b) { return true }
    if b.isBetterCorroborated(than: a) { return false }
    if a.slip != b.slip {
      guard let x = a.slip else { return false }
      guard let y = b.slip else { return true }
      return x < y
    }
    if a.agreeing != b.agreeing { return a.agreeing < b.agreeing }
    if a.isResult != b.isResult { return b.isResult }
    return a.figures.lexicographicallyPrecedes(b.figures)
  }

  func isBetterCorroborated(than other: Suspect) -> Bool {
    if brokenRates != other.brokenRates { return brokenRates < other.brokenRates }
    return exactCount > other.exactCount
  }
}
