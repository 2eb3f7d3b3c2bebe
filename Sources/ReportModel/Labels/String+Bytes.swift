/// Searching in strings by their bytes, in the place of what the standard library does under the same names.
///
/// It looks for characters that are the same once both are brought to one normal form, which takes ten to a hundred times as
/// long, and which no text asks for: what reports and words have in common they have byte for byte.
extension String {
  public func contains(_ word: String) -> Bool { place(of: word) != nil }

  public func hasPrefix(_ word: String) -> Bool {
    withUTF8Bytes { own in word.withUTF8Bytes { own.begins(with: $0) } }
  }

  public func hasSuffix(_ word: String) -> Bool {
    withUTF8Bytes { own in word.withUTF8Bytes { own.ends(with: $0) } }
  }

  /// The offset in bytes where a word stands first; nil where it does not.
  public func place(of word: String) -> Int? {
    withUTF8Bytes { own in word.withUTF8Bytes { own.place(of: $0) } }
  }

  /// Without the scalars that a condition does not let pass.
  public func keeping(_ isKept: (UInt32) -> Bool) -> String {
    withUTF8Bytes { own in
      String(unsafeUninitializedCapacity: own.count) { out in
        var index = 0
        var count = 0
        while index < own.count {
          let next = own.next(index)
          // The first byte's own bits, and six of each that follows.
          var scalar = UInt32(own[index])
          if scalar >= 0x80 { scalar &= 0x7F >> UInt32(next - index) }
          for place in (index + 1)..<next { scalar = scalar << 6 | UInt32(own[place] & 0x3F) }
          if isKept(scalar) {
            for place in index..<next {
              out.initializeElement(at: count, to: own[place])
              count += 1
            }
          }
          index = next
        }
        return count
      }
    }
  }

  @inline(__always)
  func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension Substring {
  public func hasPrefix(_ word: String) -> Bool {
    withUTF8Bytes { own in word.withUTF8Bytes { own.begins(with: $0) } }
  }

  public func hasSuffix(_ word: String) -> Bool {
    withUTF8Bytes { own in word.withUTF8Bytes { own.ends(with: $0) } }
  }

  @inline(__always)
  private func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
