import ExactNumbers
import ReportModel

/// The numbers, with a figure's own decimals, that could be printed in its place with a claim still possible.
public struct PrintedRange: Sendable, Equatable {
  /// Nil where nothing bounds it.
  public var least: ExactDecimal?
  public var greatest: ExactDecimal?

  /// One number only.
  public var isDetermined: Bool { least != nil && least == greatest }
}

extension Judge {
  /// What may be printed where a figure of a claim stands, the others being as they are.
  ///
  /// Nil where nothing bounds it, where no number of its decimals would do, and where it is not worked out (see `Admission`).
  public func printedRange(of id: FigureID, in claim: Claim) -> PrintedRange? {
    var own = self
    guard let figure = figure(id), figure.precision != .word, figure.precision != .unknownUpToValue,
      let profile = ClaimProfile(0, claim, &own),
      case .within(let admitted) = AdmissionSolver(figures, [Int(id.index)]).admission(profile)
    else { return nil }
    let range = PrintedRange(
      least: Self.extreme(of: figure, in: admitted, isLeast: true),
      greatest: Self.extreme(of: figure, in: admitted, isLeast: false))
    return range.least == nil && range.greatest == nil ? nil : range
  }

  /// The printed number nearest to an end of what is admitted.
  private static func extreme(of figure: Figure, in admitted: Interval, isLeast: Bool) -> ExactDecimal? {
    guard let end = isLeast ? admitted.lower : admitted.upper else { return nil }
    let step = Rational.powerOfTen(figure.unit.exponent - Int(figure.value.scale))
    guard let count = end.divided(by: step), let whole = (isLeast ? count.floor : count.ceiling).int128,
      whole.magnitude < Int128.max.magnitude / 2
    else { return nil }
    // A printed number stands for less than one step to either side.
    for distance in Int128(-1)...2 {
      let value = ExactDecimal(coefficient: isLeast ? whole + distance : whole - distance, scale: figure.value.scale)
      if figure.interval(as: value).intersects(admitted) { return value }
    }
    return nil
  }
}

extension Judge {
  /// The least and the greatest number that may stand behind a rounded or truncated figure, in its own unit.
  public func ends(of figure: Figure) -> (least: ExactDecimal, greatest: ExactDecimal)? {
    guard figure.effectivePrecision == .rounded || figure.effectivePrecision == .truncated else { return nil }
    let interval = figure.interval() * Rational.powerOfTen(-figure.unit.exponent)
    guard let low = interval.lower?.exactDecimal, let high = interval.upper?.exactDecimal else { return nil }
    return (low, high)
  }
}
