/// A 科目 code as a number of digits: functional 3, 5 or 7; economic 3 or 5.
public struct SubjectCode: Sendable, Hashable {
  public let digits: UInt32
  public let length: UInt8

  /// The code that `text` is, blanks around it left out; nil where it is none (its length decides, not the catalogue).
  public init?<Bytes: Collection>(_ text: Bytes) where Bytes.Element == UInt8 {
    var value: UInt32 = 0
    var count: UInt8 = 0
    for byte in text {
      guard byte >= 0x30, byte <= 0x39, count < 7 else { return nil }
      value = value * 10 + UInt32(byte - 0x30)
      count += 1
    }
    guard count == 3 || count == 5 || count == 7, value >= 100 else { return nil }
    digits = value
    length = count
  }

  private init(digits: UInt32, length: UInt8) {
    self.digits = digits
    self.length = length
  }

  public enum Level: UInt8, Sendable, Comparable {
    case `class` = 3
    case section = 5
    case item = 7

    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  public var level: Level { Level(rawValue: length) ?? .class }

  /// 2101301 → 21013 → 210 → nil
  public var parent: SubjectCode? {
    length > 3 ? SubjectCode(digits: digits / 100, length: length - 2) : nil
  }

  public func isBelow(_ other: SubjectCode) -> Bool {
    guard length > other.length else { return false }
    var value = digits
    var left = length
    while left > other.length {
      value /= 100
      left -= 2
    }
    return value == other.digits
  }
}
