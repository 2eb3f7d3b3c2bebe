/// What word processors and converters leave around text: `[bookmark: …]`, `**`, `<p>`, `<b>`, `<br>`.
extension Source {
  /// Length of the decoration at an index, characters without width included; 0 where there is none.
  ///
  /// `**` counts only as one of a pair on its line, so `end` is the end of the line or cell.
  func decorationLength(at index: Int, end: Int) -> Int {
    switch self[index] {
    case 0x2A: return isPairedStars(at: index, end: end) ? 2 : 0
    case 0x3C: return tagLength(at: index, end: end)
    case 0x5B: return bookmarkLength(at: index, end: end)
    default: return zeroWidthLength(at: index)
    }
  }

  private func isPairedStars(at index: Int, end: Int) -> Bool {
    guard index + 1 < end, self[index + 1] == 0x2A else { return false }
    // Whether it opens or closes a pair is not asked: a second one anywhere near on the line makes both decoration.
    var next = index + 2
    let bound = min(end, index + Self.lookAround)
    while let found = first(0x2A, from: next, to: bound) {
      if found + 1 < end, self[found + 1] == 0x2A { return true }
      next = found + 1
    }
    // Stars that begin their line have none before them on it.
    guard index > 1, self[index - 1] != 0x0A else { return false }
    var back = index - 2
    let lower = max(0, index - Self.lookAround)
    while back >= lower, self[back] != 0x0A {
      if self[back] == 0x2A, self[back + 1] == 0x2A { return true }
      back -= 1
    }
    return false
  }

  private func tagLength(at index: Int, end: Int) -> Int {
    var cursor = index + 1
    if self[cursor] == 0x2F { cursor += 1 }
    let letter = self[cursor] | 0x20
    guard letter == 0x70 || letter == 0x62 else { return 0 }
    cursor += 1
    if letter == 0x62 && self[cursor] | 0x20 == 0x72 { cursor += 1 }
    while self[cursor] == 0x20 { cursor += 1 }
    if self[cursor] == 0x2F { cursor += 1 }
    return self[cursor] == 0x3E && cursor < end ? cursor + 1 - index : 0
  }

  private func bookmarkLength(at index: Int, end: Int) -> Int {
    guard has("[bookmark:", at: index),
      let close = first(0x5D, from: index, to: min(end, index + Self.lookAround))
    else { return 0 }
    return close + 1 - index
  }

  /// How far a closing bracket or a second pair of stars is looked for.
  private static var lookAround: Int { 1024 }

  /// The index behind blanks and decoration, and behind one list mark (`- `, `•`) where `listMarks` says so.
  func skipDecoration(_ index: Int, to end: Int, tabs: Bool = true, listMarks: Bool = false) -> Int {
    var index = index
    var mayBeMark = listMarks
    while index < end {
      let byte = self[index]
      if byte >= 0xE4 && byte < 0xEF { break }
      if byte == 0x09 && !tabs { break }
      var length = blankLength(at: index)
      if length == 0 { length = decorationLength(at: index, end: end) }
      if length == 0, mayBeMark {
        length = listMarkLength(at: index)
        if length > 0 { mayBeMark = false }
      }
      if length == 0 { break }
      index += length
    }
    return min(index, end)
  }

  func listMarkLength(at index: Int) -> Int {
    if self[index] == 0x2D { return blankLength(at: index + 1) > 0 && self[index + 1] != 0x09 ? 1 : 0 }
    return triple(index) == 0xE2_80A2 ? 3 : 0
  }

  /// The end of `start..<end` without closing blanks and decoration.
  func trimDecoration(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      end = trimEnd(start, end)
      guard end > start else { break }
      let last = self[end - 1]
      guard last == 0x2A || last == 0x3E || last == 0x5D else { break }
      let length = decorationLengthBefore(end, start: start)
      if length == 0 { break }
      end -= length
    }
    return end
  }

  private func decorationLengthBefore(_ end: Int, start: Int) -> Int {
    if self[end - 1] == 0x2A {
      return end - 2 >= start && decorationLength(at: end - 2, end: end) == 2 ? 2 : 0
    }
    let opener: UInt8 = self[end - 1] == 0x3E ? 0x3C : 0x5B
    let reach = opener == 0x3C ? 8 : Self.lookAround
    var cursor = end - 2
    while cursor >= start, end - cursor <= reach {
      if self[cursor] == opener {
        return decorationLength(at: cursor, end: end) == end - cursor ? end - cursor : 0
      }
      cursor -= 1
    }
    return 0
  }
}
