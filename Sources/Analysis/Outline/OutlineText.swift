/// Pieces of a report as a line of an outline shows them.
enum OutlineText {
  /// In characters.
  private static let longest = 80

  /// On one line, blanks drawn together, without `**` and `<p>`; a long one is cut.
  static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let range = range.clamped(to: bytes.indices)
    var text: [UInt8] = []
    var characters = 0
    var hasBlank = false
    var index = range.lowerBound
    while index < range.upperBound {
      let blank = blankLength(bytes, index, range.upperBound)
      if blank > 0 {
        hasBlank = !text.isEmpty
        index += blank
        continue
      }
      let decoration = decorationLength(bytes, index, range.upperBound)
      if decoration > 0 {
        index += decoration
        continue
      }
      if characters == longest {
        text += Array("…".utf8)
        break
      }
      if hasBlank {
        text.append(0x20)
        hasBlank = false
      }
      text.append(bytes[index])
      index += 1
      while index < range.upperBound, bytes[index] & 0xC0 == 0x80 {
        text.append(bytes[index])
        index += 1
      }
      characters += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Without blanks and line ends at both ends; empty at its start where there is nothing else.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: bytes.indices)
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = blankLength(bytes, start, end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 3, blankLength(bytes, end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start == end ? range.lowerBound..<range.lowerBound : start..<end
  }

  /// ASCII blanks and controls, U+3000, U+FEFF and U+00A0.
  static func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 { return 1 }
    if byte == 0xE3, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
    if byte == 0xEF, index + 2 < end, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { return 3 }
    if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
    return 0
  }

  private static func decorationLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    if bytes[index] == UInt8(ascii: "*"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "*") { return 2 }
    guard bytes[index] == UInt8(ascii: "<") else { return 0 }
    var close = index + 1
    while close < end, close - index < 8, bytes[close] != UInt8(ascii: ">") {
      guard bytes[close] | 0x20 >= 0x61 && bytes[close] | 0x20 <= 0x7A || bytes[close] == UInt8(ascii: "/") else {
        return 0
      }
      close += 1
    }
    return close < end && bytes[close] == UInt8(ascii: ">") ? close + 1 - index : 0
  }
}
