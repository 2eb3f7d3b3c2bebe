/// What became of a text from one version to the next: one stretch of bytes was replaced by another.
public struct TextChange: Sendable, Equatable {
  /// In the bytes before.
  public let old: Range<Int>
  /// In the bytes behind it; it begins where the old one does.
  public let new: Range<Int>

  /// Where two texts differ: a stretch outside of which they are the same.
  public init(from old: [UInt8], to new: [UInt8]) {
    self = TextChange(old: 0..<old.count, new: 0..<new.count).narrowed(from: old, to: new)
  }

  /// That an edit replaced some bytes by so many.
  public init(replacing range: Range<Int>, by count: Int) {
    self.init(old: range, new: range.lowerBound..<(range.lowerBound + count))
  }

  private init(old: Range<Int>, new: Range<Int>) {
    self.old = old
    self.new = new
  }

  /// This change and then another, of the text that came of it: one stretch that holds both.
  public func followed(by next: TextChange) -> TextChange {
    if isEmpty { return next }
    if next.isEmpty { return self }
    let start = min(new.lowerBound, next.old.lowerBound)
    let end = max(new.upperBound, next.old.upperBound)
    return TextChange(old: start..<(end - distance), new: start..<(end + next.distance))
  }

  /// The same without what is alike at both ends of the stretch; none where that is all there is, or where it does not lead from one
  /// text to the other.
  public func narrowed(from old: [UInt8], to new: [UInt8]) -> TextChange {
    guard leads(from: old.count, to: new.count) else { return TextChange(from: old, to: new) }
    let (first, last) = old.withUnsafeBytes { old in
      new.withUnsafeBytes { new in
        let old = UnsafeRawBufferPointer(rebasing: old[self.old])
        let new = UnsafeRawBufferPointer(rebasing: new[self.new])
        let most = min(old.count, new.count)
        let first = Self.alike(old, new, most)
        return (first, Self.alikeAtEnd(old, new, most - first))
      }
    }
    return TextChange(
      old: (self.old.lowerBound + first)..<(self.old.upperBound - last),
      new: (self.new.lowerBound + first)..<(self.new.upperBound - last))
  }

  /// How many bytes further on everything behind it stands.
  public var distance: Int { new.count - old.count }
  public var isEmpty: Bool { old.isEmpty && new.isEmpty }

  /// Whether the bytes are UTF-8, if those before the change were.
  public func isValid(in bytes: [UInt8]) -> Bool {
    guard new.upperBound <= bytes.count else { return false }
    var (start, end) = (new.lowerBound, new.upperBound)
    // From the start of a character to the start of one.
    while start > 0, new.lowerBound - start < 4, start == new.lowerBound || bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return bytes.withUnsafeBufferPointer {
      UTF8Validation.firstInvalid(UnsafeBufferPointer(rebasing: $0[start..<end]), from: 0) == nil
    }
  }

  /// Whether it can be what happened to a text of so many bytes that has so many now.
  public func leads(from old: Int, to new: Int) -> Bool {
    self.old.lowerBound >= 0 && self.old.upperBound <= old && old + distance == new
  }

  /// How many bytes are the same from the front on, eight compared at a time.
  private static func alike(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer, _ most: Int) -> Int {
    var count = 0
    while count &+ 8 <= most, word(a, count) == word(b, count) { count &+= 8 }
    while count < most, a[count] == b[count] { count &+= 1 }
    return count
  }

  /// The same from the end back.
  private static func alikeAtEnd(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer, _ most: Int) -> Int {
    var count = 0
    while count &+ 8 <= most, word(a, a.count &- count &- 8) == word(b, b.count &- count &- 8) { count &+= 8 }
    while count < most, a[a.count &- 1 &- count] == b[b.count &- 1 &- count] { count &+= 1 }
    return count
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}
