#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines and columns (both from 1, columns in Unicode scalars) of the offsets that are to be told of a file.
///
/// All are found in one walk through the file, so that a thousand findings on one huge line cost no more than one.
public struct PlaceTable: Sendable {
  public struct Place: Hashable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private let offsets: [Int]
  private let places: [Place]

  /// - Parameter offsets: in any order, repeated at will; they are clamped into the bytes.
  public init(_ offsets: [Int], in bytes: [UInt8]) {
    var sorted = offsets
    sorted.sort()
    var kept: [Int] = []
    kept.reserveCapacity(sorted.count)
    for offset in sorted where kept.last != offset { kept.append(offset) }
    self.offsets = kept
    places = bytes.withUnsafeBufferPointer { PlaceTable.walk(kept, $0) }
  }

  /// The place of one of the offsets that the table was made for.
  public subscript(offset: Int) -> Place {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < places.count ? places[low] : Place(line: 1, column: 1)
  }

  private static func walk(_ offsets: [Int], _ bytes: UnsafeBufferPointer<UInt8>) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(offsets.count)
    var line = 1
    var column = 1
    // A byte order mark takes no column: editors don't show it.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var done = start
    for offset in offsets {
      let target = max(start, UTF8Scalar.start(bytes, of: offset))
      if let base = bytes.baseAddress {
        while done < target, let hit = memchr(base + done, 0x0A, target - done) {
          done = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit)) + 1
          line += 1
          column = 1
        }
      }
      if target > done {
        column += PositionEncoding.utf32.length(of: done..<target, in: bytes)
        done = target
      }
      places.append(Place(line: line, column: column))
    }
    return places
  }
}
