/// In what a position counts its columns.
public enum PositionEncoding: Sendable, CaseIterable {
  /// Bytes.
  case utf8
  /// UTF-16 code units: a character outside the BMP (𠮷, an emoji) counts two.
  case utf16
  /// Unicode scalars.
  case utf32

  /// How many units the scalar takes; an invalid run is one U+FFFD, in bytes its own length.
  @inlinable
  public func units(_ scalar: UTF8Scalar) -> Int {
    switch self {
    case .utf8: scalar.length
    case .utf16: scalar.value > 0xFFFF ? 2 : 1
    case .utf32: 1
    }
  }

  /// The length of a stretch of bytes in this encoding's units. The range is clamped into the bytes.
  public func length(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    if self == .utf8 { return end - start }
    var offset = start
    var units = 0
    while offset < end {
      if bytes[offset] < 0x80 {
        offset &+= 1
        units &+= 1
        continue
      }
      let scalar = UTF8Scalar.read(bytes, at: offset)
      // A stretch that ends inside a scalar does not count it.
      if offset &+ scalar.length > end { break }
      offset &+= scalar.length
      units &+= self.units(scalar)
    }
    return units
  }

  /// The offset that is `units` behind `range.lowerBound`, at most `range.upperBound`; the start of a scalar if it falls in one.
  public func offset(advancing units: Int, in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let end = min(max(range.upperBound, 0), bytes.count)
    var offset = min(max(range.lowerBound, 0), end)
    var left = units
    while left > 0, offset < end {
      let scalar = UTF8Scalar.read(bytes, at: offset)
      let taken = self.units(scalar)
      if taken > left { break }
      left &-= taken
      offset &+= scalar.length
    }
    return min(offset, end)
  }
}
