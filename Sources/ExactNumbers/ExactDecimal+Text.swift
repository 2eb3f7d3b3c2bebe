extension ExactDecimal: CustomStringConvertible {
  /// Most digits that are read, before and after the point together.
  public static let mostDigits = 30

  /// Reads `-?digits[.digits]` in ASCII; nil for anything else, and for more than `mostDigits` digits.
  @inlinable
  public init?(bytes: some Sequence<UInt8>) {
    var coefficient: Int128 = 0
    var digits = 0
    var scale: UInt8 = 0
    var isNegative = false
    var isFirst = true
    var pointSeen = false
    var digitSinceMark = false
    for byte in bytes {
      switch byte {
      case 0x2D where isFirst:
        isNegative = true
      case 0x2E where !pointSeen && digitSinceMark:
        pointSeen = true
        digitSinceMark = false
      case 0x30...0x39:
        digits += 1
        if digits > Self.mostDigits { return nil }
        coefficient = coefficient &* 10 &+ Int128(byte &- 0x30)
        digitSinceMark = true
        if pointSeen { scale &+= 1 }
      default:
        return nil
      }
      isFirst = false
    }
    guard digitSinceMark else { return nil }
    self.init(coefficient: isNegative ? 0 &- coefficient : coefficient, scale: scale)
  }

  /// Reads `-?digits[.digits]`; nil for anything else.
  public init?(_ text: String) {
    self.init(bytes: text.utf8)
  }

  /// The number with exactly its decimals: `2948.40`, `-0.05`, `0`.
  public var description: String {
    var digits = String(coefficient.magnitude)
    let decimals = Int(scale)
    if decimals > 0 {
      if digits.utf8.count <= decimals {
        digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
      }
      digits = "\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
    }
    return coefficient < 0 ? "-" + digits : digits
  }
}
