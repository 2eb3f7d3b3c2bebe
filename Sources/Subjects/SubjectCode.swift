/// A 科目 code as a number of digits: functional and revenue 3, 5 or 7; economic 3 or 5.
public struct SubjectCode: Sendable, Hashable {
  public let digits: UInt32
  public let length: UInt8

  /// The code that the bytes are, in plain digits; nil where they are none (the length decides, not the catalogue).
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 3 || text.count == 5 || text.count == 7 else { return nil }
    var value: UInt32 = 0
    for byte in text {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + UInt32(byte - 0x30)
    }
    guard text[0] != 0x30 else { return nil }
    digits = value
    length = UInt8(truncatingIfNeeded: text.count)
  }

  /// The code that a text is, without blanks and in half-width forms.
  public init?(_ text: String) {
    var text = text
    guard let code = text.withUTF8({ SubjectCode($0) }) else { return nil }
    self = code
  }

  private init(digits: UInt32, length: UInt8) {
    self.digits = digits
    self.length = length
  }

  public enum Level: UInt8, Sendable, Comparable, CaseIterable {
    case `class` = 3
    case section = 5
    case item = 7

    public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

    /// 类, 款, 项
    public var word: String {
      switch self {
      case .class: "类"
      case .section: "款"
      case .item: "项"
      }
    }
  }

  public var level: Level { Level(rawValue: length) ?? .class }

  /// nil for a first digit that no classification has.
  public var classification: SubjectClassification? {
    var lead = digits
    while lead >= 10 { lead /= 10 }
    return SubjectClassification(rawValue: UInt8(truncatingIfNeeded: lead))
  }

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

  /// Grows in the order of the catalogue, where a code stands before those below it.
  public var order: UInt64 {
    var key = UInt64(digits)
    var length = length
    while length < 7 {
      key &*= 100
      length += 2
    }
    return key &* 8 &+ UInt64(self.length)
  }

  /// Its digits.
  public var text: String { String(digits) }
}
