/// Looking at text byte by byte; outside of it everything is zero.
extension UnsafeBufferPointer<UInt8> {
  /// Three bytes as one number: how a Chinese character is looked at.
  @inline(__always)
  func triple(at index: Int) -> UInt32 {
    guard index >= 0, index <= count - 3 else { return 0 }
    return UInt32(self[index]) << 16 | UInt32(self[index + 1]) << 8 | UInt32(self[index + 2])
  }

  @inline(__always)
  func byte(at index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

  /// By its first byte; never past the end, and 1 for what is no UTF-8.
  @inline(__always)
  func characterLength(at index: Int) -> Int {
    let byte = self.byte(at: index)
    if byte < 0xC2 { return 1 }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    // What does not go on as it should is taken byte by byte.
    for offset in 1..<length where self.byte(at: index + offset) & 0xC0 != 0x80 { return 1 }
    return length
  }

  /// Length of the digit at an index, of either width; 0 where there is none.
  @inline(__always)
  func digitLength(at index: Int) -> Int {
    let byte = self.byte(at: index)
    if byte &- 0x30 < 10 { return 1 }
    return byte == 0xEF && (0xEF_BC90...0xEF_BC99).contains(triple(at: index)) ? 3 : 0
  }

  /// Length of the digit that ends before an index; 0 where there is none.
  func digitLength(before index: Int) -> Int {
    if byte(at: index - 1) &- 0x30 < 10 { return 1 }
    return (0xEF_BC90...0xEF_BC99).contains(triple(at: index - 3)) ? 3 : 0
  }

  /// Length of an ASCII sign at an index, of either width; 0 where another character stands there.
  @inline(__always)
  func length(of sign: UInt8, at index: Int) -> Int {
    let byte = self.byte(at: index)
    if byte == sign { return 1 }
    guard byte == 0xEF else { return 0 }
    let wide = sign < 0x60 ? 0xEF_BC60 + UInt32(sign) : 0xEF_BD20 + UInt32(sign)
    return triple(at: index) == wide ? 3 : 0
  }

  /// Length of a blank, a line break or a mark without width at an index.
  func blankLength(at index: Int) -> Int {
    guard index < count else { return 0 }
    let byte = self.byte(at: index)
    if byte <= 0x20 { return 1 }
    if byte == 0xC2 { return self.byte(at: index + 1) == 0xA0 ? 2 : 0 }
    if byte == 0xE3 { return triple(at: index) == 0xE3_8080 ? 3 : 0 }
    if byte == 0xE2 { return (0xE2_8080...0xE2_808B).contains(triple(at: index)) ? 3 : 0 }
    return byte == 0xEF && triple(at: index) == 0xEF_BBBF ? 3 : 0
  }

  /// Whether the bytes of a literal stand at an index.
  func has(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index >= 0, index <= count - length else { return false }
    for offset in 0..<length where self[index + offset] != literal.utf8Start[offset] { return false }
    return true
  }
}
