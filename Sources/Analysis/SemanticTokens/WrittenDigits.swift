/// The digits of a number as they are written: grouped, with a point, of either width.
struct WrittenDigits {
  /// Behind the last digit; the start where there is none.
  var end: Int
  /// Before the point.
  var count = 0
  var startsWithZero = false
  /// Whether commas or a point occur.
  var hasMarks = false
  /// Another point and digits follow: a date, the number of a section.
  var isDotted = false
  /// Set where it turned out to be no number.
  var isPlain = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end limit: Int) {
    var index = start
    var hasPoint = false
    let first = bytes.byte(at: start)
    startsWithZero = first == 0x30 || bytes.triple(at: start) == 0xEF_BC90
    while index < limit {
      let digit = bytes.digitLength(at: index)
      if digit > 0 {
        if !hasPoint { count += 1 }
        index += digit
        continue
      }
      let comma = bytes.length(of: 0x2C, at: index)
      if comma > 0, !hasPoint, Self.isGroup(bytes, index + comma) {
        hasMarks = true
        index += comma
        continue
      }
      let point = Self.pointLength(bytes, index)
      guard point > 0, index + point < limit, bytes.digitLength(at: index + point) > 0 else { break }
      if hasPoint {
        isDotted = true
        break
      }
      hasPoint = true
      hasMarks = true
      index += point
    }
    end = max(start, min(index, limit))
  }

  /// `.` `．`, and `。` as an input method types it.
  private static func pointLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let length = bytes.length(of: 0x2E, at: index)
    return length > 0 ? length : bytes.triple(at: index) == 0xE3_8082 ? 3 : 0
  }

  /// Three digits and no fourth.
  private static func isGroup(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    for _ in 0..<3 {
      let length = bytes.digitLength(at: index)
      if length == 0 { return false }
      index += length
    }
    return bytes.digitLength(at: index) == 0
  }
}
