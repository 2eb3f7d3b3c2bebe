import ExactNumbers

/// What a number counts: 元 and its multiples, things, points, or nothing (a ratio).
struct Measure: Sendable {
  enum Dimension: UInt8, Sendable {
    /// A number of which nothing is said: it takes the unit of what it meets.
    case bare
    case ratio, money, count, point
  }

  var dimension: Dimension
  /// The number counts so many powers of ten of 元, of one, of the thing.
  var power: Int
  /// As the report writes it, for messages.
  var word: String

  init(_ dimension: Dimension, power: Int = 0, word: String = "") {
    self.dimension = dimension
    self.power = power
    self.word = word
  }

  init(_ unit: Unit) {
    switch unit {
    case .yuan, .tenThousandYuan, .hundredMillionYuan:
      self.init(.money, power: unit.powerOfTen, word: unit.symbol)
    case .percent, .percentagePoint: self.init(.ratio, power: -2, word: unit.symbol)
    case .point: self.init(.point, word: unit.symbol)
    case .count: self.init(.count, word: "个")
    case .tenThousandCount: self.init(.count, power: 4, word: "万")
    case .none: self.init(.bare)
    }
  }

  /// The unit that a figure of this measure carries.
  var unit: Unit {
    switch (dimension, power) {
    case (.money, 0): .yuan
    case (.money, 4): .tenThousandYuan
    case (.money, 8): .hundredMillionYuan
    case (.ratio, -2): .percent
    case (.point, _): .point
    case (.count, 4): .tenThousandCount
    case (.count, _): .count
    default: .none
    }
  }

  /// Whether a number of the one can stand for a number of the other.
  func agrees(with other: Measure) -> Bool {
    dimension == other.dimension || dimension == .bare || other.dimension == .bare
  }

  /// So much for each: 元/人.
  var isPrice: Bool { dimension == .money && word.contains("/") }

  /// What stands behind a number of this measure in a message; empty where nothing is known.
  var suffix: String {
    if dimension == .count { return word == "个" ? "" : word }
    return word.isEmpty ? unit.symbol : word
  }

  /// For messages, where nothing is written: 比率, 无单位.
  var name: String {
    if !word.isEmpty { return word }
    switch dimension {
    case .ratio: return "比率"
    case .money: return unit.symbol.isEmpty ? "元" : unit.symbol
    case .count: return "个"
    case .point: return "分"
    case .bare: return "无单位"
    }
  }
}
