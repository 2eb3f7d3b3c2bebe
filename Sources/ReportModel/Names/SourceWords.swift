/// Words and paths as they stand in the source, without the quotes around them.
enum SourceWords {
  /// Each quote that opens, with the one that closes it behind it.
  private static let pairs: [Label] = ["「", "」", "“", "”", "\"", "\"", "『", "』", "＂", "＂"]

  /// The range without blanks at its ends and without the quotes around it.
  static func content(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = max(range.lowerBound, 0)
    var end = max(start, min(range.upperBound, bytes.count))
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    for pair in stride(from: 0, to: pairs.count, by: 2) {
      let (open, close) = (pairs[pair], pairs[pair + 1])
      guard end - start >= open.byteCount + close.byteCount, open.withBytes({ bytes.holds($0, at: start) }),
        close.withBytes({ bytes.holds($0, at: end - $0.count) })
      else { continue }
      return (start + open.byteCount)..<(end - close.byteCount)
    }
    return start..<end
  }

  /// As written, without the quotes around it: a path, a message.
  static func unquoted(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[content(bytes, range)], as: UTF8.self)
  }

  /// As names are compared: without quotes and blanks, in half-width forms.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    LabelText.folded(bytes, content(bytes, range)).text
  }
}
