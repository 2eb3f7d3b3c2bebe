import ExactNumbers

/// Index of a figure in its report.
public struct FigureID: Sendable, Hashable, BitwiseCopyable {
  public var index: Int32
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// A number as written: its exact value, the decimals it was printed with, its unit and its place.
///
/// Reports hold them by the million, so the place is kept in 32 bits; a larger file is refused before it gets here.
public struct Figure: Sendable, BitwiseCopyable {
  /// With the decimals it was printed with.
  public var value: ExactDecimal
  public var unit: Unit
  public var precision: Precision
  /// The decimals that figures of this unit mostly have around it, where that is more than it was printed with
  /// (checking.md, "Judging"); nil where there is no such reading.
  public var prevailingDecimals: UInt8?
  private var start: Int32
  private var end: Int32

  public init(
    value: ExactDecimal, unit: Unit, range: Range<Int>, precision: Precision, prevailingDecimals: UInt8? = nil
  ) {
    self.value = value
    self.unit = unit
    self.precision = precision
    self.prevailingDecimals = prevailingDecimals
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  /// Byte range in the file of the number with its sign and percent sign, without its unit.
  public var range: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// It stands so much further on in the file.
  mutating func move(by distance: Int) {
    let step = Int32(truncatingIfNeeded: distance)
    start &+= step
    end &+= step
  }

  func moved(by distance: Int) -> Figure {
    var figure = self
    figure.move(by: distance)
    return figure
  }

  /// Whether it is written alike and stands for the same, wherever that is.
  public func isSame(as other: Figure) -> Bool {
    value.coefficient == other.value.coefficient && value.scale == other.value.scale && unit == other.unit
      && precision == other.precision && prevailingDecimals == other.prevailingDecimals
  }

  /// What a written figure stands for.
  public enum Precision: UInt8, Sendable, Hashable, BitwiseCopyable {
    /// Any real within half of the last decimal.
    case rounded
    /// Any real from the figure on to less than one unit of the last decimal further from zero (舍入：截断).
    case truncated
    /// Itself: counts, weights, scores, unit standards, an empty amount (zero).
    case exact
    /// Not written: anything from 0 to `value` (a score left empty beside its weight).
    case unknownUpToValue
    /// No number: a word such as 持平 or 小于 that says how figures compare. It stands for zero, and is not what a slip changed.
    case word
  }
}
