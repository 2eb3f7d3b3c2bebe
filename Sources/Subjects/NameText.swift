/// Names as they are compared: brackets and quotes of either width are the same; blanks were left out before.
enum NameText {
  static func areSame(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        i += 1
        j += 1
        continue
      }
      let (left, right) = (mark(a, i), mark(b, j))
      guard left.byte != 0, left.byte == right.byte else { return false }
      i += left.length
      j += right.length
    }
    return i == a.count && j == b.count
  }

  /// The half-width form of a bracket or quote; 0 for anything else.
  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (byte: UInt8, length: Int) {
    switch bytes[index] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""): return (bytes[index], 1)
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
      if bytes[index + 2] == 0x88 { return (UInt8(ascii: "("), 3) }
      if bytes[index + 2] == 0x89 { return (UInt8(ascii: ")"), 3) }
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      if bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9D { return (UInt8(ascii: "\""), 3) }
    default: break
    }
    return (0, 1)
  }

  /// A written name in the official form, whose brackets are full-width and whose quotes are curly.
  static func official(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var name: [UInt8] = []
    name.reserveCapacity(text.count + 8)
    var opensQuote = true
    for byte in text {
      switch byte {
      case UInt8(ascii: "("): name += [0xEF, 0xBC, 0x88]
      case UInt8(ascii: ")"): name += [0xEF, 0xBC, 0x89]
      case UInt8(ascii: "\""):
        name += [0xE2, 0x80, opensQuote ? 0x9C : 0x9D]
        opensQuote.toggle()
      default: name.append(byte)
      }
    }
    return name
  }

  static func isOfficial(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !text.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "\"") }
  }
}
