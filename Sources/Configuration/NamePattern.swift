/// `*`, `?` and `[…]` within one name. Characters are Unicode scalars; a byte that is no UTF-8 is one too.
enum NamePattern {
  private static let star = UInt8(ascii: "*")
  private static let open = UInt8(ascii: "[")
  private static let escape = UInt8(ascii: "\\")

  /// Whether every bracket is closed and nothing ends in the middle of an escape.
  static func isWhole(_ pattern: [UInt8]) -> Bool {
    var at = 0
    while at < pattern.count {
      if pattern[at] == escape, at + 1 == pattern.count { return false }
      guard let element = element(pattern[...], at) else { return false }
      at = element.end
    }
    return true
  }

  /// Time is the product of both lengths at most: a later `*` makes going back to an earlier one pointless.
  static func matches(_ pattern: [UInt8], _ name: ArraySlice<UInt8>) -> Bool {
    var at = 0
    var place = name.startIndex
    var retry: (pattern: Int, place: Int)?
    while place < name.endIndex {
      if at < pattern.count, pattern[at] == star {
        at += 1
        retry = (at, place)
        continue
      }
      let length = scalarLength(name, place)
      if at < pattern.count, let element = element(pattern[...], at),
        fits(pattern[at..<element.end], name[place..<(place + length)])
      {
        at = element.end
        place += length
      } else if let last = retry {
        let next = last.place + scalarLength(name, last.place)
        retry = (last.pattern, next)
        at = last.pattern
        place = next
      } else {
        return false
      }
    }
    while at < pattern.count, pattern[at] == star { at += 1 }
    return at == pattern.count
  }

  /// One scalar, one escaped scalar or one class; nil for a bracket that is not closed.
  private static func element(_ pattern: ArraySlice<UInt8>, _ at: Int) -> (end: Int, isClass: Bool)? {
    switch pattern[at] {
    case escape where at + 1 < pattern.endIndex: return (at + 1 + scalarLength(pattern, at + 1), false)
    case open:
      var end = at + 1
      if end < pattern.endIndex, pattern[end] == UInt8(ascii: "!") || pattern[end] == UInt8(ascii: "^") { end += 1 }
      // A bracket that closes at once is one of the characters.
      if end < pattern.endIndex, pattern[end] == UInt8(ascii: "]") { end += 1 }
      while end < pattern.endIndex, pattern[end] != UInt8(ascii: "]") { end += 1 }
      return end < pattern.endIndex ? (end + 1, true) : nil
    default: return (at + scalarLength(pattern, at), false)
    }
  }

  private static func fits(_ element: ArraySlice<UInt8>, _ scalar: ArraySlice<UInt8>) -> Bool {
    switch element.first {
    case UInt8(ascii: "?") where element.count == 1: return true
    case escape where element.count > 1: return element.dropFirst().elementsEqual(scalar)
    case open where element.count > 2: return isListed(element.dropFirst().dropLast(), scalar)
    default: return element.elementsEqual(scalar)
    }
  }

  private static func isListed(_ list: ArraySlice<UInt8>, _ scalar: ArraySlice<UInt8>) -> Bool {
    var at = list.startIndex
    var isNegated = false
    if let first = list.first, first == UInt8(ascii: "!") || first == UInt8(ascii: "^"), list.count > 1 {
      isNegated = true
      at += 1
    }
    var isFound = false
    while at < list.endIndex {
      let low = list[at..<(at + scalarLength(list, at))]
      at = low.endIndex
      var high = low
      if at + 1 < list.endIndex, list[at] == UInt8(ascii: "-") {
        high = list[(at + 1)..<(at + 1 + scalarLength(list, at + 1))]
        at = high.endIndex
      }
      // UTF-8 is in the order of the scalars.
      if !scalar.lexicographicallyPrecedes(low), !high.lexicographicallyPrecedes(scalar) { isFound = true }
    }
    return isFound != isNegated
  }

  private static func scalarLength(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Int {
    let most = bytes.endIndex - at
    let length =
      switch bytes[at] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length <= most, bytes[(at + 1)..<(at + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) else { return 1 }
    return length
  }

}
