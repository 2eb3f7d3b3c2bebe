/// Finds the end of a string, eight bytes of ASCII or two Chinese characters at a time.
enum JSONStringScanner {
  /// - Parameter start: behind the opening quotation mark.
  /// - Returns: where the closing one stands.
  static func end(_ text: JSONBytes, from start: Int) throws(JSONProblem) -> (end: Int, hasEscapes: Bool) {
    var offset = start
    var hasEscapes = false
    while true {
      offset = skipPlain(text, from: offset)
      guard offset < text.count else { throw JSONProblem(.unexpectedEnd, at: text.count) }
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "\""):
        return (offset, hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        offset += try escapeLength(text, at: offset)
      case 0..<0x20:
        throw JSONProblem(.controlCharacterInString, at: offset)
      case 0..<0x80:
        offset += 1
      default:
        let length = UTF8Form.length(text, at: offset)
        guard length > 0 else { throw JSONProblem(.invalidUTF8, at: offset) }
        offset += length
      }
    }
  }

  /// Goes on while whole words need no further look.
  private static func skipPlain(_ text: JSONBytes, from start: Int) -> Int {
    var offset = start
    while text.count &- offset >= 8 {
      let word = text.word(offset)
      if word & 0x8080_8080_8080_8080 == 0 {
        let special = UTF8Form.specials(word)
        if special == 0 {
          offset &+= 8
        } else {
          return offset &+ special.trailingZeroBitCount / 8
        }
      } else if UTF8Form.isPlainPair(word) {
        offset &+= 6
      } else {
        return offset
      }
    }
    return offset
  }

  private static func escapeLength(_ text: JSONBytes, at offset: Int) throws(JSONProblem) -> Int {
    guard offset + 1 < text.count else { throw JSONProblem(.unexpectedEnd, at: text.count) }
    switch text[offset + 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "t"),
      UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      return 2
    case UInt8(ascii: "u"):
      for index in 2..<6 {
        guard offset + index < text.count else { throw JSONProblem(.unexpectedEnd, at: text.count) }
        guard HexDigit.value(text[offset + index]) != nil else { throw JSONProblem(.badEscape, at: offset + index) }
      }
      return 6
    default:
      throw JSONProblem(.badEscape, at: offset + 1)
    }
  }
}
