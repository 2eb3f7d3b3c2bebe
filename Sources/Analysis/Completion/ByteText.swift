import ReportModel

/// The bytes of a text as somebody types in it: characters of either width are one, and nothing outside of them traps.
struct ByteText: Sendable {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  /// Zero outside of the text.
  subscript(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// As it stands; the range is clamped.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range.clamped(to: 0..<count)], as: UTF8.self) }

  /// Without blanks and decoration, in half-width forms.
  func folded(_ range: Range<Int>) -> String { bytes.withUnsafeBufferPointer { LabelText.folded($0, range).text } }

  func has(_ word: String, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8.count <= count else { return false }
    return bytes[index..<(index + word.utf8.count)].elementsEqual(word.utf8)
  }

  /// Where the character at an index ends; always further on, never past the end, and never past the beginning of another.
  func next(_ index: Int) -> Int {
    let lead = self[index]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var end = index + 1
    while end < min(index + length, count), self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// A place within the text and at the beginning of a character.
  func place(_ offset: Int) -> Int {
    let clamped = min(max(offset, 0), count)
    var start = clamped
    while start > 0, clamped - start < 3, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Where the character begins that ends at an index.
  func previous(_ index: Int) -> Int {
    var start = index - 1
    while start > 0, start > index - 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return max(start, 0)
  }

  /// The ASCII character that the one at an index is, or is the full-width form of; brackets 【】 are [ ], 。 is a point; 0 for others.
  func folded(at index: Int) -> UInt8 {
    let byte = self[index]
    if byte < 0x80 { return byte }
    let code = UInt32(byte) << 16 | UInt32(self[index + 1]) << 8 | UInt32(self[index + 2])
    switch code {
    case 0xEF_BC81...0xEF_BCBF: return UInt8(truncatingIfNeeded: code &- 0xEF_BC81) &+ 0x21
    case 0xEF_BD80...0xEF_BD9E: return UInt8(truncatingIfNeeded: code &- 0xEF_BD80) &+ 0x60
    case 0xE3_8090: return UInt8(ascii: "[")
    case 0xE3_8091: return UInt8(ascii: "]")
    case 0xE2_8892, 0xE2_8093: return UInt8(ascii: "-")
    default: return byte == 0xC3 && self[index + 1] == 0x97 ? UInt8(ascii: "*") : 0
    }
  }

  /// A blank of either width, line ends not among them.
  func isBlank(at index: Int) -> Bool {
    switch self[index] {
    case 0x20, 0x09, 0x0D: true
    case 0xE3: self[index + 1] == 0x80 && self[index + 2] == 0x80
    case 0xC2: self[index + 1] == 0xA0
    default: false
    }
  }

  func isDigit(at index: Int) -> Bool { (0x30...0x39).contains(folded(at: index)) }

  /// A letter of either width, or the apostrophe that an input method leaves between syllables.
  func isLetter(at index: Int) -> Bool {
    let byte = folded(at: index)
    return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x27
  }

  /// A Chinese character.
  func isHan(at index: Int) -> Bool {
    let byte = self[index]
    return byte >= 0xE4 && byte <= 0xE9 || byte == 0xE3 && self[index + 1] >= 0x90
  }

  /// Whether the character can stand in a name: letters, digits, Chinese characters, `_`, `·`.
  func isName(at index: Int) -> Bool {
    isHan(at: index) || isDigit(at: index) || isLetter(at: index) && folded(at: index) != 0x27
      || folded(at: index) == UInt8(ascii: "_") || self[index] == 0xC2 && self[index + 1] == 0xB7
      || self[index] >= 0xF0
  }

  func skipBlanks(_ index: Int, to end: Int) -> Int {
    var index = index
    while index < end, isBlank(at: index) { index = next(index) }
    return min(index, max(end, 0))
  }

  /// The range without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<count)
    let start = skipBlanks(range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start {
      let before = previous(end)
      guard before >= start, isBlank(at: before) else { break }
      end = before
    }
    return start..<end
  }

  /// The start of the run of characters that ends at an index.
  func runStart(endingAt index: Int, notBefore limit: Int, where belongs: (Int) -> Bool) -> Int {
    var start = index
    while start > limit {
      let before = previous(start)
      guard before >= limit, belongs(before) else { break }
      start = before
    }
    return start
  }

  /// The end of the run of characters that begins at an index.
  func runEnd(from index: Int, to limit: Int, where belongs: (Int) -> Bool) -> Int {
    var end = index
    while end < limit, belongs(end) { end = next(end) }
    return min(end, max(limit, index))
  }

  /// What is looked at of a line to either side: nobody types in a longer one.
  private static let reach = 1 << 16

  /// The line that holds an index, without its line end.
  func line(at index: Int) -> Range<Int> {
    let place = min(max(index, 0), count)
    let first = max(0, place - Self.reach)
    let last = min(count, place + Self.reach)
    var start = place
    while start > first, bytes[start - 1] != 0x0A { start -= 1 }
    while start < place, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = place
    while end < last, bytes[end] != 0x0A { end += 1 }
    if end > start, bytes[end - 1] == 0x0D, end > place { end -= 1 }
    return start..<end
  }

  /// Where a line's content begins: behind blanks, list marks and decoration that writers leave.
  func contentStart(of line: Range<Int>) -> Int {
    var start = skipBlanks(line.lowerBound, to: line.upperBound)
    if start == 0, self[0] == 0xEF, self[1] == 0xBB, self[2] == 0xBF { start = skipBlanks(3, to: line.upperBound) }
    return start
  }
}
