/// Looking at text by its bytes; every look outside of them finds nothing.
extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of a literal stand at an index.
  @inline(__always)
  func has(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index >= 0, count - index >= length else { return false }
    let text = literal.utf8Start
    for offset in 0..<length where self[index + offset] != text[offset] { return false }
    return true
  }

  /// Whether a literal ends right before an index.
  @inline(__always)
  func has(_ literal: StaticString, before index: Int) -> Bool {
    index <= count && has(literal, at: index - literal.utf8CodeUnitCount)
  }

  func hasAny(of literals: [StaticString], at index: Int) -> Bool { literals.contains { has($0, at: index) } }

  func hasAny(of literals: [StaticString], before index: Int) -> Bool { literals.contains { has($0, before: index) } }

  /// Whether one of the characters of a literal, of three bytes each, stands at an index.
  func hasSign(of signs: StaticString, at index: Int) -> Bool {
    guard index >= 0, count - index >= 3 else { return false }
    let text = signs.utf8Start
    return stride(from: 0, to: signs.utf8CodeUnitCount - 2, by: 3).contains { sign in
      self[index] == text[sign] && self[index + 1] == text[sign + 1] && self[index + 2] == text[sign + 2]
    }
  }

  func hasSign(of signs: StaticString, before index: Int) -> Bool { hasSign(of: signs, at: index - 3) }

  /// The first place of a literal in a range.
  func place(of literal: StaticString, in range: Range<Int>) -> Int? {
    let length = literal.utf8CodeUnitCount
    var index = Swift.max(range.lowerBound, 0)
    let end = Swift.min(range.upperBound, count) - length
    guard length > 0, let base = baseAddress, index <= end else { return nil }
    // Four bytes at once, of which as many count as the literal has: Chinese characters share their first byte.
    var key: UInt32 = 0
    for place in 0..<Swift.min(length, 4) { key |= UInt32(literal.utf8Start[place]) << UInt32(8 * place) }
    let mask: UInt32 = length >= 4 ? .max : 1 << UInt32(8 * length) - 1
    let last = Swift.min(end, count - 4)
    while index <= last {
      let four = UInt32(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt32.self))
      if four & mask == key, length <= 4 || has(literal, at: index) { return index }
      index &+= 1
    }
    while index <= end {
      if has(literal, at: index) { return index }
      index += 1
    }
    return nil
  }

  func contains(_ literal: StaticString, in range: Range<Int>) -> Bool { place(of: literal, in: range) != nil }

  func containsAny(of literals: [StaticString], in range: Range<Int>) -> Bool {
    literals.contains { contains($0, in: range) }
  }

  /// Behind the scalar at an index.
  @inline(__always)
  func after(_ index: Int) -> Int {
    var next = index + 1
    while next < count, self[next] & 0xC0 == 0x80 { next += 1 }
    return Swift.min(next, count)
  }

  /// The start of the scalar that ends before an index; the index itself at the front.
  @inline(__always)
  func before(_ index: Int, from start: Int = 0) -> Int {
    guard index > start, index <= count else { return index }
    var previous = index - 1
    while previous > start, self[previous] & 0xC0 == 0x80 { previous -= 1 }
    return previous
  }

  /// Length of a blank of any kind at an index, line ends left out.
  @inline(__always)
  func blankLength(at index: Int) -> Int {
    guard index >= 0, index < count else { return 0 }
    switch self[index] {
    case 0x20, 0x09: return 1
    case 0xC2: return has("\u{A0}", at: index) ? 2 : 0
    case 0xE3: return has("\u{3000}", at: index) ? 3 : 0
    default: return 0
    }
  }

  func skipBlanks(_ index: Int, to end: Int) -> Int {
    var index = index
    while index < end {
      let length = blankLength(at: index)
      if length == 0 { break }
      index += length
    }
    return Swift.min(index, Swift.max(end, 0))
  }

  /// Before the blanks that end at an index.
  func dropBlanks(_ index: Int, from start: Int) -> Int {
    var index = index
    while index > start {
      let previous = before(index, from: start)
      if blankLength(at: previous) != index - previous { break }
      index = previous
    }
    return index
  }

  /// Whether a common Chinese character stands at an index: U+4E00…U+9FFF.
  @inline(__always)
  func isHan(at index: Int) -> Bool {
    guard index >= 0, index < count else { return false }
    let byte = self[index]
    return byte > 0xE4 && byte <= 0xE9 || byte == 0xE4 && index + 1 < count && self[index + 1] >= 0xB8
  }

  @inline(__always)
  func isDigit(at index: Int) -> Bool { index >= 0 && index < count && self[index] >= 0x30 && self[index] <= 0x39 }

  @inline(__always)
  func isLatin(at index: Int) -> Bool {
    index >= 0 && index < count && (0x41...0x5A ~= self[index] || 0x61...0x7A ~= self[index])
  }

  func scalars(in range: Range<Int>) -> Int {
    range.clamped(to: 0..<count).reduce(0) { $0 + (self[$1] & 0xC0 == 0x80 ? 0 : 1) }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: self[range.clamped(to: 0..<count)], as: UTF8.self) }

  /// The line that holds an index, without its end.
  func line(at index: Int) -> Range<Int> {
    var start = Swift.min(Swift.max(index, 0), count)
    while start > 0, self[start - 1] != 0x0A { start -= 1 }
    var end = Swift.min(Swift.max(index, 0), count)
    while end < count, self[end] != 0x0A, self[end] != 0x0D { end += 1 }
    return start..<Swift.max(start, end)
  }
}
