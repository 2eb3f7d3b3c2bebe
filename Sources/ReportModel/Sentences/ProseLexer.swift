import ExactNumbers

/// Cuts the text of a paragraph into words, signs and numbers.
struct ProseLexer {
  var tokens: [ProseToken] = []
  var numbers: [ProseNumber] = []
  /// Digits that are too many for a number: ranges in the text.
  var oversized: [Range<Int>] = []
  private let words = ProseWords.all
  /// More digits are no amount.
  static let mostDigits = 30

  /// How far the text has been read.
  private var position = 0

  /// Forgets everything, and keeps the memory for the next text.
  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    oversized.removeAll()
    position = 0
  }

  /// Reads on, where the text has grown by a paragraph.
  mutating func read(_ text: ProseText) {
    text.bytes.withUnsafeBufferPointer { bytes in
      while position < bytes.count {
        let end = plainEnd(bytes, position)
        position = end > position ? putText(position, end) : max(next(bytes, position, text), position + 1)
      }
    }
  }

  /// The end of Chinese characters with which no word and no mark of a list begins: most of any text.
  @inline(__always)
  private func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index &+ 2 < bytes.count, bytes[index] >= 0xE4, bytes[index] <= 0xE9,
      bytes[index &+ 1] & bytes[index &+ 2] & 0xC0 == 0x80, !words.mayStand(bytes, index), !isChineseDigit(bytes, index)
    {
      index &+= 3
    }
    return index
  }

  private mutating func next(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ text: ProseText) -> Int {
    let byte = bytes[index]
    if byte >= 0x30 && byte <= 0x39 { return number(bytes, index, text) }
    if byte < 0x80 { return sign(bytes, index) }
    if byte == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
      switch bytes[index + 2] {
      case 0x81: return put(.listComma, index, 3)
      case 0x82: return put(.stop, index, 3)
      case 0x90, 0x94: return put(.open, index, 3)
      case 0x91, 0x95: return put(.close, index, 3)
      case 0x88...0x8F: return index + 3
      default: break
      }
    }
    // “ ” ‘ ’ and the ellipsis
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
      if bytes[index + 2] == 0xA6 { return put(.stop, index, 3) }
      if (0x98...0x9F).contains(bytes[index + 2]) { return index + 3 }
    }
    // ×
    if byte == 0xC3, index + 1 < bytes.count {
      if bytes[index + 1] == 0x97 { return put(.times, index, 2) }
      if bytes[index + 1] == 0xB7 { return put(.divided, index, 2) }
    }
    if let item = item(bytes, index) { return put(.item, index, item) }
    if let (word, length) = words.match(bytes, index) {
      tokens.append(ProseToken(.word, index, index + length, word: word))
      return index + length
    }
    return putText(index, min(bytes.next(index), bytes.count))
  }

  private mutating func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: ","): return put(.comma, index, 1)
    case UInt8(ascii: ";"): return put(.semicolon, index, 1)
    case UInt8(ascii: ":"): return put(.colon, index, 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "|"): return put(.stop, index, 1)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return put(.open, index, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return put(.close, index, 1)
    case UInt8(ascii: "="): return put(.equals, index, 1)
    case UInt8(ascii: "+"): return put(.plus, index, 1)
    case UInt8(ascii: "*"): return put(.times, index, 1)
    case UInt8(ascii: "/"):
      guard tokens.last.map({ $0.kind == .number && Int($0.end) == index }) ?? false, isNumberNext(bytes, index + 1)
      else {
        return putText(index, index + 1)
      }
      return put(.divided, index, 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), 0x20, 0x0A: return index + 1
    case UInt8(ascii: "."):
      // Behind a word or a unit it ends the sentence.
      return index > 0 && bytes[index - 1] >= 0x80 || index > 0 && bytes[index - 1] == UInt8(ascii: "%")
        ? put(.stop, index, 1) : putText(index, index + 1)
    case UInt8(ascii: "-"):
      if index + 1 < bytes.count, isDigit(bytes[index + 1]), index == 0 || !isWordByte(bytes[index - 1]) {
        // The number takes its sign.
        return index + 1
      }
      return putText(index, index + 1)
    default: return putText(index, index + 1)
    }
  }

  private func isNumberNext(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && isDigit(bytes[index])
  }

  /// 一是 二是 …, 其一: an item of a list within a sentence.
  private func item(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 5 < bytes.count, bytes[index + 3] == 0xE6, bytes[index + 4] == 0x98, bytes[index + 5] == 0xAF else {
      return listMark(bytes, index)
    }
    return isChineseDigit(bytes, index) ? 6 : nil
  }

  /// `一、` at the beginning of a clause.
  private func listMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 5 < bytes.count, bytes[index + 3] == 0xE3, bytes[index + 4] == 0x80, bytes[index + 5] == 0x81,
      isChineseDigit(bytes, index), tokens.last.map({ $0.endsClause }) ?? true
    else { return nil }
    return 6
  }

  @inline(__always)
  private func isChineseDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let code = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
    switch code {
    // 一二三四五六七八九十
    case 0xE4_B880, 0xE4_BA8C, 0xE4_B889, 0xE5_9B9B, 0xE4_BA94, 0xE5_85AD, 0xE4_B883, 0xE5_85AB, 0xE4_B99D, 0xE5_8D81:
      return true
    default: return false
    }
  }

  mutating func put(_ kind: ProseToken.Kind, _ index: Int, _ length: Int, value: Int = 0) -> Int {
    tokens.append(ProseToken(kind, index, index + length, value: value))
    return index + length
  }

  mutating func putNumber(_ number: ProseNumber, end: Int) {
    numbers.append(number)
    tokens.append(ProseToken(.number, number.range.lowerBound, end, value: numbers.count - 1))
  }

  private mutating func putText(_ start: Int, _ end: Int) -> Int {
    if let last = tokens.last, last.kind == .text, Int(last.end) == start {
      tokens[tokens.count - 1].end = Int32(truncatingIfNeeded: end)
    } else {
      tokens.append(ProseToken(.text, start, end))
    }
    return end
  }

  @inline(__always)
  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  @inline(__always)
  func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }
}
