/// The text of a paragraph as sentences are read from it: half-width forms, without blanks and line breaks, with the place in
/// the file of each byte.
///
/// PDF and Word leave breaks inside words and blanks inside numbers (`占总支⏎出 7.9 %`), so they mean nothing here but between
/// two digits or Latin letters, where a blank is kept, or the line break.
struct ProseText {
  /// UTF-8; ASCII where a full-width form stands for it.
  private(set) var bytes: [UInt8] = []
  /// Where the bytes come from: most are copied in long stretches.
  private var runs: [Run] = []
  private var blankBefore = false
  private var breakBefore = false

  /// A stretch of the text and where it begins in the file.
  private struct Run {
    var text: Int32
    var file: Int32
    /// How many bytes of the file its one byte stands for; -1 for a stretch that is as it stands in the file.
    var length: Int32
  }

  init() {}

  /// Forgets the text, and keeps its memory for the next.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    blankBefore = false
    breakBefore = false
  }

  /// The place in the file of a range of the text.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else { return 0..<0 }
    let start = character(at: range.lowerBound).lowerBound
    return start..<max(start, character(at: range.upperBound - 1).upperBound)
  }

  /// Whether a byte stands for one byte of the file: half-width as written.
  func isNarrow(_ index: Int) -> Bool { bytes.indices.contains(index) && character(at: index).count == 1 }

  /// Where the character that a byte belongs to stands in the file.
  private func character(at index: Int) -> Range<Int> {
    // Mostly it is of the paragraph that was taken over last.
    var low = max(0, runs.count - 64)
    var high = runs.count
    if low > 0, Int(runs[low].text) > index { (low, high) = (0, low) }
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].text) <= index { low = middle } else { high = middle }
    }
    guard runs.indices.contains(low) else { return 0..<0 }
    let run = runs[low]
    if run.length < 0 {
      var first = index
      while first > Int(run.text), index - first < 3, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      let next = low + 1 < runs.count ? Int(runs[low + 1].text) : bytes.count
      let start = Int(run.file) + first - Int(run.text)
      return start..<(start + min(Self.length(of: bytes[first]), next - first))
    }
    return Int(run.file)..<Int(run.file + run.length)
  }

  @inline(__always)
  private static func length(of byte: UInt8) -> Int { byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2 }

  /// Takes over a range of the file.
  mutating func append(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let (first, last) = Self.withoutPageMarks(file, range.clamped(to: file.indices))
    var index = first
    // What is taken over as it stands, up to `index`.
    var kept = first
    while index < last {
      let byte = file[index]
      if byte >= 0xE4, byte <= 0xE9, index + 3 <= last {
        blankBefore = false
        index += 3
      } else if byte >= 0x80 {
        let length = min(Self.length(of: byte), last - index)
        let folded = fold(file, index, length)
        if folded == .itself {
          blankBefore = false
        } else {
          copy(file, kept..<index)
          kept = index + length
          if case .sign(let sign) = folded { put(sign, index, 3) }
          if folded == .blank {
            if !blankBefore { breakBefore = false }
            blankBefore = true
          }
        }
        index += length
      } else if byte <= 0x20 || byte == UInt8(ascii: "*") && index + 1 < last && file[index + 1] == byte {
        // A blank, or the mark of **bold**.
        copy(file, kept..<index)
        if byte <= 0x20 {
          if !blankBefore { breakBefore = false }
          if byte == 0x0A { breakBefore = true }
          blankBefore = true
        }
        index += byte <= 0x20 ? 1 : 2
        kept = index
      } else {
        if blankBefore {
          copy(file, kept..<index)
          kept = index
          if isWordByte(byte), let last = bytes.last, isWordByte(last) { put(breakBefore ? 0x0A : 0x20, for: index, 0) }
          blankBefore = false
        }
        index += 1
      }
    }
    copy(file, kept..<last)
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

  /// What stands for a character: the character itself, a sign of one byte, nothing, or nothing but a blank.
  private enum Folded: Equatable { case itself, sign(UInt8), nothing, blank }

  private func fold(_ file: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Folded {
    // NBSP
    if length == 2 { return file[index] == 0xC2 && file[index + 1] == 0xA0 ? .blank : .itself }
    guard length == 3 else { return .itself }
    let code = Int(file[index]) << 16 | Int(file[index + 1]) << 8 | Int(file[index + 2])
    switch code {
    case 0xEF_BC81...0xEF_BCBF: return .sign(UInt8(truncatingIfNeeded: code - 0xEF_BC81 + 0x21))
    case 0xEF_BD80...0xEF_BD9E: return .sign(UInt8(truncatingIfNeeded: code - 0xEF_BD80 + 0x60))
    case 0xE3_8080, 0xE2_8080...0xE2_808A: return .blank
    case 0xE2_808B...0xE2_808F, 0xEF_BBBF: return .nothing
    // − ‐ ‑ ‒ – — ―
    case 0xE2_8892, 0xE2_8090...0xE2_8095: return .sign(UInt8(ascii: "-"))
    // ﹪
    case 0xEF_B9AA: return .sign(UInt8(ascii: "%"))
    default: return .itself
    }
  }

  private mutating func copy(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if range.isEmpty { return }
    begin(range.lowerBound, length: -1)
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: file[range]))
  }

  private mutating func put(_ byte: UInt8, _ index: Int, _ length: Int) {
    if blankBefore {
      if isWordByte(byte), let last = bytes.last, isWordByte(last) { put(breakBefore ? 0x0A : 0x20, for: index, 0) }
      blankBefore = false
    }
    put(byte, for: index, length)
  }

  private mutating func put(_ byte: UInt8, for place: Int, _ length: Int) {
    begin(place, length: length)
    bytes.append(byte)
  }

  private mutating func begin(_ file: Int, length: Int) {
    runs.append(
      Run(
        text: Int32(truncatingIfNeeded: bytes.count), file: Int32(truncatingIfNeeded: file),
        length: Int32(truncatingIfNeeded: length)))
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }
}
