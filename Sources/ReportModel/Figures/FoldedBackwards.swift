/// The characters of a cell as `FoldedCell` has them, from the last to the first: whoever looks at the end of a cell need not fold all
/// of it.
struct FoldedBackwards {
  struct Character {
    var scalar: UInt32
    var range: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int
  private var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    start = max(range.lowerBound, 0)
    end = min(range.upperBound, bytes.count)
  }

  /// The one before those that were given; nil at the front.
  mutating func next() -> Character? {
    while end > start {
      var first = end - 1
      if bytes[first] >= 0x80 {
        let limit = max(start, end - 4)
        while first > limit, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        // Bytes that are no character are one each.
        if FoldedCell.decode(bytes, first, end).1 != end - first { first = end - 1 }
      }
      let range = first..<end
      let scalar = FoldedCell.decode(bytes, first, end).0
      end = first
      if !FoldedCell.isBlank(scalar) { return Character(scalar: FoldedCell.fold(scalar), range: range) }
    }
    return nil
  }
}

extension FoldedCell {
  /// What stands in a cell, as its characters have it.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    // A byte that is no character becomes one of three bytes.
    return String(unsafeUninitializedCapacity: range.count * 3) { out in
      var count = 0
      func put(_ byte: UInt32) {
        guard count < out.count else { return }
        out.initializeElement(at: count, to: UInt8(truncatingIfNeeded: byte))
        count += 1
      }
      var index = range.lowerBound
      while index < range.upperBound {
        let (scalar, length) = decode(bytes, index, range.upperBound)
        index += length
        guard !isBlank(scalar), Unicode.Scalar(scalar) != nil else { continue }
        let plain = fold(scalar)
        switch plain {
        case ..<0x80: put(plain)
        case ..<0x800:
          put(0xC0 | plain >> 6)
          put(0x80 | plain & 0x3F)
        case ..<0x10000:
          put(0xE0 | plain >> 12)
          put(0x80 | plain >> 6 & 0x3F)
          put(0x80 | plain & 0x3F)
        default:
          put(0xF0 | plain >> 18)
          put(0x80 | plain >> 12 & 0x3F)
          put(0x80 | plain >> 6 & 0x3F)
          put(0x80 | plain & 0x3F)
        }
      }
      return count
    }
  }
}
