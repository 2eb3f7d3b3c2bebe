/// A Chinese character of a name with its syllable, ready to be compared with what is typed.
struct NameCharacter: Sendable {
  /// Its three bytes as one number.
  var han: UInt32
  /// How many letters the syllable has: at most 6; 0 where it is not known.
  var count: UInt8
  /// lü is written lv, and typed lv or lu.
  var hasUmlaut: Bool
  /// The letters, the first in the lowest byte.
  var letters: UInt64

  init(han: UInt32, syllable: Slice<UnsafeBufferPointer<UInt8>>) {
    self.han = han
    count = UInt8(truncatingIfNeeded: min(syllable.count, 8))
    hasUmlaut = false
    letters = 0
    for (index, letter) in syllable.prefix(8).enumerated() {
      letters |= UInt64(letter) << UInt64(8 * index)
      if letter == UInt8(ascii: "v") { hasUmlaut = true }
    }
  }

  @inline(__always)
  func letter(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: letters >> UInt64(8 * index)) }

  /// The characters of a name; brackets and commas are passed over.
  static func append(
    _ name: UnsafeBufferPointer<UInt8>, pinyin: UnsafeBufferPointer<UInt8>, to characters: inout [NameCharacter]
  ) {
    var index = 0
    var next = 0
    while index < name.count {
      let length = NameCharacters.length(name, index)
      if let han = NameCharacters.han(name, index) {
        var end = next
        while end < pinyin.count, pinyin[end] != 0x20 { end += 1 }
        characters.append(NameCharacter(han: han, syllable: pinyin[min(next, pinyin.count)..<end]))
        next = end + 1
      }
      index += length
    }
  }
}
