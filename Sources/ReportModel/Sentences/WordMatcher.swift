/// Words and what they mean, found at a place in a text by their bytes, the longest first.
struct WordMatcher<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    /// The first eight bytes, the first lowest, and which of them are the word's.
    var key: UInt64
    var mask: UInt64
    var start: Int32
    var length: Int32
    var meaning: Meaning
  }

  /// The words' bytes, one behind the other.
  private var bytes: [UInt8] = []
  /// By the place of their first character, of one place the longest first.
  private var entries: [Entry] = []
  /// For each place where its entries begin; one more for the end of the last.
  private var heads: [Int32]

  /// A power of two.
  private static var places: Int { 1024 }

  /// - Parameter vocabulary: words with a blank between them, and their meaning. Each begins with a character of three bytes.
  init(_ vocabulary: [(words: String, meaning: Meaning)]) {
    heads = [Int32](repeating: 0, count: Self.places + 1)
    // Made at every start: words are numbers while they are put in order, by place, then the longest first.
    var order: [UInt64] = []
    var found: [(start: Int, length: Int, meaning: Meaning)] = []
    order.reserveCapacity(512)
    found.reserveCapacity(512)
    bytes.reserveCapacity(8192)
    for (words, meaning) in vocabulary {
      var start = bytes.count
      func close() {
        let length = bytes.count - start
        if length >= 3, length < 256 {
          let place = Self.place(bytes[start], bytes[start + 1], bytes[start + 2])
          order.append(UInt64(place) << 32 | UInt64(255 - length) << 24 | UInt64(found.count & 0xFF_FFFF))
          found.append((start, length, meaning))
        }
        start = bytes.count
      }
      for byte in words.utf8 {
        if byte > 0x20 { bytes.append(byte) } else { close() }
      }
      close()
    }
    order.sort()
    entries.reserveCapacity(order.count)
    for packed in order {
      let word = found[Int(packed & 0xFF_FFFF)]
      entries.append(
        Entry(
          key: Self.key(bytes, word.start, word.length), mask: Self.mask(word.length),
          start: Int32(truncatingIfNeeded: word.start), length: Int32(truncatingIfNeeded: word.length),
          meaning: word.meaning))
      heads[Int(packed >> 32) + 1] += 1
    }
    for place in 0..<Self.places { heads[place + 1] += heads[place] }
  }

  private static func key(_ bytes: [UInt8], _ start: Int, _ length: Int) -> UInt64 {
    (0..<min(length, 8)).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
  }

  private static func mask(_ length: Int) -> UInt64 { length >= 8 ? .max : 1 << UInt64(8 * length) - 1 }

  /// The eight bytes at an index; zeros behind the end.
  @inline(__always)
  private static func key(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
    if index &+ 8 <= text.count, let base = text.baseAddress {
      return UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
    }
    var key: UInt64 = 0
    for place in 0..<min(8, text.count - index) { key |= UInt64(text[index + place]) << UInt64(8 * place) }
    return key
  }

  @inline(__always)
  private static func place(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    (Int(a) &* 31 &+ Int(b) &* 67 &+ Int(c)) & (places - 1)
  }

  /// Whether a word begins with the three bytes at an index, or others that share their place.
  @inline(__always)
  func mayStand(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index >= 0, index &+ 2 < text.count else { return false }
    let place = Self.place(text[index], text[index &+ 1], text[index &+ 2])
    return heads[place] != heads[place &+ 1]
  }

  /// The longest word at an index that the condition lets pass, and its length.
  @inline(__always)
  func match(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, where isWanted: (Meaning, _ end: Int) -> Bool = { _, _ in true }
  ) -> (meaning: Meaning, length: Int)? {
    guard index >= 0, index &+ 2 < text.count else { return nil }
    let place = Self.place(text[index], text[index &+ 1], text[index &+ 2])
    var position = Int(heads[place])
    let end = Int(heads[place &+ 1])
    if position == end { return nil }
    let key = Self.key(text, index)
    while position < end {
      let entry = entries[position]
      position &+= 1
      guard key & entry.mask == entry.key else { continue }
      let length = Int(entry.length)
      guard index &+ length <= text.count else { continue }
      var offset = min(8, length)
      while offset < length, bytes[Int(entry.start) &+ offset] == text[index &+ offset] { offset &+= 1 }
      if offset == length, isWanted(entry.meaning, index &+ length) { return (entry.meaning, length) }
    }
    return nil
  }
}
