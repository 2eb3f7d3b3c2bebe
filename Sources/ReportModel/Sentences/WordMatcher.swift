/// Words and what they mean, found at a place in a text by their bytes, the longest first.
struct WordMatcher<Meaning: Sendable>: Sendable {
  private let table: WordTable
  private let meanings: [Meaning]

  /// - Parameter vocabulary: words with a blank between them, and their meaning. Each begins with a character of three bytes.
  init(_ vocabulary: [(words: String, meaning: Meaning)]) {
    table = WordTable(vocabulary.count) { vocabulary[$0].words }
    meanings = vocabulary.map(\.meaning)
  }

  /// Whether a word begins with the three bytes at an index, or others that share their place.
  @inline(__always)
  func mayStand(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool { table.mayStand(text, index) }

  /// The longest word at an index that the condition lets pass, and its length.
  @inline(__always)
  func match(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, where isWanted: (Meaning, _ end: Int) -> Bool = { _, _ in true }
  ) -> (meaning: Meaning, length: Int)? {
    let found = table.match(text, index) { group, end in isWanted(meanings[group], end) }
    return found.map { (meanings[$0.group], $0.length) }
  }
}

/// The words of a matcher, in groups that mean the same. It is made at every start, and is of no type of its own for each
/// meaning: types cost a start more than words do.
private struct WordTable: Sendable {
  private struct Entry: Sendable {
    /// The first eight bytes, the first lowest, and which of them are the word's.
    var key: UInt64 = 0
    var mask: UInt64 = 0
    var start: Int32 = 0
    var length: UInt16 = 0
    var group: UInt16 = 0
  }

  /// The words' bytes, one behind the other, and eight more.
  private var bytes: [UInt8] = []
  /// By the place of their first character, of one place the longest first.
  private var entries: [Entry] = []
  /// For each place where its entries begin; one more for the end of the last.
  private var heads: [Int32]

  /// A power of two.
  private static var places: Int { 1024 }

  /// - Parameter words: those of each group, with a blank between them
  init(_ groups: Int, _ words: (Int) -> String) {
    heads = [Int32](repeating: 0, count: Self.places + 1)
    // Start, length and group of each word.
    var found: [UInt64] = []
    found.reserveCapacity(512)
    bytes.reserveCapacity(8192)
    for group in 0..<groups {
      var text = words(group)
      text.withUTF8 { text in
        bytes.append(contentsOf: text)
        bytes.append(0x20)
        var start = bytes.count - text.count - 1
        for index in start..<bytes.count where bytes[index] <= 0x20 {
          let length = index - start
          if length >= 3, length < 256 {
            heads[Self.place(bytes[start], bytes[start + 1], bytes[start + 2]) + 1] += 1
            found.append(UInt64(start) << 32 | UInt64(length) << 16 | UInt64(group & 0xFFFF))
          }
          start = index + 1
        }
      }
    }
    for _ in 0..<8 { bytes.append(0) }
    for place in 0..<Self.places { heads[place + 1] += heads[place] }
    entries = [Entry](repeating: Entry(), count: found.count)
    var filled = heads
    bytes.withUnsafeBufferPointer { bytes in
      for word in found {
        let start = Int(word >> 32)
        let length = UInt16(truncatingIfNeeded: word >> 16)
        let place = Self.place(bytes[start], bytes[start + 1], bytes[start + 2])
        let mask: UInt64 = length >= 8 ? .max : 1 << UInt64(8 * length) - 1
        // Behind those of its place that are no shorter.
        var position = Int(filled[place])
        filled[place] += 1
        while position > Int(heads[place]), entries[position - 1].length < length {
          entries[position] = entries[position - 1]
          position -= 1
        }
        entries[position] = Entry(
          key: Self.key(bytes, start) & mask, mask: mask, start: Int32(truncatingIfNeeded: start), length: length,
          group: UInt16(truncatingIfNeeded: word))
      }
    }
  }

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

  @inline(__always)
  func mayStand(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index >= 0, index &+ 2 < text.count else { return false }
    let place = Self.place(text[index], text[index &+ 1], text[index &+ 2])
    return heads[place] != heads[place &+ 1]
  }

  @inline(__always)
  func match(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, where isWanted: (_ group: Int, _ end: Int) -> Bool
  ) -> (group: Int, length: Int)? {
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
      if offset == length, isWanted(Int(entry.group), index &+ length) { return (Int(entry.group), length) }
    }
    return nil
  }
}
