import ExactNumbers
import ReportModel

/// An amount of money by its digits: 3738500元 and 373.85万元 are one, 373.85元 has the same digits at another magnitude.
struct WrittenAmount: Sendable {
  /// Without zeros at its end.
  var digits: Int128
  /// The power of ten of the last digit, in 元.
  var exponent: Int
  /// The number as written.
  var range: Range<Int>
  var unit: Unit

  init?(_ value: ExactDecimal, _ unit: Unit, _ range: Range<Int>) {
    guard value.coefficient >= 0, unit.isMoney else { return nil }
    exponent = unit.powerOfTen - Int(value.scale)
    // Nearly all amounts fit into a word, whose division takes a fraction of the time.
    if var short = UInt64(exactly: value.coefficient) {
      while short > 0, short % 10 == 0 {
        short /= 10
        exponent += 1
      }
      digits = Int128(short)
    } else {
      digits = value.coefficient
      while digits % 10 == 0 {
        digits /= 10
        exponent += 1
      }
    }
    self.range = range
    self.unit = unit
  }

  /// 1, 2, 3.5: whatever has so few digits stands in a report by chance.
  func isTelling(_ least: Digits = .four) -> Bool { digits >= least.rawValue }

  /// How many digits are no chance: the smallest number that has so many.
  enum Digits: Int128 {
    case four = 1_000
    case five = 10_000
  }

  /// - Parameter mark: where 元 stands
  init?(_ bytes: UnsafeBufferPointer<UInt8>, mark: Int, from start: Int) {
    // A unit price (元/人) is none.
    if bytes.hasAny(of: ["/", "／", "每", "一"], at: mark + 3) { return nil }
    var unit = Unit.yuan
    var end = mark
    if bytes.has("万", before: mark) {
      unit = .tenThousandYuan
      end -= 3
    } else if bytes.has("亿", before: mark) {
      unit = .hundredMillionYuan
      end -= 3
    }
    end = bytes.dropBlanks(end, from: start)
    guard let number = Self.number(bytes, endingAt: end, from: start), let value = Self.value(bytes, number) else {
      return nil
    }
    self.init(value, unit, number)
  }

  /// The plain number that ends at an index.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, from start: Int) -> Range<Int>? {
    var first = end
    while first > start, end - first <= 24,
      bytes.isDigit(at: first - 1) || bytes[first - 1] == 0x2E || bytes[first - 1] == 0x2C
    {
      first -= 1
    }
    while first < end, !bytes.isDigit(at: first) { first += 1 }
    guard first < end, bytes.isDigit(at: end - 1), end - first <= 24 else { return nil }
    return first..<end
  }

  static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ExactDecimal? {
    var coefficient: Int128 = 0
    var scale: UInt8 = 0
    var hasPoint = false
    for index in range {
      switch bytes[index] {
      case 0x2E where !hasPoint: hasPoint = true
      case 0x2C where !hasPoint: continue
      case 0x30...0x39:
        coefficient = coefficient * 10 + Int128(bytes[index] - 0x30)
        if hasPoint { scale += 1 }
      default: return nil
      }
    }
    return ExactDecimal(coefficient: coefficient, scale: scale)
  }
}
