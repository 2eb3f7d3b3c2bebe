/// A report without its marks, and where each byte of it comes from.
public struct PublishedText: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// In the order of the published text; they tile it.
  public private(set) var pieces: [Piece] = []

  /// A run of published bytes and its source.
  public struct Piece: Sendable, Equatable {
    /// Where it begins in the published text.
    public var start: Int
    /// Where it comes from.
    public var source: Range<Int>
    /// Its bytes are those of the source, one for one; else they stand for the source as a whole.
    public var isCopy: Bool
  }

  init() {}

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
    let range = range.clamped(to: 0..<source.count)
    guard !range.isEmpty else { return }
    if let last = pieces.last, last.isCopy, last.source.upperBound == range.lowerBound,
      last.start + last.source.count == bytes.count
    {
      pieces[pieces.count - 1].source = last.source.lowerBound..<range.upperBound
    } else {
      pieces.append(Piece(start: bytes.count, source: range, isCopy: true))
    }
    bytes += source[range]
  }

  mutating func write(_ text: some Collection<UInt8>, for source: Range<Int>) {
    guard !text.isEmpty else { return }
    pieces.append(Piece(start: bytes.count, source: source, isCopy: false))
    bytes += text
  }

  /// The source of a published range: exact in what was copied, the whole mark in what was computed.
  public func source(of range: Range<Int>) -> Range<Int> {
    guard let first = piece(at: range.lowerBound) else { return 0..<0 }
    let last = range.isEmpty ? first : piece(at: range.upperBound - 1) ?? first
    let start = first.isCopy ? first.source.lowerBound + (range.lowerBound - first.start) : first.source.lowerBound
    let end =
      last.isCopy
      ? last.source.lowerBound + (max(range.upperBound, range.lowerBound) - last.start) : last.source.upperBound
    return start..<max(start, min(end, max(last.source.upperBound, start)))
  }

  private func piece(at offset: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? pieces[low - 1] : nil
  }
}
