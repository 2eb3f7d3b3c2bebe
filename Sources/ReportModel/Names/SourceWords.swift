/// Words and paths as they stand in the source, without the quotes around them.
enum SourceWords {
  private static let pairs: [(open: [UInt8], close: [UInt8])] = [
    (Array("「".utf8), Array("」".utf8)), (Array("“".utf8), Array("”".utf8)), (Array("\"".utf8), Array("\"".utf8)),
    (Array("『".utf8), Array("』".utf8)), (Array("＂".utf8), Array("＂".utf8)),
  ]

  /// The range without blanks at its ends and without the quotes around it.
  static func content(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = max(range.lowerBound, 0)
    var end = max(start, min(range.upperBound, bytes.count))
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    for (open, close) in pairs where end - start >= open.count + close.count {
      guard bytes[start..<(start + open.count)].elementsEqual(open),
        bytes[(end - close.count)..<end].elementsEqual(close)
      else { continue }
      return (start + open.count)..<(end - close.count)
    }
    return start..<end
  }

  /// As written, without the quotes around it: a path, a message.
  static func unquoted(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[content(bytes, range)], as: UTF8.self)
  }

  /// As names are compared: without quotes and blanks, in half-width forms.
  static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    LabelText.folded(bytes, content(bytes, range))
  }
}
