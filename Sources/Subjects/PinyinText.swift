/// How any text may be typed in pinyin: for lists that are searched by what their entries are called.
public struct PinyinText: Sendable {
  /// What a character may be typed as.
  private struct Unit {
    /// Letters of its syllable, or itself in lower case.
    var letters: [UInt8]
    /// A Chinese character, whose first letter may stand for it.
    var isHan: Bool
  }

  private let units: [Unit]

  public init(_ text: String) {
    var units: [Unit] = []
    var text = text
    text.withUTF8 { bytes in
      let table = Self.table
      var index = 0
      while index < bytes.count {
        let length = max(NameCharacters.length(bytes, index), 1)
        if let han = NameCharacters.han(bytes, index) {
          units.append(Unit(letters: table[han] ?? [], isHan: true))
        } else if length == 1, bytes[index] > 0x20 {
          units.append(Unit(letters: [Self.lower(bytes[index])], isHan: false))
        }
        index += length
      }
    }
    self.units = units
  }

  /// Where letters answer: each character by its syllable, by the beginning of it or by its first letter, one behind the other from
  /// some character on.
  ///
  /// - Parameter query: in ASCII
  /// - Returns: the index of the first character; nil where they do not answer
  public func place(of query: String) -> Int? {
    let query = query.utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: "'") }.map(Self.lower)
    guard !query.isEmpty, query.count <= 64, query.allSatisfy({ $0 < 0x80 }) else { return nil }
    for start in units.indices where units[start].letters.first == query[0] {
      // Which beginnings of the query have been used up by the characters so far.
      var reached: Set<Int> = [0]
      var next = start
      while next < units.count, !reached.isEmpty {
        var after: Set<Int> = []
        for place in reached {
          let unit = units[next]
          var count = 0
          while count < unit.letters.count, place + count < query.count, unit.letters[count] == query[place + count] {
            count += 1
            // Any beginning of the last syllable, and its first letter or all of it before.
            if place + count == query.count { return start }
            if count == unit.letters.count || count == 1 && unit.isHan { after.insert(place + count) }
          }
        }
        reached = after
        next += 1
      }
    }
    return nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// The syllable of each character that the tables know.
  private static let table: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    let bytes = SubjectData.syllables.bytes
    for line in bytes.split(separator: 0x0A) {
      guard let bar = line.firstIndex(of: UInt8(ascii: "|")) else { continue }
      let syllable = Array(line[..<bar])
      let characters = UnsafeBufferPointer(rebasing: line[(bar + 1)...])
      var index = 0
      while index < characters.count {
        if let han = NameCharacters.han(characters, index), table[han] == nil { table[han] = syllable }
        index += max(NameCharacters.length(characters, index), 1)
      }
    }
    return table
  }()
}
