/// How a name is read, for names that the catalogue does not have: its own were read when its data were made.
enum Pinyin {
  /// A syllable for each Chinese character; empty for one that the tables do not know.
  static func reading(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var characters: [Range<Int>] = []
    var index = 0
    while index < name.count {
      let length = NameCharacters.length(name, index)
      if NameCharacters.han(name, index) != nil { characters.append(index..<(index + length)) }
      index += length
    }
    var syllables = characters.map { syllable(UnsafeBufferPointer(rebasing: name[$0])) }
    forEachLine(SubjectData.words.bytes) { word, reading in
      let own = reading.split(separator: 0x20)
      guard own.count > 0, own.count <= characters.count else { return }
      for start in 0...(characters.count - own.count) {
        let place = characters[start].lowerBound..<characters[start + own.count - 1].upperBound
        guard name[place].elementsEqual(word) else { continue }
        for (offset, syllable) in own.enumerated() { syllables[start + offset] = Array(syllable) }
      }
    }
    return Array(syllables.joined(separator: [0x20]))
  }

  private static func syllable(_ character: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let han = NameCharacters.han(character, 0) else { return [] }
    let table = table
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].han < han { low = middle + 1 } else { high = middle }
    }
    guard low < table.count, table[low].han == han else { return [] }
    let bytes = SubjectData.syllables.bytes
    let start = Int(table[low].start)
    return Array(bytes[start..<min(start + Int(table[low].length), bytes.count)])
  }

  private struct Reading: Sendable {
    var han: UInt32
    /// Of the syllable in `SubjectData.syllables`.
    var start: Int32
    var length: Int32
  }

  /// The readings in the order of characters, each character once; made when the first is asked for.
  private static let table: [Reading] = {
    var readings: [Reading] = []
    readings.reserveCapacity(8_192)
    forEachLine(SubjectData.syllables.bytes) { syllable, characters in
      let line = UnsafeBufferPointer(rebasing: characters)
      var index = 0
      while index + 3 <= line.count {
        if let han = NameCharacters.han(line, index) {
          readings.append(
            Reading(
              han: han, start: Int32(truncatingIfNeeded: syllable.startIndex),
              length: Int32(truncatingIfNeeded: syllable.count)))
        }
        index += 3
      }
    }
    // The first reading stands, as the tables have them.
    return readings.enumerated().sorted { ($0.element.han, $0.offset) < ($1.element.han, $1.offset) }.map(\.element)
  }()

  private typealias Part = Slice<UnsafeBufferPointer<UInt8>>

  private static func forEachLine(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Part, Part) -> Void) {
    for line in bytes.split(separator: 0x0A) {
      guard let bar = line.firstIndex(of: UInt8(ascii: "|")) else { continue }
      body(line[..<bar], line[(bar + 1)...])
    }
  }
}
