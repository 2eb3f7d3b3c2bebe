/// One entry of a report's outline, with those that stand in it.
public struct OutlineSymbol: Sendable {
  public enum Kind: UInt8, Sendable {
    /// The `---` header, and a field of it.
    case header, field
    /// 第N部分, 附件, `#`
    case part
    /// 一、 （一） 1. …
    case section
    case table
    /// 一级指标, 二级指标: what holds indicators.
    case indicatorGroup
    case indicator
    /// `@设`, `{名称 = …}`
    case name
    /// `@校验`
    case check
    /// `@引入`
    case include
    /// `@科目`, `@办法`
    case subject, profile
    /// `@忽略`
    case suppression
  }

  /// Never empty.
  public var name: String
  public var detail: String?
  public var kind: Kind
  /// All of it, without blanks at its end.
  public var range: Range<Int>
  /// What names it; lies within the range.
  public var selection: Range<Int>
  /// In order, each within the range.
  public var children: [OutlineSymbol] = []
}
