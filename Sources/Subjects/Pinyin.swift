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
    NameCharacters.han(character, 0).map { Array(syllable(of: $0)) } ?? []
  }

  private static func syllable(of han: UInt32) -> Part {
    let table = table
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].han < han { low = middle + 1 } else { high = middle }
    }
    let bytes = SubjectData.syllables.bytes
    guard low < table.count, table[low].han == han else { return bytes[0..<0] }
    let start = min(Int(table[low].start), bytes.count)
    return bytes[start..<min(start + Int(table[low].length), bytes.count)]
  }

  /// The Chinese characters of a text with their syllables. Completions read thousands of texts with each letter that is typed: nothing
  /// is allocated for one.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to characters: inout [NameCharacter]) {
    let first = characters.count
    var index = 0
    while index < text.count {
      if let han = NameCharacters.han(text, index) {
        characters.append(NameCharacter(han: han, syllable: syllable(of: han)))
      }
      index += NameCharacters.length(text, index)
    }
    let bytes = SubjectData.words.bytes
    for word in words where word.characters.count <= characters.count - first {
      for start in first...(characters.count - word.characters.count)
      where characters[start].han == word.characters[0].han {
        let isHere = word.characters.indices.allSatisfy { characters[start + $0].han == word.characters[$0].han }
        guard isHere else { continue }
        for (offset, own) in word.characters.enumerated() {
          let place = min(Int(own.start), bytes.count)
          let syllable = bytes[place..<min(place + Int(own.length), bytes.count)]
          characters[start + offset] = NameCharacter(han: own.han, syllable: syllable)
        }
      }
    }
  }

  private struct Word: Sendable {
    /// With their syllables in `SubjectData.words`; never empty.
    var characters: [Reading]
  }

  /// Words whose characters are read in another way than alone.
  private static let words: [Word] = {
    var words: [Word] = []
    forEachLine(SubjectData.words.bytes) { word, reading in
      let text = UnsafeBufferPointer(rebasing: word)
      var characters: [Reading] = []
      var index = 0
      for syllable in reading.split(separator: 0x20) {
        guard let han = NameCharacters.han(text, index) else { return }
        characters.append(
          Reading(
            han: han, start: Int32(truncatingIfNeeded: syllable.startIndex),
            length: Int32(truncatingIfNeeded: syllable.count)))
        index += 3
      }
      if !characters.isEmpty { words.append(Word(characters: characters)) }
    }
    return words
  }()

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
