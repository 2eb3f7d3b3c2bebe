import ExactNumbers

/// Index of a figure in its report.
public struct FigureID: Sendable, Hashable {
  public var index: Int32
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// A number as written: its exact value, the decimals it was printed with, its unit and its place.
public struct Figure: Sendable {
  public var value: ExactDecimal
  public var unit: Unit
  /// Byte range in the file of the number with its sign and percent sign, without its unit.
  public var range: Range<Int>
  public var precision: Precision
  /// The decimals that figures of this unit mostly have around it, where that is more than it was printed with
  /// (checking.md, "Judging"); nil where there is no such reading.
  public var prevailingDecimals: UInt8?

  public init(
    value: ExactDecimal, unit: Unit, range: Range<Int>, precision: Precision, prevailingDecimals: UInt8? = nil
  ) {
    self.value = value
    self.unit = unit
    self.range = range
    self.precision = precision
    self.prevailingDecimals = prevailingDecimals
  }

  /// What a written figure stands for.
  public enum Precision: Sendable, Hashable {
    /// Any real within half of the last decimal.
    case rounded
    /// Any real from the figure on to less than one unit of the last decimal further from zero (舍入：截断).
    case truncated
    /// Itself: counts, weights, scores, unit standards, an empty amount (zero).
    case exact
    /// Not written: anything from 0 to `value` (a score left empty beside its weight).
    case unknownUpToValue
  }
}

/// Units that figures are compared in. Units of different dimension never meet in a sum.
public enum Unit: UInt8, Sendable, Hashable {
  case yuan, tenThousandYuan, hundredMillionYuan
  /// `%`; the value is the number before the sign.
  case percent
  case percentagePoint
  /// 分: weights and scores
  case point
  /// People, vehicles, items and whatever else is counted, with nothing said of what.
  case count
  /// A plain number: a ratio, or a figure whose unit is not known.
  case none
}
