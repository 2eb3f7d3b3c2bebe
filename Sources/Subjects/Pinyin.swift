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
    var found: [UInt8] = []
    forEachLine(SubjectData.syllables.bytes) { syllable, characters in
      guard found.isEmpty else { return }
      var index = characters.startIndex
      while index + character.count <= characters.endIndex {
        if characters[index..<(index + character.count)].elementsEqual(character) {
          found = Array(syllable)
          return
        }
        index += 3
      }
    }
    return found
  }

  private typealias Part = Slice<UnsafeBufferPointer<UInt8>>

  private static func forEachLine(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Part, Part) -> Void) {
    for line in bytes.split(separator: 0x0A) {
      guard let bar = line.firstIndex(of: UInt8(ascii: "|")) else { continue }
      body(line[..<bar], line[(bar + 1)...])
    }
  }
}
