/// Reads the number that opens a line: `第二部分`, `附件3`, `一、`, `（一）`, `1.`, `（1）`, `①`.
extension Source {
  func marker(at start: Int, end: Int) -> (style: HeadingSyntax.Marker.Style, number: Int, end: Int)? {
    let byte = self[start]
    switch byte {
    case 0x30...0x39: return arabicMarker(at: start, end: end)
    case 0x28: return bracketMarker(at: start, end: end)
    case 0xEF:
      if triple(start) == 0xEF_BC88 { return bracketMarker(at: start, end: end) }
      return digit(at: start) == nil ? nil : arabicMarker(at: start, end: end)
    case 0xE2, 0xE3: return symbolMarker(at: start) ?? chineseMarker(at: start, end: end)
    case 0xE4...0xE9:
      switch triple(start) {
      case 0xE7_ACAC: return partMarker(at: start, end: end)
      case 0xE9_9984: return attachmentMarker(at: start, end: end)
      default: return chineseDigit(at: start) == nil ? nil : chineseMarker(at: start, end: end)
      }
    default: return nil
    }
  }

  private func arabicMarker(at start: Int, end: Int) -> (HeadingSyntax.Marker.Style, Int, Int)? {
    guard let (number, after) = shortNumber(at: start, end: end) else { return nil }
    if triple(after) == 0xE3_8081 { return (.arabic, number, after + 3) }  // 、
    let point = folded(at: after)
    guard point.byte == 0x2E, after < end else { return nil }
    let behind = after + point.length
    if digit(at: behind) != nil {
      // `3.34万元` is an amount, `3.2024年度` is not.
      var cursor = behind
      var digits = 0
      while let next = digit(at: cursor), digits < 5 {
        cursor += next.length
        digits += 1
      }
      guard digits == 4, triple(skipBlanks(cursor, to: end)) == 0xE5_B9B4 else { return nil }
    }
    return (.arabic, number, behind)
  }

  private func bracketMarker(at start: Int, end: Int) -> (HeadingSyntax.Marker.Style, Int, Int)? {
    let inside = skipBlanks(start + folded(at: start).length, to: end)
    var style = HeadingSyntax.Marker.Style.arabicInBrackets
    var read = shortNumber(at: inside, end: end)
    if read == nil {
      style = .chineseInBrackets
      read = chineseNumber(at: inside, end: end)
    }
    guard let (number, after) = read else { return nil }
    let closing = skipBlanks(after, to: end)
    let close = folded(at: closing)
    guard close.byte == 0x29, closing < end else { return nil }
    var behind = closing + close.length
    if triple(behind) == 0xE3_8081, behind < end { behind += 3 }
    return (style, number, behind)
  }

  private func chineseMarker(at start: Int, end: Int) -> (HeadingSyntax.Marker.Style, Int, Int)? {
    guard let (number, after) = chineseNumber(at: start, end: end), after < end else { return nil }
    if triple(after) == 0xE3_8081 { return (.chinese, number, after + 3) }
    let point = folded(at: after)
    return point.byte == 0x2E ? (.chinese, number, after + point.length) : nil
  }

  private func partMarker(at start: Int, end: Int) -> (HeadingSyntax.Marker.Style, Int, Int)? {
    let inside = skipBlanks(start + 3, to: end)
    guard let (number, after) = chineseNumber(at: inside, end: end) ?? shortNumber(at: inside, end: end) else {
      return nil
    }
    let word = skipBlanks(after, to: end)
    if has("部分", at: word) { return (.part, number, behindColon(word + 6, end)) }
    if has("章", at: word) { return (.chapter, number, behindColon(word + 3, end)) }
    return nil
  }

  private func attachmentMarker(at start: Int, end: Int) -> (HeadingSyntax.Marker.Style, Int, Int)? {
    guard has("附件", at: start), start + 6 <= end else { return nil }
    let inside = skipBlanks(start + 6, to: end)
    if let (number, after) = shortNumber(at: inside, end: end) ?? chineseNumber(at: inside, end: end) {
      return (.attachment, number, behindColon(after, end))
    }
    if inside == end || colonLength(at: inside) > 0 { return (.attachment, 0, behindColon(start + 6, end)) }
    return nil
  }

  private func behindColon(_ index: Int, _ end: Int) -> Int {
    let colon = skipBlanks(index, to: end)
    guard colon < end else { return index }
    let length = colonLength(at: colon)
    return length == 0 ? index : colon + length
  }

  private func symbolMarker(at start: Int) -> (HeadingSyntax.Marker.Style, Int, Int)? {
    let code = triple(start)
    switch code {
    case 0xE2_91A0...0xE2_91B3: return (.circled, Int(code) - 0xE2_91A0 + 1, start + 3)
    case 0xE2_91B4...0xE2_91BF: return (.arabicInBrackets, Int(code) - 0xE2_91B4 + 1, start + 3)
    case 0xE2_9280...0xE2_9287: return (.arabicInBrackets, Int(code) - 0xE2_9280 + 13, start + 3)
    case 0xE2_9288...0xE2_929B: return (.arabic, Int(code) - 0xE2_9288 + 1, start + 3)
    case 0xE3_88A0...0xE3_88A9: return (.chineseInBrackets, Int(code) - 0xE3_88A0 + 1, start + 3)
    default: return nil
    }
  }

  /// One to three digits of either width.
  private func shortNumber(at start: Int, end: Int) -> (Int, Int)? {
    var index = start
    var value = 0
    var digits = 0
    while index < end, let next = digit(at: index) {
      digits += 1
      if digits > 3 { return nil }
      value = value * 10 + next.value
      index += next.length
    }
    return digits == 0 ? nil : (value, index)
  }

  /// A Chinese number up to 199: at most six characters.
  func chineseNumber(at start: Int, end: Int) -> (Int, Int)? {
    var index = start
    var value = 0
    var last = 0
    var characters = 0
    while index < end, characters < 7, let digit = chineseDigit(at: index) {
      characters += 1
      index += 3
      switch digit {
      case 100:
        value += max(last, 1) * 100
        last = 0
      case 10:
        value += (last == 0 ? 1 : last) * 10
        last = 0
      default: last = last * 10 + digit
      }
    }
    guard characters > 0, characters < 7 else { return nil }
    return (value + last, index)
  }

  @inline(__always)
  private func chineseDigit(at index: Int) -> Int? {
    switch triple(index) {
    case 0xE4_B880: 1
    case 0xE4_BA8C: 2
    case 0xE4_B889: 3
    case 0xE5_9B9B: 4
    case 0xE4_BA94: 5
    case 0xE5_85AD: 6
    case 0xE4_B883: 7
    case 0xE5_85AB: 8
    case 0xE4_B99D: 9
    case 0xE5_8D81: 10
    case 0xE7_99BE: 100
    case 0xE3_8087, 0xE9_9BB6: 0
    default: nil
    }
  }
}
