import ExactNumbers

/// A number as it stands in a cell, before anything is known of its column.
public struct WrittenNumber: Sendable {
  public var value: ExactDecimal
  /// Unit written behind it; `.none` where there is none.
  public var unit: Unit
  /// Byte range of sign, digits and percent sign.
  public var range: Range<Int>
  /// A blank stands between its digits (`392. 86`, as scans leave it).
  public var hasBlanks: Bool
  /// Written in full-width digits or with a full-width point.
  public var hasWideForms: Bool
  /// A bound is written before it (`≥95%`).
  public var bound: Bound

  public enum Bound: UInt8, Sendable { case none, atLeast, atMost, above, below, equal }
}

/// What stands in a cell.
public enum CellContent: Sendable {
  case empty
  /// `-` `—` `/` `无`: no value, on purpose.
  case noValue
  case number(WrittenNumber)
  /// `#REF!`, `####`: left by the spreadsheet.
  case spreadsheetError
  case text
}
