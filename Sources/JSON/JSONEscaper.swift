/// Appends what makes JSON to bytes. What is no UTF-8 becomes U+FFFD, so that whatever is written can be read.
package enum JSONEscaper {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// A string with its quotation marks: runs that need no escape are copied whole.
  static func append(_ content: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let text = JSONBytes(content)
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var offset = 0
    func flush(_ bytes: inout [UInt8]) {
      if start < offset { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[start..<offset])) }
    }
    while offset < content.count {
      if text.count &- offset >= 8 {
        let word = text.word(offset)
        if word & 0x8080_8080_8080_8080 == 0 {
          let special = UTF8Form.specials(word)
          offset &+= special == 0 ? 8 : special.trailingZeroBitCount / 8
          if special == 0 { continue }
        } else if UTF8Form.isPlainPair(word) {
          offset &+= 6
          continue
        }
      }
      let byte = text[offset]
      let length = UTF8Form.length(text, at: offset)
      if length > 0, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        offset += length
        continue
      }
      flush(&bytes)
      if length == 0 { bytes.append(contentsOf: [0xEF, 0xBF, 0xBD]) } else { appendEscape(byte, to: &bytes) }
      offset += 1
      start = offset
    }
    flush(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      append(raw: "u00", to: &bytes)
      bytes.append(HexDigit.lower.utf8Start[Int(byte >> 4)])
      bytes.append(HexDigit.lower.utf8Start[Int(byte & 0xF)])
    }
  }

  package static func append(raw literal: StaticString, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  package static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(number.magnitude, to: &bytes)
  }

  static func append(_ number: UInt, to bytes: inout [UInt8]) {
    if number < 10 {
      bytes.append(UInt8(truncatingIfNeeded: number) + UInt8(ascii: "0"))
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var index = 20
      var rest = number
      repeat {
        index -= 1
        digits[index] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[index..<20]))
    }
  }
}
