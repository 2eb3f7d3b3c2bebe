import JSONRPC
import SourceText

/// Turns offsets into positions like `Places`, but of many offsets in order: each line is walked once, however many places on
/// it are asked for.
struct PlaceWalker {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: LineIndex
  private let encoding: PositionEncoding
  private var line = 0
  private var column = 0
  /// Where `line` and `column` are.
  private var offset = 0
  private var nextLine: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex, _ encoding: PositionEncoding) {
    self.bytes = bytes
    self.lines = lines
    self.encoding = encoding
    nextLine = lines.count > 1 ? lines.start(ofLine: 1) : .max
  }

  /// The position of an offset that is not before the last one asked for, and stands in no line end.
  mutating func position(_ place: Int) -> WirePosition {
    if place >= nextLine {
      line = place < lines.start(ofLine: line + 2) ? line + 1 : lines.line(at: place)
      offset = lines.start(ofLine: line)
      column = 0
      nextLine = line + 1 < lines.count ? lines.start(ofLine: line + 1) : .max
    }
    if place > offset {
      column += encoding.length(of: offset..<place, in: bytes)
      offset = place
    }
    return WirePosition(line: line, character: column)
  }
}

extension Question {
  /// Edits that stand in order and apart, as the protocol has them.
  func wireEdits(_ edits: [TextEdit]) -> [WireTextEdit] {
    snapshot.bytes.withUnsafeBufferPointer { bytes in
      var walker = PlaceWalker(bytes, snapshot.lines, session.encoding)
      return edits.map { edit in
        let start = walker.position(edit.range.lowerBound)
        let end = walker.position(edit.range.upperBound)
        return WireTextEdit(range: WireRange(start: start, end: end), newText: edit.newText)
      }
    }
  }
}
