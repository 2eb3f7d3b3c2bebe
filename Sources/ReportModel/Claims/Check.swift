import ReportSyntax

/// A check of the writer's own: `@校验 总计 = 支出决算表[合计, 本年支出合计] "收支相抵"`.
public struct Check: Sendable {
  /// Index into `Report.claims`; nil where a side has no value.
  public var claim: Int?
  /// Byte range of the whole directive.
  public var place: Range<Int>
  /// Byte range of the directive's expressions.
  public var range: Range<Int>
  public var left: Range<Int>
  public var right: Range<Int>
  /// As the writer put it, not turned round as the claim may be.
  public var comparison: Comparison
  /// What the writer wants to be told; nil where nothing is said.
  public var message: String?
  /// The 容差 as written, in the unit of the left side; nil where there is none.
  public var tolerance: Range<Int>?
  /// The printed values of both sides in the left side's unit, for the message: exact where they end, else with six decimals.
  public var leftText: String?
  public var rightText: String?
}
