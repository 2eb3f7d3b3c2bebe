import ExactNumbers

/// A name of the report with its value, for whoever shows or completes names.
public struct NameDefinition: Sendable {
  public var name: String
  /// Where the name is written; the `@引入` for one of another file.
  public var range: Range<Int>
  /// The figure that it names; nil for an expression.
  public var figure: FigureID?
  /// The exact value in `unit`; nil where it has none.
  public var value: Rational?
  /// What the value counts: `.none` also for a ratio.
  public var unit: Unit
  /// How many decimals its figures were printed with.
  public var decimals: Int
  /// The file that it comes from, where that is another.
  public var origin: String?
  var measure: Measure
  var isExact: Bool
}
