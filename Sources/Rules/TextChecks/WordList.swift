/// Words found in text in one pass, however many they are.
///
/// The first six bytes of a word, two Chinese characters, are looked up in a set of bits: text that holds none of the words
/// costs a multiplication a character.
struct WordList: Sendable {
  private struct Word: Sendable {
    var text: StaticString
    /// Written so often, one behind the other.
    var times: Int

    var length: Int { text.utf8CodeUnitCount * times }
  }

  private var words: [Word] = []
  private var bits = [UInt64](repeating: 0, count: 1 << 10)
  /// The last word of each place, and the one before it with the same place; -1 for none.
  private var heads = [Int16](repeating: -1, count: 1 << 10)
  private var next: [Int16] = []
  /// The first bytes of each word, as `key` gives them.
  private var keys: [UInt64] = []

  init(capacity: Int) {
    words.reserveCapacity(capacity)
    next.reserveCapacity(capacity)
    keys.reserveCapacity(capacity)
  }

  /// - Parameter text: of six bytes or more with its repetitions; a shorter one is never found
  mutating func add(_ text: StaticString, times: Int = 1) {
    let index = words.count
    let word = Word(text: text, times: times)
    words.append(word)
    next.append(-1)
    keys.append(0)
    let count = text.utf8CodeUnitCount
    guard count > 0, word.length >= Self.keyLength, index < Int(Int16.max) else { return }
    var key: UInt64 = 0
    for place in 0..<Self.keyLength { key |= UInt64(text.utf8Start[place % count]) << UInt64(8 * place) }
    keys[index] = key
    let hash = Self.hash(key)
    bits[hash >> 6] |= 1 << UInt64(hash & 63)
    next[index] = heads[hash >> 6]
    heads[hash >> 6] = Int16(index)
  }

  var count: Int { words.count }

  /// How many bytes a word has.
  func length(_ word: Int) -> Int { words.indices.contains(word) ? words[word].length : 0 }

  private static let keyLength = 6

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48) }

  func withBits<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    bits.withUnsafeBufferPointer(body)
  }

  /// Whether a word may stand at an index: false nearly everywhere.
  @inline(__always)
  static func mayStand(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int, _ bits: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    guard let base = bytes.baseAddress, index >= 0, end <= bytes.count, end - index >= keyLength else { return false }
    let hash = hash(key(base, index, bytes.count))
    return bits[hash >> 6] >> UInt64(hash & 63) & 1 == 1
  }

  @inline(__always)
  private static func key(_ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> UInt64 {
    if index + 8 <= count {
      return UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)) & 0xFFFF_FFFF_FFFF
    }
    var key: UInt64 = 0
    for place in 0..<keyLength { key |= UInt64(base[index + place]) << UInt64(8 * place) }
    return key
  }

  /// Gives the indices of the words that stand at an index where one may, the later in the list first.
  @inline(__always)
  func forEachFound(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int, _ body: (Int) -> Void) {
    guard let base = bytes.baseAddress, index >= 0, end <= bytes.count, end - index >= Self.keyLength else { return }
    let key = Self.key(base, index, bytes.count)
    var word = Int(heads[Self.hash(key) >> 6])
    while word >= 0, word < words.count {
      if keys[word] == key {
        let (text, times) = (words[word].text, words[word].times)
        let length = text.utf8CodeUnitCount
        if end - index >= length * times, (0..<times).allSatisfy({ bytes.has(text, at: index + $0 * length) }) {
          body(word)
        }
      }
      word = Int(next[word])
    }
  }
}
