import ExactNumbers

/// `@办法 本县2024 预算执行率：10 产出指标：40 …`: a local weight profile.
public struct LocalProfile: Sendable {
  public var name: String
  /// In the order of the directive.
  public var weights: [Weight]
  /// 分母: what the execution rate is measured against, as written (年初预算, 全年预算).
  public var denominator: String?
  /// 等级: grade words with the least score each stands for, best first.
  public var grades: [Grade]
  /// 得分小数: decimals of scores.
  public var scoreDecimals: UInt8?
  /// The directive's name in the report, or the `@引入` that brought it.
  public var range: Range<Int>
  public var origin: String?

  public struct Weight: Sendable {
    /// Without blanks and in half-width forms: 产出指标.
    public var label: String
    public var value: ExactDecimal
    public var range: Range<Int>
  }

  public struct Grade: Sendable {
    public var word: String
    public var least: ExactDecimal
  }

  func moved(to place: Range<Int>, origin path: String) -> LocalProfile {
    var moved = self
    moved.range = place
    if moved.origin == nil { moved.origin = path }
    return moved
  }
}
