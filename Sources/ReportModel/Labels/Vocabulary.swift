/// Words and what they mean, found by their bytes.
///
/// A table of its own, since it is made at every start: a dictionary would take longer to be made than a page to be read.
struct Vocabulary<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    var word: Label
    var meaning: Meaning
    /// The entry before it that has the same place in `heads`; -1 for none.
    var next: Int32
  }

  private var entries: [Entry] = []
  /// The last entry of each place, -1 for none.
  private var heads = [Int32](repeating: -1, count: places)

  /// A power of two, above the number of words.
  private static var places: Int { 512 }

  init(_ fill: (inout Vocabulary) -> Void) {
    entries.reserveCapacity(Self.places / 2)
    fill(&self)
  }

  /// - Parameter words: with a blank between them; of a word that is added twice the last meaning counts.
  mutating func add(_ words: Label, _ meaning: Meaning) {
    words.forEachWord { word in
      let place = Self.place(word)
      entries.append(Entry(word: word, meaning: meaning, next: heads[place]))
      heads[place] = Int32(truncatingIfNeeded: entries.count - 1)
    }
  }

  subscript(_ word: Label) -> Meaning? {
    var index = heads[Self.place(word)]
    while index >= 0 {
      let entry = entries[Int(index)]
      if entry.word == word { return entry.meaning }
      index = entry.next
    }
    return nil
  }

  /// FNV-1a, folded to the table's size.
  private static func place(_ word: Label) -> Int {
    var hash: UInt32 = 2_166_136_261
    word.withBytes { bytes in
      for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    }
    return Int((hash ^ hash >> 16) & UInt32(places - 1))
  }
}
