/// Whether bytes are UTF-8, and where they first are not.
public enum UTF8Validation {
  public struct Invalid: Sendable, Equatable {
    public var offset: Int
    /// 1…3: the longest beginning of a scalar, as `String` would replace it by one U+FFFD.
    public var length: Int
    public init(offset: Int, length: Int) {
      self.offset = offset
      self.length = length
    }
  }

  /// The first run of bytes at or after `start` that is no UTF-8; nil where all is well.
  public static func firstInvalid(_ bytes: [UInt8], from start: Int = 0) -> Invalid? {
    bytes.withUnsafeBufferPointer { firstInvalid($0, from: start) }
  }

  /// The first run of bytes at or after `start` that is no UTF-8; nil where all is well.
  public static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Invalid? {
    guard let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    let count = bytes.count
    var offset = max(start, 0)
    while offset < count {
      // Eight ASCII bytes, or two Chinese characters, at a time.
      while count &- offset >= 8 {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        if word & 0x8080_8080_8080_8080 == 0 {
          offset &+= 8
        } else if word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0, hasPlainPair(word) {
          offset &+= 6
        } else {
          break
        }
      }
      guard offset < count else { return nil }
      let scalar = UTF8Scalar.read(bytes, at: offset)
      guard scalar.isValid else { return Invalid(offset: offset, length: scalar.length) }
      offset &+= scalar.length
    }
    return nil
  }

  /// Two three-byte forms of which neither begins with E0 or ED, the two leads that restrict their second byte.
  @inline(__always)
  private static func hasPlainPair(_ word: UInt64) -> Bool {
    let first = word & 0x0F
    let second = word >> 24 & 0x0F
    return first != 0 && first != 0x0D && second != 0 && second != 0x0D
  }
}
