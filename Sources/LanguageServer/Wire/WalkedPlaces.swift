import SourceText

/// The positions of many offsets, found in one walk, so that a thousand places on one huge line cost no more than one.
struct WalkedPlaces: Sendable {
  private let offsets: [Int]
  private let positions: [WirePosition]

  /// - Parameter offsets: in any order, repeated at will; they are clamped into the text.
  init(_ offsets: [Int], _ places: Places) {
    var kept: [Int] = []
    kept.reserveCapacity(offsets.count)
    for offset in offsets.sorted() where kept.last != offset { kept.append(offset) }
    self.offsets = kept
    positions = places.bytes.withUnsafeBufferPointer { Self.walk(kept, places, $0) }
  }

  init(_ ranges: [Range<Int>], _ places: Places) {
    self.init(ranges.flatMap { [$0.lowerBound, $0.upperBound] }, places)
  }

  private static func walk(_ offsets: [Int], _ places: Places, _ bytes: UnsafeBufferPointer<UInt8>) -> [WirePosition] {
    var positions: [WirePosition] = []
    positions.reserveCapacity(offsets.count)
    var line = -1
    var content = 0..<0
    var column = 0
    var done = 0
    for offset in offsets {
      let offset = min(max(offset, 0), bytes.count)
      let own = places.lines.line(at: offset)
      if own != line {
        line = own
        content = places.lines.contentRange(ofLine: line, in: places.bytes)
        column = 0
        done = content.lowerBound
      }
      let end = max(done, min(UTF8Scalar.start(bytes, of: offset), content.upperBound))
      column += places.encoding.length(of: done..<end, in: bytes)
      done = end
      positions.append(WirePosition(line: line, character: column))
    }
    return positions
  }

  /// Of one of the offsets that it was made for.
  func position(_ offset: Int) -> WirePosition {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < positions.count ? positions[low] : positions.last ?? WirePosition(line: 0, character: 0)
  }

  func range(_ range: Range<Int>) -> WireRange {
    WireRange(start: position(range.lowerBound), end: position(range.upperBound))
  }
}
