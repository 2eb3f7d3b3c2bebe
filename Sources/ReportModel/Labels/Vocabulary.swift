/// Words and what they mean, found by their bytes.
///
/// A table of its own, since it is made at every start: a dictionary would take longer to be made than a page to be read.
struct Vocabulary<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    /// The word's bytes.
    var start: Int32
    var length: Int32
    var meaning: Meaning
    /// The entry before it that has the same place in `heads`; -1 for none.
    var next: Int32
  }

  /// The words, one behind the other.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// The last entry of each place, -1 for none.
  private var heads = [Int32](repeating: -1, count: places)

  /// A power of two, above the number of words.
  private static var places: Int { 512 }

  init(_ fill: (inout Vocabulary) -> Void) {
    entries.reserveCapacity(Self.places)
    bytes.reserveCapacity(8192)
    fill(&self)
  }

  /// - Parameter words: with a blank between them; of a word that is added twice the last meaning counts.
  mutating func add(_ words: Label, _ meaning: Meaning) {
    words.withBytes { text in
      var start = bytes.count
      bytes.append(contentsOf: text)
      bytes.append(0x20)
      for index in start..<bytes.count where bytes[index] == 0x20 {
        if index > start { add(start, index - start, meaning) }
        start = index + 1
      }
    }
  }

  private mutating func add(_ start: Int, _ length: Int, _ meaning: Meaning) {
    let place = bytes.withUnsafeBufferPointer {
      Self.place(UnsafeBufferPointer(rebasing: $0[start..<(start + length)]))
    }
    entries.append(
      Entry(
        start: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length), meaning: meaning,
        next: heads[place]))
    heads[place] = Int32(truncatingIfNeeded: entries.count - 1)
  }

  subscript(_ word: Label) -> Meaning? {
    word.withBytes { word in
      var index = heads[Self.place(word)]
      while index >= 0 {
        let entry = entries[Int(index)]
        if Int(entry.length) == word.count, bytes.withUnsafeBufferPointer({ $0.holds(word, at: Int(entry.start)) }) {
          return entry.meaning
        }
        index = entry.next
      }
      return nil
    }
  }

  /// FNV-1a, folded to the table's size.
  private static func place(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ hash >> 16) & UInt32(places - 1))
  }
}
