/// Units that figures are compared in. Units of different dimension never meet in a sum.
public enum Unit: UInt8, Sendable, Hashable, BitwiseCopyable {
  case yuan, tenThousandYuan, hundredMillionYuan
  /// `%`; the value is the number before the sign.
  case percent
  case percentagePoint
  /// 分: weights and scores
  case point
  /// People, vehicles, items and whatever else is counted, with nothing said of what.
  case count
  /// The same counted in tens of thousands: 万人次, 万户. Rounded, and not compared with plain counts.
  case tenThousandCount
  /// A plain number: a ratio, or a figure whose unit is not known.
  case none

  public var isMoney: Bool { self == .yuan || self == .tenThousandYuan || self == .hundredMillionYuan }

  /// The power of ten that brings money to 元; 0 for everything else.
  public var powerOfTen: Int {
    switch self {
    case .tenThousandYuan: 4
    case .hundredMillionYuan: 8
    default: 0
    }
  }

  /// As written behind a number; empty where nothing is.
  public var symbol: String {
    switch self {
    case .yuan: "元"
    case .tenThousandYuan: "万元"
    case .hundredMillionYuan: "亿元"
    case .percent: "%"
    case .percentagePoint: "个百分点"
    case .point: "分"
    case .count, .tenThousandCount, .none: ""
    }
  }
}
