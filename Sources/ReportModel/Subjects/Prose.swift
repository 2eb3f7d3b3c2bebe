/// Signs of prose, by their bytes: where a name may begin and end.
enum Prose {
  /// The length of a bracket of either width; 0 for anything else.
  @inline(__always)
  static func bracket(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int, opening: Bool) -> Int {
    guard index < end else { return 0 }
    if bytes[index] == (opening ? UInt8(ascii: "(") : UInt8(ascii: ")")) { return 1 }
    guard index + 2 < end, bytes[index] == 0xEF, bytes[index + 1] == 0xBC else { return 0 }
    return bytes[index + 2] == (opening ? 0x88 : 0x89) ? 3 : 0
  }

  static func digit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (value: UInt8, length: Int)? {
    guard index < end else { return nil }
    if bytes[index] >= 0x30, bytes[index] <= 0x39 { return (bytes[index], 1) }
    guard index + 2 < end, bytes[index] == 0xEF, bytes[index + 1] == 0xBC, (0x90...0x99).contains(bytes[index + 2])
    else { return nil }
    return (bytes[index + 2] - 0x60, 3)
  }

  /// Blanks of every kind, line ends among them: a name may go on in the next line.
  static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    guard index < end else { return 0 }
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2: return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] <= 0x8D ? 3 : 0
    case 0xE3: return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  static func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    var index = index
    while true {
      let length = blank(bytes, index, end)
      if length == 0 { return index }
      index += length
    }
  }

  /// Without blanks, dashes, asterisks and quotes at its ends: 支出(类)-事务（款）-管理（项）.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = loose(bytes, start, end)
      if length == 0 { break }
      start += length
    }
    while end > start {
      let last = bytes.previous(end)
      guard last >= start, loose(bytes, last, end) == end - last else { break }
      end = last
    }
    return start..<end
  }

  /// The same, but with the quote at the front that a quote inside closes: “三西”农业建设专项补助.
  static func trimmedName(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let name = trimmed(bytes, range)
    guard let close = closingQuote(bytes, name.lowerBound, name.upperBound) else { return name }
    var index = name.lowerBound
    while index < close {
      if quote(bytes, index, close) > 0 { return name }
      index += 1
    }
    for length in [1, 3] where name.lowerBound - length >= range.lowerBound {
      let start = name.lowerBound - length
      if quote(bytes, start, name.upperBound) == length { return start..<name.upperBound }
    }
    return name
  }

  private static func loose(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let length = blank(bytes, index, end)
    if length > 0 { return length }
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: ">"): return 1
    // ‐ ‑ ‒ – — ― “ ” −
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80:
      return (0x90...0x95).contains(bytes[index + 2]) || bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9D ? 3 : 0
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x88: return bytes[index + 2] == 0x92 ? 3 : 0
    // －
    case 0xEF where index + 2 < end && bytes[index + 1] == 0xBC: return bytes[index + 2] == 0x8D ? 3 : 0
    default: return 0
    }
  }

  /// Whether a sign stands in a range that no name has: 。；，：《》 and digits.
  static func parts(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if stops(bytes, index, range.upperBound) { return true }
      index = bytes.next(index)
    }
    return false
  }

  @inline(__always)
  private static func stops(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "="),
      UInt8(ascii: "{"),
      UInt8(ascii: "}"), 0x30...0x39:
      return true
    case 0xE3 where index + 2 < end && bytes[index + 1] == 0x80:
      // 。《》【】
      return [0x82, 0x8A, 0x8B, 0x90, 0x91].contains(bytes[index + 2])
    case 0xEF where index + 2 < end && bytes[index + 1] == 0xBC:
      // ，．：；０…９
      return [0x8C, 0x8E, 0x9A, 0x9B].contains(bytes[index + 2]) || (0x90...0x99).contains(bytes[index + 2])
    default: return false
    }
  }

  /// The end of a text that may be a name: back to the sign, bracket, quote, `、` or blank before it. Line ends are passed over.
  static func lastName(_ bytes: UnsafeBufferPointer<UInt8>, _ context: Range<Int>) -> Range<Int> {
    let end = trimmed(bytes, context).upperBound
    var start = end
    while start > context.lowerBound {
      let previous = max(bytes.previous(start), context.lowerBound)
      if bytes[previous] == 0x0A || bytes[previous] == 0x0D {
        start = previous
        continue
      }
      let isBoundary =
        stops(bytes, previous, start) || blank(bytes, previous, start) > 0
        || bracket(bytes, previous, start, opening: true) > 0 || bracket(bytes, previous, start, opening: false) > 0
        || loose(bytes, previous, start) > 0 || isListComma(bytes, previous, start)
      if isBoundary { break }
      start = previous
    }
    return skipBlanks(bytes, start, end)..<end
  }

  /// `、`
  private static func isListComma(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index + 2 < end && bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x81
  }

  /// What follows on `、`, 和, 及, 以及 or 与 at the front of a range; nil where none of them stands there.
  static func afterJoint(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    for joint in joints where joint.withBytes({ bytes.holds($0, at: range.lowerBound) }) {
      let rest = trimmed(bytes, min(range.lowerBound + joint.byteCount, range.upperBound)..<range.upperBound)
      return rest.isEmpty ? nil : rest
    }
    return nil
  }

  private static let joints: [Label] = ["、", "和", "及", "以及", "与"]

  /// The length of an opening quote: `“`, `"`, `「`; 0 for anything else.
  static func quote(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    guard index < end else { return 0 }
    if bytes[index] == UInt8(ascii: "\"") { return 1 }
    guard index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
    return bytes[index] == 0xE2 && bytes[index + 2] == 0x9C || bytes[index] == 0xE3 && bytes[index + 2] == 0x8C ? 3 : 0
  }

  /// Where a quote closes; nil where none does before the end.
  static func closingQuote(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "\"") { return index }
      if index + 2 < end, bytes[index + 1] == 0x80,
        bytes[index] == 0xE2 && bytes[index + 2] == 0x9D || bytes[index] == 0xE3 && bytes[index + 2] == 0x8D
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
