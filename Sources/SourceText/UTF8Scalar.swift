/// One step of reading UTF-8: a scalar, or a run of bytes that is none.
public struct UTF8Scalar: Sendable, Equatable {
  /// The scalar's value; U+FFFD where the bytes are no scalar.
  public var value: UInt32
  /// How many bytes it takes: 1…4, for an invalid run the longest beginning of a scalar (1…3), as `String` replaces it.
  public var length: Int
  public var isValid: Bool

  @inlinable
  public init(value: UInt32, length: Int, isValid: Bool) {
    self.value = value
    self.length = length
    self.isValid = isValid
  }

  /// Reads the scalar that begins at `offset`.
  ///
  /// `offset` has to be in `bytes.indices`; anywhere else gives an invalid run of length 1, so that a loop still ends.
  @inlinable
  public static func read(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UTF8Scalar {
    guard offset >= 0, offset < bytes.count else { return invalid(1) }
    let first = bytes[offset]
    if first < 0x80 { return UTF8Scalar(value: UInt32(first), length: 1, isValid: true) }
    let left = bytes.count - offset
    guard first >= 0xC2, first <= 0xF4, left > 1 else { return invalid(1) }
    let second = bytes[offset + 1]
    if first < 0xE0 {
      guard second & 0xC0 == 0x80 else { return invalid(1) }
      return UTF8Scalar(value: UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F), length: 2, isValid: true)
    }
    // The second byte's range keeps out overlong forms, surrogates and what is past U+10FFFF.
    let low: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= low, second <= high else { return invalid(1) }
    guard left > 2, bytes[offset + 2] & 0xC0 == 0x80 else { return invalid(2) }
    let third = bytes[offset + 2]
    if first < 0xF0 {
      let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      return UTF8Scalar(value: value, length: 3, isValid: true)
    }
    guard left > 3, bytes[offset + 3] & 0xC0 == 0x80 else { return invalid(3) }
    let upper = UInt32(first & 0x07) << 18 | UInt32(second & 0x3F) << 12
    let lower = UInt32(third & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F)
    return UTF8Scalar(value: upper | lower, length: 4, isValid: true)
  }

  /// Adds the UTF-8 form of a scalar; a value that is none is written as U+FFFD.
  @inlinable
  public static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case 0..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    case 0x800..<0xD800, 0xE000..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    case 0x10000..<0x110000:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    default:
      bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
  }

  /// The start of the scalar that holds `offset`, which is clamped into the bytes.
  @inlinable
  public static func start(_ bytes: UnsafeBufferPointer<UInt8>, of offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    guard offset < bytes.count, bytes[offset] & 0xC0 == 0x80 else { return offset }
    for back in 1...3 where offset - back >= 0 && bytes[offset - back] & 0xC0 != 0x80 {
      return read(bytes, at: offset - back).length > back ? offset - back : offset
    }
    return offset
  }

  @inlinable
  static func invalid(_ length: Int) -> UTF8Scalar { UTF8Scalar(value: 0xFFFD, length: length, isValid: false) }
}
