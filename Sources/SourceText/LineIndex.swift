#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the lines of a file begin. A line ends with LF; a CR before it belongs to the line end.
public struct LineIndex: Sendable, Equatable {
  // Four bytes a line: a file past 4 GiB keeps what is behind that in its last line.
  let starts: [UInt32]
  /// The length of the file in bytes.
  public let length: Int

  /// - Parameter starts: where the lines begin, in order; the first begins at 0.
  init(starts: [UInt32], length: Int) {
    self.starts = starts
    self.length = length
  }

  public init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { LineIndex($0) }
  }

  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var starts: [UInt32] = [0]
    length = bytes.count
    if let base = bytes.baseAddress {
      starts.reserveCapacity(min(bytes.count / 24, 1 << 20) + 1)
      var offset = 0
      while offset < bytes.count, let hit = memchr(base + offset, 0x0A, bytes.count - offset) {
        offset = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit)) + 1
        guard let start = UInt32(exactly: offset) else { break }
        starts.append(start)
      }
    }
    self.starts = starts
  }

  /// How many lines there are; the empty one behind a closing line end counts, so that this is never 0.
  public var count: Int { starts.count }

  /// The line (from 0) that holds the byte at `offset`, which is clamped into the file.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where a line (from 0) begins; clamped: below 0 the file's start, past the last line its end.
  public func start(ofLine line: Int) -> Int {
    if line < 0 { return 0 }
    return line < starts.count ? Int(starts[line]) : length
  }

  /// A line with its line end.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = start(ofLine: line)
    return start..<max(start, self.start(ofLine: line < 0 ? 0 : line + 1))
  }

  /// A line without its line end.
  public func contentRange(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    let range = range(ofLine: line)
    var end = min(range.upperBound, bytes.count)
    if end > range.lowerBound, bytes[end - 1] == 0x0A {
      end -= 1
      if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return range.lowerBound..<max(range.lowerBound, end)
  }
}
