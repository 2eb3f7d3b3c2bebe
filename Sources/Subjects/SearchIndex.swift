/// Every name of the catalogue, ready to be searched; made at the first search.
struct SearchIndex: Sendable {
  struct Line: Sendable {
    var signature: UInt64
    /// Byte offsets in `SubjectData.names` of the records that bear the name.
    var usersStart: Int32
    var usersEnd: Int32
    /// Of its characters in `characters`.
    var firstCharacter: Int32
    var characterCount: Int32
  }

  let lines: [Line]
  let characters: [NameCharacter]

  static let shared = SearchIndex()

  private init() {
    let bytes = NameTable.bytes
    var lines: [Line] = []
    var characters: [NameCharacter] = []
    lines.reserveCapacity(2_048)
    characters.reserveCapacity(16_384)
    var start = 0
    while start < bytes.count {
      let entry = NameTable.entry(at: start)
      guard entry.users.upperBound > start else { break }
      let name = UnsafeBufferPointer(rebasing: bytes[entry.name])
      let pinyin = UnsafeBufferPointer(rebasing: bytes[entry.pinyin])
      let first = characters.count
      NameCharacter.append(name, pinyin: pinyin, to: &characters)
      lines.append(
        Line(
          signature: NameSignature.of(characters[first...]),
          usersStart: Int32(truncatingIfNeeded: entry.users.lowerBound),
          usersEnd: Int32(truncatingIfNeeded: entry.users.upperBound),
          firstCharacter: Int32(truncatingIfNeeded: first),
          characterCount: Int32(truncatingIfNeeded: characters.count - first)))
      start = entry.users.upperBound + 1
    }
    self.lines = lines
    self.characters = characters
  }

  /// Calls with the index of each line whose signature lacks at most so many bits of a query's.
  @inline(__always)
  func forEach(_ signature: UInt64, lacking most: Int = 0, _ body: (Int, NameMatcher.Name) -> Void) {
    characters.withUnsafeBufferPointer { characters in
      for (index, line) in lines.enumerated() where (signature & ~line.signature).nonzeroBitCount <= most {
        let first = Int(line.firstCharacter)
        body(index, UnsafeBufferPointer(rebasing: characters[first..<(first + Int(line.characterCount))]))
      }
    }
  }

  @inline(__always)
  func withName<Result>(of line: Int, _ body: (NameMatcher.Name) -> Result) -> Result {
    characters.withUnsafeBufferPointer { characters in
      let first = Int(lines[line].firstCharacter)
      return body(UnsafeBufferPointer(rebasing: characters[first..<(first + Int(lines[line].characterCount))]))
    }
  }
}
