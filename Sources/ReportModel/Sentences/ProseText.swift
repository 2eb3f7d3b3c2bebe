/// The text of a paragraph as sentences are read from it: half-width forms, without blanks and line breaks, with the place in
/// the file of each byte.
///
/// PDF and Word leave breaks inside words and blanks inside numbers (`占总支⏎出 7.9 %`), so they mean nothing here but between
/// two digits or Latin letters, where a blank is kept, or the line break.
struct ProseText {
  /// UTF-8; ASCII where a full-width form stands for it.
  private(set) var bytes: [UInt8] = []
  /// For each byte where the character that it belongs to begins in the file, and where that character ends.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var blankBefore = false
  private var breakBefore = false

  init() {}

  /// The place in the file of a range of the text.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else { return 0..<0 }
    let start = Int(starts[range.lowerBound])
    return start..<max(start, Int(ends[range.upperBound - 1]))
  }

  /// Whether a byte stands for one byte of the file: half-width as written.
  func isNarrow(_ index: Int) -> Bool {
    starts.indices.contains(index) && ends[index] - starts[index] == 1
  }

  /// Takes over a range of the file.
  mutating func append(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let range = range.clamped(to: file.indices)
    let most = bytes.count + range.count + 1
    bytes.reserveCapacity(most)
    starts.reserveCapacity(most)
    ends.reserveCapacity(most)
    let (first, last) = Self.withoutPageMarks(file, range)
    var index = first
    while index < last {
      let byte = file[index]
      if byte < 0x80 {
        if byte <= 0x20 {
          blankBefore = true
          if byte == 0x0A { breakBefore = true }
          index += 1
        } else if byte == UInt8(ascii: "*"), index + 1 < last, file[index + 1] == byte {
          // **bold**
          index += 2
        } else {
          put(byte, index, 1)
          index += 1
        }
        continue
      }
      index += appendWide(file, index, last)
    }
  }

  /// Without the page number that a conversion leaves on a line of its own before or behind a paragraph.
  private static func withoutPageMarks(
    _ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (first: Int, last: Int) {
    let longest = 16
    var (first, last) = (range.lowerBound, range.upperBound)
    var index = first
    while index < last, index - first <= longest, file[index] != 0x0A { index += 1 }
    if index < last, file[index] == 0x0A, isPageMark(file, first..<index) { first = index + 1 }
    index = last
    while index > first, last - index <= longest, file[index - 1] != 0x0A { index -= 1 }
    if index > first, file[index - 1] == 0x0A, isPageMark(file, index..<last) { last = index }
    return (first, last)
  }

  /// `26`, `— 6 —`, `-6-`
  private static func isPageMark(_ file: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var digits = 0
    for byte in file[line] {
      if byte &- 0x30 < 10 { digits += 1 } else if byte > 0x20, byte != UInt8(ascii: "-"), byte < 0x80 { return false }
      // Dashes, and blanks of other widths.
      if byte >= 0x80, byte != 0xE2, byte != 0x80, !(0x90...0x95).contains(byte), byte != 0xEF, byte != 0xBC,
        byte != 0x8D
      {
        return false
      }
    }
    return digits > 0 && digits <= 3
  }

  /// What is published in the place of a mark: all of it stands at the mark's place.
  mutating func append(published text: some Sequence<UInt8>, for mark: Range<Int>) {
    for byte in text where byte > 0x20 { put(byte, mark.lowerBound, mark.count) }
  }

  /// - Returns: the length of the character
  private mutating func appendWide(_ file: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let byte = file[index]
    let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, end - index)
    guard length == 3 else {
      // NBSP
      if length == 2, byte == 0xC2, file[index + 1] == 0xA0 {
        blankBefore = true
        return 2
      }
      copy(file, index, length)
      return length
    }
    let code = Int(byte) << 16 | Int(file[index + 1]) << 8 | Int(file[index + 2])
    switch code {
    case 0xEF_BC81...0xEF_BCBF: put(UInt8(truncatingIfNeeded: code - 0xEF_BC81 + 0x21), index, 3)
    case 0xEF_BD80...0xEF_BD9E: put(UInt8(truncatingIfNeeded: code - 0xEF_BD80 + 0x60), index, 3)
    case 0xE3_8080, 0xE2_8080...0xE2_808A: blankBefore = true
    case 0xE2_808B...0xE2_808F, 0xEF_BBBF: break
    // − ‐ ‑ ‒ – — ―
    case 0xE2_8892, 0xE2_8090...0xE2_8095: put(UInt8(ascii: "-"), index, 3)
    // ﹪
    case 0xEF_B9AA: put(UInt8(ascii: "%"), index, 3)
    default: copy(file, index, 3)
    }
    return 3
  }

  private mutating func copy(_ file: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
    blankBefore = false
    breakBefore = false
    for offset in 0..<length {
      bytes.append(file[index + offset])
      starts.append(Int32(truncatingIfNeeded: index))
      ends.append(Int32(truncatingIfNeeded: index + length))
    }
  }

  private mutating func put(_ byte: UInt8, _ index: Int, _ length: Int) {
    if blankBefore {
      if isWordByte(byte), let last = bytes.last, isWordByte(last) {
        bytes.append(breakBefore ? 0x0A : 0x20)
        starts.append(Int32(truncatingIfNeeded: index))
        ends.append(Int32(truncatingIfNeeded: index))
      }
      blankBefore = false
    }
    breakBefore = false
    bytes.append(byte)
    starts.append(Int32(truncatingIfNeeded: index))
    ends.append(Int32(truncatingIfNeeded: index + length))
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }
}
