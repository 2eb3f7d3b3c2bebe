#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StaticString {
  /// The bytes of a text of the catalogue, which live as long as the program.
  var bytes: UnsafeBufferPointer<UInt8> {
    hasPointerRepresentation
      ? UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) : UnsafeBufferPointer(start: nil, count: 0)
  }
}

/// Numbers of fixed width in the texts of the catalogue.
enum Digits {
  /// nil where the place is blank, or past the end.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ width: Int) -> Int? {
    guard start >= 0, start + width <= bytes.count else { return nil }
    var value: Int?
    for index in start..<(start + width) where bytes[index] != 0x20 {
      value = (value ?? 0) * 10 + Int(bytes[index] & 0x0F)
    }
    return value
  }
}

/// `SubjectData.records`, read where it stands.
enum Records {
  static let width = 22
  static var bytes: UnsafeBufferPointer<UInt8> { SubjectData.records.bytes }
  static var count: Int { bytes.count / width }

  static func code(_ index: Int) -> SubjectCode? {
    let bytes = bytes
    let start = index * width
    guard index >= 0, start + 7 <= bytes.count else { return nil }
    let length = bytes[start + 5] != 0x20 ? 7 : bytes[start + 3] != 0x20 ? 5 : 3
    return SubjectCode(UnsafeBufferPointer(rebasing: bytes[start..<(start + length)]))
  }

  /// Whether the catalogue's years all have the name.
  static func isAlways(_ index: Int) -> Bool {
    let bytes = bytes
    let start = index * width
    guard index >= 0, start + width <= bytes.count else { return false }
    return bytes[start + 14] == 0x20 && bytes[start + 16] == 0x20
  }

  /// Whether the name of a record is this to the byte.
  static func isNamed(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = Digits.number(bytes, index * width + 7, 6) else { return false }
    let names = NameTable.bytes
    let end = start + text.count
    guard end < names.count, names[end] == NameTable.bar, let own = text.baseAddress, let base = names.baseAddress
    else {
      return false
    }
    return memcmp(base + start, own, text.count) == 0
  }

  static func firstYear(_ index: Int) -> Int? { Digits.number(bytes, index * width + 13, 2).map { 2000 + $0 } }
  static func lastYear(_ index: Int) -> Int? { Digits.number(bytes, index * width + 15, 2).map { 2000 + $0 } }

  /// In how many documents code and name were seen together.
  static func documents(_ index: Int) -> Int { Digits.number(bytes, index * width + 17, 2) ?? 0 }

  static func isTransfer(_ index: Int) -> Bool {
    let place = index * width + 19
    return index >= 0 && place < bytes.count && bytes[place] == UInt8(ascii: "t")
  }

  /// The first record whose code is not before an order.
  static func first(from order: UInt64) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if let code = code(middle), code.order < order { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The records of a code: more than one where its name changed within the catalogue's years.
  static func range(of code: SubjectCode) -> Range<Int> {
    let order = code.order
    let first = first(from: order)
    var end = first
    while end < count, self.code(end)?.order == order { end += 1 }
    return first..<end
  }

  /// The records of everything below a code.
  static func range(below code: SubjectCode) -> Range<Int> {
    let first = range(of: code).upperBound
    var end = first
    while end < count, let next = self.code(end), next.isBelow(code) { end += 1 }
    return first..<end
  }
}

/// `SubjectData.names`, read where it stands: a line a name, in the order of bytes.
enum NameTable {
  static var bytes: UnsafeBufferPointer<UInt8> { SubjectData.names.bytes }
  static var bar: UInt8 { UInt8(ascii: "|") }

  /// Byte ranges of a line's parts.
  struct Entry {
    var name: Range<Int>
    var pinyin: Range<Int>
    var users: Range<Int>
  }

  /// The place of the next mark, or the end.
  static func end(of mark: UInt8, from start: Int) -> Int {
    let bytes = bytes
    var index = max(start, 0)
    while index < bytes.count, bytes[index] != mark { index += 1 }
    return index
  }

  static func entry(at start: Int) -> Entry {
    let start = min(max(start, 0), bytes.count)
    let name = end(of: bar, from: start)
    let pinyin = end(of: bar, from: name + 1)
    let users = end(of: 0x0A, from: pinyin + 1)
    return Entry(
      name: start..<name, pinyin: min(name + 1, pinyin)..<pinyin, users: min(pinyin + 1, users)..<users)
  }

  /// The line of a name in its official form.
  static func entry(named name: UnsafeBufferPointer<UInt8>) -> Entry? {
    let bytes = bytes
    var low = 0
    var high = bytes.count
    while low < high {
      // The line that holds the middle.
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != 0x0A { start -= 1 }
      let entry = entry(at: start)
      let own = UnsafeBufferPointer(rebasing: bytes[entry.name])
      if own.lexicographicallyPrecedes(name) {
        low = entry.users.upperBound + 1
      } else if own.elementsEqual(name) {
        return entry
      } else {
        high = start
      }
    }
    return nil
  }

  /// The records that bear a name, and the renames that it is the old name of.
  ///
  /// - Parameter users: their part of a line
  static func forEachUser(_ users: Range<Int>, record: (Int) -> Void, rename: (Int) -> Void) {
    var index = users.lowerBound
    while index + 4 <= users.upperBound {
      if let number = Digits.number(bytes, index, 4) {
        if number < Records.count { record(number) } else { rename(9_999 - number) }
      }
      index += 4
    }
  }
}
