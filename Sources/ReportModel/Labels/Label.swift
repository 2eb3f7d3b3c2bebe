/// A label as it is compared: without blanks and decoration, in half-width forms (`LabelText.folded`).
///
/// Two labels are the same where their bytes are. Comparing, hashing and searching look at nothing else: what `String` does
/// for it, bringing both to one normal form and looking for the ends of characters, is most of the time that a page takes.
/// Counts and lengths are in Unicode scalars, of which a Chinese character is one.
public struct Label: Sendable, ExpressibleByStringLiteral {
  /// For messages.
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { text = String(decoding: bytes, as: UTF8.self) }

  public static let empty = Label("")

  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(text.utf8).withUnsafeBufferPointer(body)
  }

  var byteCount: Int { text.utf8.count }
  public var isEmpty: Bool { text.isEmpty }

  /// In Unicode scalars.
  var count: Int {
    withBytes { bytes in bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
  }

  func hasPrefix(_ other: Label) -> Bool {
    byteCount >= other.byteCount && withBytes { own in other.withBytes { own.begins(with: $0) } }
  }

  func hasSuffix(_ other: Label) -> Bool {
    byteCount >= other.byteCount && withBytes { own in other.withBytes { own.ends(with: $0) } }
  }

  public func contains(_ other: Label) -> Bool {
    byteCount >= other.byteCount && withBytes { own in other.withBytes { own.place(of: $0) != nil } }
  }

  /// A part of it, by byte offsets.
  func part(_ range: Range<Int>) -> Label {
    withBytes { Label(UnsafeBufferPointer(rebasing: $0[range.clamped(to: $0.indices)])) }
  }

  /// Without its first `count` scalars.
  func dropFirst(_ count: Int = 1) -> Label {
    withBytes { bytes in
      var start = 0
      for _ in 0..<count { start = bytes.next(start) }
      return start == 0 ? self : Label(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// Without its last `count` scalars.
  func dropLast(_ count: Int = 1) -> Label {
    withBytes { bytes in
      var end = bytes.count
      for _ in 0..<count {
        repeat { end -= 1 } while end > 0 && bytes[end] & 0xC0 == 0x80
        if end <= 0 { return .empty }
      }
      return Label(UnsafeBufferPointer(rebasing: bytes[..<end]))
    }
  }

  /// The words that blanks part: vocabularies are written so.
  func forEachWord(_ body: (Label) -> Void) {
    withBytes { bytes in
      for word in bytes.split(separator: 0x20) { body(Label(UnsafeBufferPointer(rebasing: word))) }
    }
  }

  var words: [Label] {
    var words: [Label] = []
    forEachWord { words.append($0) }
    return words
  }

  /// What stands behind the last `(`; nil where there is none.
  var afterLastBracket: Label? {
    withBytes { bytes in
      bytes.lastIndex(of: UInt8(ascii: "(")).map { Label(UnsafeBufferPointer(rebasing: bytes[($0 + 1)...])) }
    }
  }

  /// What stands before the last `(`, where it ends in `)`: 预算数 of `预算数(万元)`. nil where it does not.
  var beforeBracket: Label? {
    guard hasSuffix(")") else { return nil }
    return withBytes { bytes in
      bytes.lastIndex(of: UInt8(ascii: "(")).map { Label(UnsafeBufferPointer(rebasing: bytes[..<$0])) }
    }
  }
}

extension Label: Hashable {
  public static func == (a: Label, b: Label) -> Bool {
    a.byteCount == b.byteCount && a.withBytes { own in b.withBytes { own.begins(with: $0) } }
  }

  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Label: CustomStringConvertible {
  public var description: String { text }
}
