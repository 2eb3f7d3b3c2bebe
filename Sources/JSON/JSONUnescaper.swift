#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a string of JSON says: runs without escapes are copied whole.
enum JSONUnescaper {
  /// - Parameter content: a scanned string without its quotation marks.
  /// - Returns: UTF-8; half of a surrogate pair without the other becomes U+FFFD.
  static func unescaped(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let source = content.baseAddress else { return [] }
    let text = JSONBytes(content)
    // What an escape stands for is never longer than the escape.
    return [UInt8](unsafeUninitializedCapacity: content.count) { target, written in
      guard let base = target.baseAddress else { return }
      var offset = 0
      while offset < content.count {
        let rest = content.count - offset
        let found = memchr(source + offset, Int32(UInt8(ascii: "\\")), rest)
        let run = found.map { UnsafeRawPointer(source + offset).distance(to: UnsafeRawPointer($0)) } ?? rest
        memcpy(base + written, source + offset, run)
        written += run
        offset += run
        guard found != nil else { return }
        let escape = read(text, at: offset)
        written += UTF8Writer.write(escape.scalar, to: base + written)
        offset += escape.length
      }
    }
  }

  private static func read(_ text: JSONBytes, at offset: Int) -> (scalar: UInt32, length: Int) {
    switch text[offset + 1] {
    case UInt8(ascii: "n"): return (0x0A, 2)
    case UInt8(ascii: "t"): return (0x09, 2)
    case UInt8(ascii: "r"): return (0x0D, 2)
    case UInt8(ascii: "b"): return (0x08, 2)
    case UInt8(ascii: "f"): return (0x0C, 2)
    case UInt8(ascii: "u"): return unit(text, at: offset)
    case let byte: return (UInt32(byte), 2)
    }
  }

  private static func unit(_ text: JSONBytes, at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = hex(text, at: offset + 2)
    switch first {
    case 0xD800..<0xDC00:
      guard text[offset + 6] == UInt8(ascii: "\\"), text[offset + 7] == UInt8(ascii: "u") else { return (0xFFFD, 6) }
      let second = hex(text, at: offset + 8)
      guard (0xDC00..<0xE000).contains(second) else { return (0xFFFD, 6) }
      return (0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), 12)
    case 0xDC00..<0xE000: return (0xFFFD, 6)
    default: return (first, 6)
    }
  }

  private static func hex(_ text: JSONBytes, at offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 << 4 | (HexDigit.value(text[offset + $1]) ?? 0) }
  }
}

enum UTF8Writer {
  /// - Returns: how many bytes were written, at most 4.
  static func write(_ scalar: UInt32, to target: UnsafeMutablePointer<UInt8>) -> Int {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
    switch scalar {
    case 0..<0x80:
      target[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case 0..<0x800:
      target[0] = UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0)
      target[1] = tail(0)
      return 2
    case 0..<0x10000:
      target[0] = UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0)
      target[1] = tail(6)
      target[2] = tail(0)
      return 3
    default:
      target[0] = UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0)
      target[1] = tail(12)
      target[2] = tail(6)
      target[3] = tail(0)
      return 4
    }
  }
}
