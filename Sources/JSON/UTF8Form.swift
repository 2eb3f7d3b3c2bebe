/// What bytes of UTF-8 look like, one scalar or one word of eight bytes at a time.
enum UTF8Form {
  /// The length of the scalar at a place, 0 where there is none: no overlong forms, no surrogates, nothing past U+10FFFF.
  static func length(_ text: JSONBytes, at offset: Int) -> Int {
    let lead = text[offset]
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return isTail(text, offset &+ 1) ? 2 : 0
    case 0xE0...0xEF:
      let second = text[offset &+ 1]
      guard second & 0xC0 == 0x80, isTail(text, offset &+ 2) else { return 0 }
      if lead == 0xE0, second < 0xA0 { return 0 }
      if lead == 0xED, second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      let second = text[offset &+ 1]
      guard second & 0xC0 == 0x80, isTail(text, offset &+ 2), isTail(text, offset &+ 3) else { return 0 }
      if lead == 0xF0, second < 0x90 { return 0 }
      if lead == 0xF4, second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }

  /// Past the end a byte reads as 0, which is no tail.
  private static func isTail(_ text: JSONBytes, _ offset: Int) -> Bool { text[offset] & 0xC0 == 0x80 }

  /// The high bit of each byte of an ASCII word that is a quotation mark, a backslash or a control character. The lowest bit
  /// that is set is right; those above it need not be.
  @inline(__always)
  static func specials(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ 0x2222_2222_2222_2222
    let slash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let control = word &- 0x2020_2020_2020_2020
    return ((quote &- ones) | (slash &- ones) | control) & 0x8080_8080_8080_8080
  }

  /// Two forms of three bytes, neither of which begins with E0 or ED, the two leads that restrict their second byte.
  @inline(__always)
  static func isPlainPair(_ word: UInt64) -> Bool {
    guard word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0 else { return false }
    let first = word & 0x0F
    let second = word >> 24 & 0x0F
    return first != 0 && first != 0x0D && second != 0 && second != 0x0D
  }
}

enum HexDigit {
  static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- UInt8(ascii: "a") &+ 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte &- UInt8(ascii: "A") &+ 10)
    default: nil
    }
  }

  static let lower: StaticString = "0123456789abcdef"
}
