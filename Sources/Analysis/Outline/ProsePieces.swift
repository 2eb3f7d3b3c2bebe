/// Cuts running text around a place: the number there, and what commas, semicolons and full stops part.
enum ProsePieces {
  /// Nothing is looked for further away.
  private static let reach = 1 << 16

  /// What punctuation of rising weight encloses, from the inside. The marks at the ends are left out but for a sentence's own.
  static func pieces(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, within range: Range<Int>) -> [Range<Int>] {
    guard range.lowerBound <= offset, offset <= range.upperBound else { return [] }
    var found: [Range<Int>] = []
    if let bracket = bracket(bytes, offset, range) {
      found.append(bracket.inner)
      found.append(bracket.outer)
    }
    for weight in [Weight.word, .clause, .part, .sentence] {
      let start = start(bytes, offset, range, weight)
      var end = end(bytes, offset, range, weight)
      if weight == .sentence, end < range.upperBound { end += length(bytes, end, range) }
      let piece = OutlineText.trimmed(bytes, start..<end)
      if !piece.isEmpty { found.append(piece) }
    }
    return found
  }

  /// How much a mark parts.
  private enum Weight: Int {
    case none
    /// 、 ： brackets and quotes
    case word
    case clause
    /// ；
    case part
    case sentence
  }

  private static func start(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ range: Range<Int>, _ weight: Weight
  ) -> Int {
    var index = offset
    let least = max(range.lowerBound, offset - reach)
    while index > least {
      let previous = max(before(bytes, index), range.lowerBound)
      if self.weight(bytes, previous, range).rawValue >= weight.rawValue { return index }
      index = previous
    }
    return index
  }

  private static func end(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ range: Range<Int>, _ weight: Weight
  ) -> Int {
    var index = offset
    let most = min(range.upperBound, offset + reach)
    while index < most {
      if self.weight(bytes, index, range).rawValue >= weight.rawValue { return index }
      index += length(bytes, index, range)
    }
    return min(index, range.upperBound)
  }

  private static func before(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var index = index - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return max(index, 0)
  }

  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Int {
    var next = index + 1
    while next < range.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next - index
  }

  private static func weight(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Weight {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"):
        // 1,234.56 and 12:30
        let isInNumber =
          index > range.lowerBound && index + 1 < range.upperBound && isDigit(bytes[index - 1])
          && isDigit(bytes[index + 1])
        if isInNumber { return .none }
        return byte == UInt8(ascii: ",") ? .clause : byte == UInt8(ascii: ":") ? .word : .none
      case UInt8(ascii: ";"): return .part
      case UInt8(ascii: "!"), UInt8(ascii: "?"): return .sentence
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""): return .word
      default: return .none
      }
    }
    guard index + 2 < range.upperBound, byte == 0xE3 || byte == 0xEF || byte == 0xE2 else { return .none }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return .sentence  // 。！？
    case (0xEF, 0xBC, 0x9B): return .part  // ；
    case (0xEF, 0xBC, 0x8C): return .clause  // ，
    case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x89): return .word  // 、：（）
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D), (0xE3, 0x80, 0x8A), (0xE3, 0x80, 0x8B): return .word  // “”《》
    default: return .none
    }
  }

  // MARK: Brackets

  /// The nearest （…） or (…) around a place, on both sides of it.
  private static func bracket(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ range: Range<Int>
  ) -> (inner: Range<Int>, outer: Range<Int>)? {
    var depth = 0
    var open: Range<Int>?
    var index = offset
    let least = max(range.lowerBound, offset - reach)
    while index > least {
      let previous = max(before(bytes, index), range.lowerBound)
      switch side(bytes, previous, range) {
      case 1 where depth == 0: open = previous..<index
      case 1: depth -= 1
      case -1: depth += 1
      default: break
      }
      if open != nil { break }
      index = previous
    }
    guard let open else { return nil }
    depth = 0
    index = offset
    let most = min(range.upperBound, offset + reach)
    while index < most {
      let next = index + length(bytes, index, range)
      switch side(bytes, index, range) {
      case -1 where depth == 0: return (open.upperBound..<index, open.lowerBound..<next)
      case -1: depth -= 1
      case 1: depth += 1
      default: break
      }
      index = next
    }
    return nil
  }

  /// 1 for an opening bracket, -1 for a closing one.
  private static func side(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Int {
    if bytes[index] == UInt8(ascii: "(") { return 1 }
    if bytes[index] == UInt8(ascii: ")") { return -1 }
    guard bytes[index] == 0xEF, index + 2 < range.upperBound, bytes[index + 1] == 0xBC else { return 0 }
    return bytes[index + 2] == 0x88 ? 1 : bytes[index + 2] == 0x89 ? -1 : 0
  }

  // MARK: Numbers

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The number at a place, and with its sign and what stands behind it as its unit; nil where there is none.
  static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, within range: Range<Int>
  ) -> (digits: Range<Int>, whole: Range<Int>)? {
    guard range.lowerBound <= offset, offset <= range.upperBound else { return nil }
    func isPart(_ index: Int) -> Bool {
      if isDigit(bytes[index]) { return true }
      guard bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") else { return false }
      return index > range.lowerBound && index + 1 < range.upperBound && isDigit(bytes[index - 1])
        && isDigit(bytes[index + 1])
    }
    var start = offset
    var end = offset
    while start > range.lowerBound, offset - start < 64, isPart(start - 1) { start -= 1 }
    while end < range.upperBound, end - offset < 64, isPart(end) { end += 1 }
    guard start < end else { return nil }
    var whole = start..<end
    if start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "-") { whole = (start - 1)..<end }
    return (start..<end, whole.lowerBound..<unitEnd(bytes, end, range))
  }

  private static let units: [[UInt8]] = [
    "个百分点", "万人次", "亿元", "万元", "万人", "万户", "万亩", "公里", "平方米", "人次", "元", "％", "%", "分", "个", "人", "辆", "台", "套", "项",
    "家", "户",
    "批次", "批", "次", "倍", "年度", "年", "月", "日", "座", "条", "块", "亩", "万", "亿",
  ].map { Array($0.utf8) }

  private static func unitEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ range: Range<Int>) -> Int {
    end + unitLength(bytes, end..<max(end, range.upperBound))
  }

  /// How many bytes of a range, from its beginning, are the unit of a number before it.
  static func unitLength(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    for unit in units where unit.count <= range.count {
      if bytes[range.lowerBound..<(range.lowerBound + unit.count)].elementsEqual(unit) { return unit.count }
    }
    return 0
  }
}
