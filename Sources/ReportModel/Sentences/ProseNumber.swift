import ExactNumbers

/// A number of prose with what is written behind it.
struct ProseNumber {
  var value: ExactDecimal
  var unit: Unit
  /// In the text: sign, digits, percent sign.
  var range: Range<Int>
  /// In the text: the unit behind it; empty where there is none.
  var unitRange: Range<Int>
  /// In the text: what the amount is for one of (`元/册`); empty where it is no standard.
  var per: Range<Int>
  var traits: Traits = []

  struct Traits: OptionSet {
    var rawValue: UInt8
    /// 约, 近, 左右: nothing ties to it exactly.
    static let isAbout = Traits(rawValue: 1)
    /// ≥95%, 不超过3万元
    static let isBound = Traits(rawValue: 2)
    /// `万` without 元, or no unit at all.
    static let lacksUnit = Traits(rawValue: 4)
    /// In brackets: （10分）.
    static let isInBrackets = Traits(rawValue: 8)
    /// One of 6.0:46.9:47.1
    static let isRatio = Traits(rawValue: 32)
    /// 2.6倍
    static let isTimes = Traits(rawValue: 16)
  }
}
