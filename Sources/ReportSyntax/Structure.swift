/// Full-width and half-width forms are one wherever structure is looked for.
extension Source {
  /// The ASCII character that the one at an index stands for, and its length; full-width forms, `。` and dashes fold.
  ///
  /// `(0, n)` where it stands for none.
  @inline(__always)
  func folded(at index: Int) -> (byte: UInt8, length: Int) {
    let byte = self[index]
    if byte < 0x80 { return (byte, index < count ? 1 : 0) }
    if byte == 0xEF || byte == 0xE2 || byte == 0xE3 || byte == 0xC3 { return foldedWide(at: index) }
    return (0, characterLength(at: index))
  }

  private func foldedWide(at index: Int) -> (byte: UInt8, length: Int) {
    let code = triple(index)
    switch code {
    case 0xEF_BC81...0xEF_BCBF: return (UInt8(truncatingIfNeeded: code &- 0xEF_BC81) &+ 0x21, 3)
    case 0xEF_BD80...0xEF_BD9E: return (UInt8(truncatingIfNeeded: code &- 0xEF_BD80) &+ 0x60, 3)
    case 0xE2_8892, 0xE2_8093, 0xE2_8090, 0xE2_8091, 0xE2_8092: return (0x2D, 3)  // − – ‐ ‑ ‒
    case 0xE3_8090, 0xEF_BCBB: return (0x5B, 3)  // 【
    case 0xE3_8091, 0xEF_BCBD: return (0x5D, 3)  // 】
    default: break
    }
    if self[index] == 0xC3 {
      if self[index + 1] == 0x97 { return (0x2A, 2) }  // ×
      if self[index + 1] == 0xB7 { return (0x2F, 2) }  // ÷
    }
    return (0, characterLength(at: index))
  }

  /// The digit at an index, half- or full-width, and its length; nil for anything else.
  @inline(__always)
  func digit(at index: Int) -> (value: Int, length: Int)? {
    let byte = self[index]
    if byte < 0x80 { return byte >= 0x30 && byte <= 0x39 ? (Int(byte) - 0x30, 1) : nil }
    guard byte == 0xEF, self[index + 1] == 0xBC, self[index + 2] >= 0x90, self[index + 2] <= 0x99 else { return nil }
    return (Int(self[index + 2]) - 0x90, 3)
  }

  /// `：` or `:` at an index: its length, else 0.
  func colonLength(at index: Int) -> Int {
    if self[index] == 0x3A { return 1 }
    return triple(index) == 0xEF_BC9A ? 3 : 0
  }

  /// The first colon of either width in a range, and its length.
  func firstColon(from: Int, to: Int) -> (index: Int, length: Int)? {
    var index = from
    while index < to {
      let length = colonLength(at: index)
      if length > 0 { return (index, length) }
      index += characterLength(at: index)
    }
    return nil
  }

  /// Whether `start..<end` is a fence: three or more dashes, or two or more of the long Chinese ones.
  func isFence(_ start: Int, _ end: Int) -> Bool {
    var short = 0
    var long = 0
    var index = start
    while index < end {
      switch triple(index) {
      case 0xE2_8094, 0xE2_8095, 0xE2_9480:
        long += 1
        index += 3
      case 0xEF_BC8D, 0xE2_8892, 0xE2_8093:
        short += 1
        index += 3
      default:
        guard self[index] == 0x2D else { return false }
        short += 1
        index += 1
      }
    }
    return short >= 3 || long >= 2
  }

  /// Whether the character at an index can stand in a name: letters, digits, Chinese characters, `_`, `·`.
  func nameLength(at index: Int) -> Int {
    let byte = self[index]
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return 1
    case 0..<0xC2: return 0
    case 0xC2: return self[index + 1] == 0xB7 ? 2 : 0
    case 0xE2:
      // Roman and circled numbers are letters; punctuation, operators, arrows and boxes are not.
      let second = self[index + 1]
      return second == 0x85 || second == 0x91 || second == 0x92 ? validLength(at: index) : 0
    case 0xE3:
      let code = triple(index)
      if code >= 0xE3_8080 && code <= 0xE3_80BF { return code >= 0xE3_8085 && code <= 0xE3_8087 ? 3 : 0 }
      return validLength(at: index)
    case 0xEF:
      switch triple(index) {
      case 0xEF_BC90...0xEF_BC99, 0xEF_BCA1...0xEF_BCBA, 0xEF_BCBF, 0xEF_BD81...0xEF_BD9A: return 3
      case 0xEF_A480...0xEF_ABBF: return 3
      default: return 0
      }
    case 0xC3:
      return self[index + 1] == 0x97 || self[index + 1] == 0xB7 ? 0 : validLength(at: index)
    default: return validLength(at: index)
    }
  }
}
