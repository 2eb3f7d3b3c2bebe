/// Characters in the bytes of a name or a query.
enum NameCharacters {
  /// How many bytes the character at an offset has; never past the end.
  @inline(__always)
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let lead = bytes[index]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(length, bytes.count - index)
  }

  /// The Chinese character of three bytes at an offset, as one number; nil for anything else.
  @inline(__always)
  static func han(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32? {
    guard index + 2 < bytes.count else { return nil }
    let (a, b) = (bytes[index], bytes[index + 1])
    // U+3400 to U+9FFF
    guard a >= 0xE4 && a <= 0xE9 || a == 0xE3 && b >= 0x90 else { return nil }
    return UInt32(a) << 16 | UInt32(b) << 8 | UInt32(bytes[index + 2])
  }
}
