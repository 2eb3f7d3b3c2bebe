/// A range of bytes, relative to the start of the block that it stands in.
///
/// Blocks are parsed independently of where they stand, so that an edit elsewhere leaves them as they are;
/// `PlacedBlock.range(of:)` gives the place in the file.
public struct Span: Sendable, Hashable, BitwiseCopyable {
  public var start: Int32
  public var end: Int32

  public init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  public var count: Int { Int(end) - Int(start) }
  public var isEmpty: Bool { end <= start }

  func moved(by distance: Int) -> Span { Span(Int(start) + distance, Int(end) + distance) }
}
