/// Keys of labels, each once, found by their bytes. A passage has one for each of its labels, so that a key which is known
/// costs no memory.
struct LabelKeyTable {
  private(set) var keys: [LabelKey] = [.empty]
  /// Indices of keys by their hashes, a power of two of places; 0 for none.
  private var places = [Int32](repeating: 0, count: 64)
  private var scratch: [UInt8] = []

  mutating func removeAll() {
    guard keys.count > 1 else { return }
    keys.removeLast(keys.count - 1)
    for place in places.indices { places[place] = 0 }
  }

  /// The index of the key of a range of a text.
  mutating func index(_ text: [UInt8], _ range: Range<Int>) -> Int32 {
    scratch.removeAll(keepingCapacity: true)
    LabelKey.write(text, range, to: &scratch)
    if scratch.isEmpty { return 0 }
    var place = Self.hash(scratch) & (places.count - 1)
    while places[place] != 0 {
      if keys[Int(places[place])].bytes == scratch { return places[place] }
      place = (place + 1) & (places.count - 1)
    }
    keys.append(LabelKey(Array(scratch)))
    let index = Int32(truncatingIfNeeded: keys.count - 1)
    places[place] = index
    if keys.count * 2 > places.count { grow() }
    return index
  }

  private mutating func grow() {
    let count = places.count * 4
    places = [Int32](repeating: 0, count: count)
    for index in keys.indices.dropFirst() {
      var place = Self.hash(keys[index].bytes) & (count - 1)
      while places[place] != 0 { place = (place + 1) & (count - 1) }
      places[place] = Int32(truncatingIfNeeded: index)
    }
  }

  /// Seeded anew in each run, so that no file can be written to make many keys meet.
  private static func hash(_ bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
