/// UTF-16 in either byte order, as some programs export tables.
public enum UTF16Text {
  /// The bytes as UTF-8; a mark at the start is left out, a lone surrogate or a torn last byte becomes U+FFFD.
  public static func decode(_ bytes: [UInt8], bigEndian: Bool) -> (utf8: [UInt8], invalid: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var invalid = 0
    bytes.withUnsafeBufferPointer { buffer in
      let units = buffer.count / 2
      func unit(_ index: Int) -> UInt32 {
        let (a, b) = (UInt32(buffer[2 * index]), UInt32(buffer[2 * index + 1]))
        return bigEndian ? a << 8 | b : b << 8 | a
      }
      var index = units > 0 && unit(0) == 0xFEFF ? 1 : 0
      while index < units {
        var scalar = unit(index)
        index += 1
        if (0xD800..<0xDC00).contains(scalar), index < units, (0xDC00..<0xE000).contains(unit(index)) {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (unit(index) - 0xDC00)
          index += 1
        }
        if (0xD800..<0xE000).contains(scalar) { invalid += 1 }
        UTF8Scalar.append(scalar, to: &result)
      }
      if buffer.count % 2 == 1 {
        invalid += 1
        UTF8Scalar.append(0xFFFD, to: &result)
      }
    }
    return (result, invalid)
  }
}
