/// Reads JSON in one pass and without recursion: checks all of it, and notes where each value stands.
///
/// Nothing is decoded here. Strings are checked to be UTF-8 and their escapes to be well formed; they stay where they are.
struct JSONScanner {
  private let text: JSONBytes
  private let limits: JSONLimits
  private var offset = 0
  private var nodes: [JSONNode] = []
  /// The arrays and objects that are open.
  private var open: [UInt32] = []

  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: JSONLimits) throws(JSONProblem) -> [JSONNode] {
    guard bytes.count < Int(UInt32.max) else { throw JSONProblem(.tooLong, at: 0) }
    var scanner = JSONScanner(text: JSONBytes(bytes), limits: limits)
    // A message of an editor has a value in ten bytes or more, if it is not one long text.
    scanner.nodes.reserveCapacity(min(bytes.count / 10 + 4, 256))
    try scanner.scan()
    return scanner.nodes
  }

  private init(text: JSONBytes, limits: JSONLimits) {
    self.text = text
    self.limits = limits
  }

  private mutating func scan() throws(JSONProblem) {
    repeat {
      skipSpace()
      if try startsContainer() { continue }
      // A value has ended; so may have what it is in.
      while let parent = open.last {
        skipSpace()
        let isObject = nodes[Int(parent)].kind == .object
        let byte = try current()
        if byte == UInt8(ascii: ",") {
          offset += 1
          if isObject { try key() }
          break
        }
        guard byte == UInt8(ascii: isObject ? "}" : "]") else { throw JSONProblem(.unexpectedByte, at: offset) }
        offset += 1
        close()
      }
    } while !open.isEmpty
    skipSpace()
    if offset < text.count { throw JSONProblem(.textAfterTheValue, at: offset) }
  }

  /// Reads a scalar, or the beginning of an array or object that is not empty.
  /// - Returns: whether a value has to follow.
  private mutating func startsContainer() throws(JSONProblem) -> Bool {
    let byte = try current()
    switch byte {
    case UInt8(ascii: "\""):
      try string()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = byte == UInt8(ascii: "{")
      guard open.count < limits.depth else { throw JSONProblem(.tooDeep, at: offset) }
      open.append(UInt32(truncatingIfNeeded: nodes.count))
      try add(isObject ? .object : .array, from: offset, to: offset)
      offset += 1
      skipSpace()
      if try current() == UInt8(ascii: isObject ? "}" : "]") {
        offset += 1
        close()
        return false
      }
      if isObject { try key() }
      return true
    case UInt8(ascii: "t"): try word("true", .bool)
    case UInt8(ascii: "f"): try word("false", .bool)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
    return false
  }

  private mutating func close() {
    guard let index = open.popLast() else { return }
    nodes[Int(index)].end = UInt32(truncatingIfNeeded: offset)
    nodes[Int(index)].next = UInt32(truncatingIfNeeded: nodes.count)
  }

  /// A member's name and the colon.
  private mutating func key() throws(JSONProblem) {
    skipSpace()
    guard try current() == UInt8(ascii: "\"") else { throw JSONProblem(.unexpectedByte, at: offset) }
    try string()
    skipSpace()
    guard try current() == UInt8(ascii: ":") else { throw JSONProblem(.unexpectedByte, at: offset) }
    offset += 1
  }

  private mutating func string() throws(JSONProblem) {
    let scan = try JSONStringScanner.end(text, from: offset + 1)
    try add(.string, from: offset + 1, to: scan.end, isPlain: !scan.hasEscapes)
    offset = scan.end + 1
  }

  private mutating func word(_ word: StaticString, _ kind: JSONKind) throws(JSONProblem) {
    let length = word.utf8CodeUnitCount
    for index in 0..<length {
      guard offset + index < text.count else { throw JSONProblem(.unexpectedEnd, at: text.count) }
      guard text[offset + index] == word.utf8Start[index] else {
        throw JSONProblem(.unexpectedByte, at: offset + index)
      }
    }
    try add(kind, from: offset, to: offset + length)
    offset += length
  }

  private mutating func number() throws(JSONProblem) {
    let start = offset
    var isPlain = true
    if text[offset] == UInt8(ascii: "-") {
      offset += 1
    } else if !isDigit(offset) {
      throw JSONProblem(.unexpectedByte, at: offset)
    }
    let first = offset
    try digits()
    if text[first] == UInt8(ascii: "0"), offset > first + 1 { throw JSONProblem(.badNumber, at: first) }
    if offset < text.count, text[offset] == UInt8(ascii: ".") {
      isPlain = false
      offset += 1
      try digits()
    }
    if offset < text.count, text[offset] | 0x20 == UInt8(ascii: "e") {
      isPlain = false
      offset += 1
      if offset < text.count, text[offset] == UInt8(ascii: "+") || text[offset] == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    try add(.number, from: start, to: offset, isPlain: isPlain)
  }

  private mutating func digits() throws(JSONProblem) {
    let start = offset
    while isDigit(offset) { offset += 1 }
    if offset == start { throw JSONProblem(offset < text.count ? .badNumber : .unexpectedEnd, at: offset) }
  }

  private func isDigit(_ offset: Int) -> Bool { offset < text.count && text[offset] &- 0x30 < 10 }

  private mutating func add(_ kind: JSONKind, from start: Int, to end: Int, isPlain: Bool = true) throws(JSONProblem) {
    guard nodes.count < limits.values else { throw JSONProblem(.tooManyValues, at: start) }
    nodes.append(
      JSONNode(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: nodes.count + 1), kind: kind, isPlain: isPlain))
  }

  private func current() throws(JSONProblem) -> UInt8 {
    guard offset < text.count else { throw JSONProblem(.unexpectedEnd, at: offset) }
    return text[offset]
  }

  private mutating func skipSpace() {
    while offset < text.count {
      switch text[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }
}
