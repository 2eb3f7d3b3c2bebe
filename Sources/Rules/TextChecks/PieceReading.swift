import SourceText

/// What was read of a piece of the text, by the piece alone and the one before it: it is the same in the next version wherever these are.
protocol PieceReading: Sendable {
  /// Index into the scan's pieces.
  var piece: Int { get set }
  /// It stands so much further on in the file.
  mutating func move(by distance: Int)
}

/// The pieces at the front and at the end of a text that are those of the version before.
struct KeptPieces: Sendable {
  /// How many at the front.
  var first: Int
  /// The first of those at the end.
  var last: Int
  /// How much further on those at the end stand among the pieces, and in the file.
  var count: Int
  var distance: Int

  /// The readings of all pieces, of which those of kept pieces are taken over. The first piece behind the edit is read again: what
  /// stands before it may be another.
  ///
  /// - Parameters:
  ///   - pieces: how many there are
  ///   - read: adds what it reads of some pieces, in their order
  func readings<Reading: PieceReading>(
    _ earlier: [Reading], pieces: Int, read: (Range<Int>, inout [Reading]) -> Void
  ) -> [Reading] {
    var readings: [Reading] = []
    readings.reserveCapacity(Capacity.room(for: earlier.count))
    readings += earlier[..<earlier.firstIndex(from: first) { $0.piece }]
    let end = min(last + 1, pieces)
    read(first..<max(first, end), &readings)
    let from = earlier.firstIndex(from: end - count) { $0.piece }
    let start = readings.count
    readings += earlier[from...]
    if distance != 0 || count != 0 {
      for index in start..<readings.count {
        readings[index].piece += count
        readings[index].move(by: distance)
      }
    }
    return readings
  }
}

extension Array {
  /// The first element whose key is no less than one, in a list in the order of keys; the list's end where there is none.
  func firstIndex(from least: Int, key: (Element) -> Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < least { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
