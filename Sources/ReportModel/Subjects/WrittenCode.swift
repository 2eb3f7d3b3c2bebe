import Subjects

/// The digits of a 科目 code as they stand in a cell: `2080505`, `208 05 05`, `２０８０５０５`.
public struct WrittenCode: Sendable {
  /// nil where no classification has codes of this length.
  public let code: SubjectCode?
  /// How many digits there are.
  public let length: Int
  public let hasBlanks: Bool
  /// In full-width digits.
  public let isWide: Bool

  /// The form that a code should have.
  public var isPlain: Bool { !hasBlanks && !isWide }

  /// More digits than this are the code of something else.
  static let mostDigits = 9

  /// nil where something else than digits and blanks stands there.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let place = range.clamped(to: 0..<bytes.count)
    guard let code = SubjectCode(UnsafeBufferPointer(rebasing: bytes[place])) else {
      self.init(bytes, [place])
      return
    }
    // As nearly every code stands.
    self.init(plain: code)
  }

  private init(plain code: SubjectCode) {
    self.code = code
    length = Int(code.length)
    hasBlanks = false
    isWide = false
  }

  /// The code that the cells of several columns make up together: 类, 款 and 项.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ ranges: [Range<Int>]) {
    var digits = (UInt64(0), 0)
    var (hasBlanks, isWide, isInside) = (false, false, false)
    for range in ranges {
      isInside = false
      var index = max(range.lowerBound, 0)
      let end = min(range.upperBound, bytes.count)
      var pending = false
      while index < end {
        let byte = bytes[index]
        if byte >= 0x30, byte <= 0x39 {
          if pending { hasBlanks = true }
          digits = (digits.0 << 4 | UInt64(byte & 0x0F), digits.1 + 1)
          (index, isInside, pending) = (index + 1, true, false)
        } else if byte <= 0x20 {
          index += 1
          pending = isInside
        } else if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
          index += 2
          pending = isInside
        } else if index + 2 < end, byte == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
          index += 3
          pending = isInside
        } else if index + 2 < end, byte == 0xEF, bytes[index + 1] == 0xBC, (0x90...0x99).contains(bytes[index + 2]) {
          if pending { hasBlanks = true }
          digits = (digits.0 << 4 | UInt64(bytes[index + 2] & 0x0F), digits.1 + 1)
          (index, isInside, pending, isWide) = (index + 3, true, false, true)
        } else {
          return nil
        }
        guard digits.1 <= Self.mostDigits else { return nil }
      }
    }
    guard digits.1 > 0 else { return nil }
    length = digits.1
    self.hasBlanks = hasBlanks
    self.isWide = isWide
    let value = digits.0
    code = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.mostDigits) { buffer in
      for index in 0..<digits.1 {
        buffer.initializeElement(
          at: index, to: 0x30 + UInt8(truncatingIfNeeded: value >> UInt64(4 * (digits.1 - 1 - index)) & 0x0F))
      }
      return SubjectCode(UnsafeBufferPointer(rebasing: buffer[..<digits.1]))
    }
  }
}
