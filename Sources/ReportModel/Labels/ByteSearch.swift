#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Comparing and searching in bytes of UTF-8.
extension UnsafeBufferPointer<UInt8> {
  @inline(__always)
  func begins(with other: UnsafeBufferPointer<UInt8>) -> Bool { holds(other, at: 0) }

  @inline(__always)
  func ends(with other: UnsafeBufferPointer<UInt8>) -> Bool { holds(other, at: count &- other.count) }

  /// Whether other bytes stand at an offset.
  @inline(__always)
  func holds(_ other: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, count &- offset >= other.count else { return false }
    guard let own = baseAddress, let base = other.baseAddress, !other.isEmpty else { return other.isEmpty }
    // Most comparisons end at the last byte: Chinese characters of one kind share their first.
    guard own[offset &+ other.count &- 1] == base[other.count &- 1] else { return false }
    return memcmp(own + offset, base, other.count) == 0
  }

  /// The first offset at or after `start` where other bytes stand, before `end`.
  func place(of other: UnsafeBufferPointer<UInt8>, from start: Int = 0, to end: Int = .max) -> Int? {
    let count = Swift.min(self.count, end)
    var offset = Swift.max(start, 0)
    guard let own = baseAddress, let base = other.baseAddress, !other.isEmpty else {
      return other.isEmpty && offset <= count ? offset : nil
    }
    // A word is sought by the last byte of its first character, which is less common than the first.
    let pivot = Swift.min(other.count &- 1, base[0] >= 0xE0 ? 2 : base[0] >= 0x80 ? 1 : 0)
    let last = count &- other.count
    while offset <= last {
      guard let found = memchr(own + offset + pivot, Int32(base[pivot]), last &- offset &+ 1) else { return nil }
      offset = UnsafeRawPointer(own).distance(to: found) &- pivot
      if memcmp(own + offset, base, other.count) == 0 { return offset }
      offset &+= 1
    }
    return nil
  }

  /// The offset of the scalar that ends before `offset`.
  func previous(_ offset: Int) -> Int {
    var previous = Swift.min(offset, count) &- 1
    while previous > 0, self[previous] & 0xC0 == 0x80 { previous &-= 1 }
    return Swift.max(previous, 0)
  }

  /// The offset behind the scalar at `offset`.
  func next(_ offset: Int) -> Int {
    var next = offset &+ 1
    while next < count, self[next] & 0xC0 == 0x80 { next &+= 1 }
    return Swift.min(next, count)
  }
}
