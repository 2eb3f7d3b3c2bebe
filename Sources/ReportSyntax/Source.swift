#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes under the parser. Reading outside of them gives zero, so that no look-ahead needs a bound of its own.
///
/// It borrows the bytes: one lives no longer than the call of `withSource` that made it.
struct Source {
  let base: UnsafePointer<UInt8>
  let count: Int

  @inline(__always)
  subscript(_ index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// The first place of a byte in `from..<to`, or nil.
  func first(_ byte: UInt8, from: Int, to: Int) -> Int? {
    let from = max(from, 0)
    let to = min(to, count)
    guard from < to, let found = memchr(base + from, Int32(byte), to - from) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether the bytes of a literal stand at an index.
  func has(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index >= 0, index <= count - length else { return false }
    return memcmp(base + index, literal.utf8Start, length) == 0
  }

  /// Three bytes as one number: how a Chinese character is looked at.
  @inline(__always)
  func triple(_ index: Int) -> UInt32 {
    guard index >= 0, index <= count - 3 else { return 0 }
    return UInt32(base[index]) << 16 | UInt32(base[index + 1]) << 8 | UInt32(base[index + 2])
  }

  /// Length in bytes of the character at an index, by its first byte; 1 for what is no UTF-8.
  func characterLength(at index: Int) -> Int {
    let valid = validLength(at: index)
    return valid == 0 ? 1 : valid
  }

  /// Length of the well-formed UTF-8 sequence at an index; 0 where there is none.
  func validLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0x80 { return index < count ? 1 : 0 }
    if first < 0xC2 { return 0 }
    let second = self[index + 1]
    if first < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
    guard second & 0xC0 == 0x80, self[index + 2] & 0xC0 == 0x80 else { return 0 }
    if first < 0xF0 {
      if first == 0xE0 && second < 0xA0 { return 0 }
      if first == 0xED && second > 0x9F { return 0 }
      return 3
    }
    guard first < 0xF5, self[index + 3] & 0xC0 == 0x80 else { return 0 }
    if first == 0xF0 && second < 0x90 { return 0 }
    if first == 0xF4 && second > 0x8F { return 0 }
    return 4
  }

  /// Length of the character that ends right before `index`.
  func lengthBefore(_ index: Int) -> Int {
    var length = 1
    while length < 4, index - length > 0, self[index - length] & 0xC0 == 0x80 { length += 1 }
    return validLength(at: index - length) == length ? length : 1
  }
}

extension Array where Element == UInt8 {
  /// Runs `body` over the bytes; nil for an empty array.
  func withSource<Result>(_ body: (Source) -> Result) -> Result? {
    withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return nil }
      return body(Source(base: base, count: buffer.count))
    }
  }
}
