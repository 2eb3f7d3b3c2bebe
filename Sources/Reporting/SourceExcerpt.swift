import SourceText

/// The line that a figure stands in, cut to a window of columns around it, and the marks under it.
///
/// The window is sought outward from the figure, so that a line of a hundred megabytes costs no more than a short one.
struct SourceExcerpt {
  /// The bytes shown; never a line end.
  let window: Range<Int>
  let isCutBefore: Bool
  let isCutAfter: Bool

  /// - Parameters:
  ///   - range: the figure; of a range over several lines the first is shown.
  ///   - columns: how wide the shown part may be, the two `…` included.
  init(around range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, columns: Int) {
    let start = UTF8Scalar.start(bytes, of: range.lowerBound)
    let columns = max(columns, 20)
    let figure = SourceExcerpt.forward(
      from: start, to: max(start, min(range.upperBound, bytes.count)), bytes, columns: columns / 2)
    let before = SourceExcerpt.backward(from: start, bytes, columns: columns)
    let after = SourceExcerpt.forward(from: figure.end, to: bytes.count, bytes, columns: columns)
    let room = max(0, columns - figure.columns)
    if before.columns + after.columns <= room, before.isWhole, after.isWhole {
      window = before.end..<after.end
      isCutBefore = false
      isCutAfter = false
      return
    }
    // What stands before a figure says what it is: it gets half of the room and what the other side leaves over.
    let half = room / 2
    let left = max(half, room - after.columns - 2)
    let right = max(room - half, room - before.columns - 2)
    let shownBefore =
      before.columns <= left && before.isWhole
      ? before : SourceExcerpt.backward(from: start, bytes, columns: max(0, left - 2))
    let shownAfter =
      after.columns <= right && after.isWhole
      ? after : SourceExcerpt.forward(from: figure.end, to: bytes.count, bytes, columns: max(0, right - 2))
    window = shownBefore.end..<max(shownBefore.end, shownAfter.end)
    isCutBefore = !shownBefore.isWhole
    isCutAfter = !shownAfter.isWhole
  }

  /// Whether a place on the same line is wholly in view.
  func shows(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.lowerBound >= window.lowerBound && range.upperBound <= window.upperBound
  }

  private struct Reach {
    var end: Int
    var columns: Int
    /// The line's end (or the stretch's) was reached before the columns were used up.
    var isWhole: Bool
  }

  private static func forward(from start: Int, to limit: Int, _ bytes: UnsafeBufferPointer<UInt8>, columns: Int)
    -> Reach
  {
    var offset = start
    var used = 0
    // Scalars without width don't use columns up: they are bounded all the same.
    let farthest = start + 16 * columns
    while offset < limit, bytes[offset] != 0x0A {
      if bytes[offset] == 0x0D, offset + 1 >= bytes.count || bytes[offset + 1] == 0x0A { break }
      let scalar = UTF8Scalar.read(bytes, at: offset)
      let width = TerminalText.width(scalar.value)
      if used + width > columns || offset > farthest { return Reach(end: offset, columns: used, isWhole: false) }
      used += width
      offset += scalar.length
    }
    return Reach(end: offset, columns: used, isWhole: true)
  }

  private static func backward(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, columns: Int) -> Reach {
    var offset = start
    var used = 0
    let farthest = start - 16 * columns
    while offset > 0, bytes[offset - 1] != 0x0A {
      let previous = UTF8Scalar.start(bytes, of: offset - 1)
      let width = TerminalText.width(UTF8Scalar.read(bytes, at: previous).value)
      if used + width > columns || offset < farthest { return Reach(end: offset, columns: used, isWhole: false) }
      used += width
      offset = previous
    }
    return Reach(end: offset, columns: used, isWhole: true)
  }

  /// A mark under a stretch of the window: column from 0 and width.
  struct Mark {
    var column: Int
    var width: Int
  }

  /// The shown line, and the mark of each range (clipped to the window, at least one column wide).
  func render(_ ranges: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>) -> (line: [UInt8], marks: [Mark]) {
    var line: [UInt8] = []
    if isCutBefore { line.append(contentsOf: "…".utf8) }
    _ = TerminalText.append(bytes, in: window, to: &line)
    if isCutAfter { line.append(contentsOf: "…".utf8) }
    var scratch: [UInt8] = []
    let marks = ranges.map { range in
      let start = min(max(UTF8Scalar.start(bytes, of: range.lowerBound), window.lowerBound), window.upperBound)
      let end = min(max(range.upperBound, start), window.upperBound)
      let before = TerminalText.append(bytes, in: window.lowerBound..<start, to: &scratch)
      let through = TerminalText.append(bytes, in: window.lowerBound..<end, to: &scratch)
      scratch.removeAll(keepingCapacity: true)
      return Mark(column: before + (isCutBefore ? 1 : 0), width: max(1, through - before))
    }
    while let last = line.last, last == 0x20 { line.removeLast() }
    return (line, marks)
  }
}
