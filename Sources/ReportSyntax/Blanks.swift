/// What counts as nothing on a line: blanks of every kind and characters without width.
extension Source {
  /// Length of the blank at an index: space, tab, a lone CR, VT, FF, NBSP, U+2000–200A, U+202F, U+205F, U+3000; else 0.
  @inline(__always)
  func blankLength(at index: Int) -> Int {
    let byte = self[index]
    if byte == 0x20 || byte == 0x09 { return 1 }
    if byte > 0x20 && byte < 0x80 { return 0 }
    if byte >= 0xE4 { return 0 }
    return rareBlankLength(at: index, byte)
  }

  private func rareBlankLength(at index: Int, _ byte: UInt8) -> Int {
    switch byte {
    case 0x0B, 0x0C, 0x0D: return 1
    case 0xC2:
      let next = self[index + 1]
      return next == 0xA0 || next == 0x85 ? 2 : 0
    case 0xE1: return triple(index) == 0xE1_9A80 ? 3 : 0
    case 0xE2:
      switch triple(index) {
      case 0xE2_8080...0xE2_808A, 0xE2_80A8, 0xE2_80A9, 0xE2_80AF, 0xE2_819F: return 3
      default: return 0
      }
    case 0xE3: return triple(index) == 0xE3_8080 ? 3 : 0
    default: return 0
    }
  }

  /// Length of the character without width at an index: soft hyphen, U+200B–200F, direction marks, U+2060, U+FEFF; else 0.
  @inline(__always)
  func zeroWidthLength(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0xC2 { return 0 }
    switch byte {
    case 0xC2: return self[index + 1] == 0xAD ? 2 : 0
    case 0xE2:
      switch triple(index) {
      case 0xE2_808B...0xE2_808F, 0xE2_80AA...0xE2_80AE, 0xE2_81A0...0xE2_81A9: return 3
      default: return 0
      }
    case 0xEF: return triple(index) == 0xEF_BBBF ? 3 : 0
    default: return 0
    }
  }

  /// The index behind the blanks from `index` on; tabs count unless told otherwise.
  @inline(__always)
  func skipBlanks(_ index: Int, to end: Int, tabs: Bool = true) -> Int {
    var index = index
    while index < end {
      if !tabs && self[index] == 0x09 { break }
      let length = blankLength(at: index)
      if length == 0 { break }
      index += length
    }
    return min(index, end)
  }

  /// The index behind blanks and characters without width.
  func skipNothing(_ index: Int, to end: Int, tabs: Bool = true) -> Int {
    var index = index
    while index < end {
      if !tabs && self[index] == 0x09 { break }
      let length = max(blankLength(at: index), zeroWidthLength(at: index))
      if length == 0 { break }
      index += length
    }
    return min(index, end)
  }

  /// The index of the end of what stands in `start..<end` without its closing blanks and characters without width.
  func trimEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      let last = self[end - 1]
      if last > 0x20 && last < 0x80 { break }
      let length = last < 0x80 ? 1 : lengthBefore(end)
      guard end - length >= start else { break }
      if blankLength(at: end - length) == length || zeroWidthLength(at: end - length) == length {
        end -= length
      } else {
        break
      }
    }
    return end
  }
}
