/// A line and a column, both from 0; what a column counts is a `PositionEncoding`'s business.
public struct LinePosition: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: LinePosition, b: LinePosition) -> Bool {
    a.line != b.line ? a.line < b.line : a.column < b.column
  }
}

extension LineIndex {
  /// The position of a byte offset.
  ///
  /// An offset outside the file is clamped, one inside a character is the character's, one inside a line end is the end of
  /// the line's content.
  public func position(of offset: Int, in bytes: [UInt8], encoding: PositionEncoding) -> LinePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    let content = contentRange(ofLine: line, in: bytes)
    return bytes.withUnsafeBufferPointer { buffer in
      let end = min(UTF8Scalar.start(buffer, of: offset), content.upperBound)
      return LinePosition(
        line: line, column: encoding.length(of: content.lowerBound..<max(content.lowerBound, end), in: buffer))
    }
  }

  /// The byte offset of a position.
  ///
  /// A column past the line's content is its end, a line past the last is the end of the file, a column inside a character is
  /// its start, and a negative one is 0.
  public func offset(of position: LinePosition, in bytes: [UInt8], encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < count else { return bytes.count }
    let content = contentRange(ofLine: position.line, in: bytes)
    return bytes.withUnsafeBufferPointer { buffer in
      encoding.offset(advancing: position.column, in: content, of: buffer)
    }
  }
}
