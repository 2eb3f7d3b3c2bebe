#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A value of a document, or a value that is not there. What is asked of the wrong kind is nil or absent; nothing traps.
///
///     let uri = params["textDocument"]["uri"].string
public struct JSONValue: Sendable {
  let document: JSONDocument
  let index: Int

  init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  /// A value that is not there.
  public static let absent = JSONValue(document: .nothing, index: 0)

  var node: JSONNode? { index < document.nodes.count ? document.nodes[index] : nil }

  public var kind: JSONKind { node?.kind ?? .absent }
  public var isAbsent: Bool { kind == .absent }
  public var isNull: Bool { kind == .null }
  /// There, and not null.
  public var hasValue: Bool { kind != .null && kind != .absent }

  public var bool: Bool? {
    guard let node, node.kind == .bool else { return nil }
    return node.end - node.start == 4
  }

  // MARK: Numbers

  /// An integer, however it is written: `3`, `3.0` and `0.3e1` alike. Nil where there is a fraction or it does not fit.
  public var int: Int? { number?.exact }

  /// An integer from 0 to 2³¹ − 1, which the protocol calls `uinteger`.
  public var uinteger: Int? {
    guard let value = int, value >= 0, value <= Int(Int32.max) else { return nil }
    return value
  }

  /// The integer of a range that is nearest to the number: clients write the end of a line as 2³² or 1.8e308.
  public func int(clampedTo range: ClosedRange<Int>) -> Int? {
    guard let number else { return nil }
    return min(max(number.saturated, range.lowerBound), range.upperBound)
  }

  /// The number as it is written.
  public var numberText: String? { kind == .number ? String(decoding: raw, as: UTF8.self) : nil }

  /// A number with neither fraction nor exponent.
  public var isPlainNumber: Bool { kind == .number && node?.isPlain == true }

  private var number: JSONNumber? {
    guard let node, node.kind == .number else { return nil }
    return withRaw { JSONNumber($0, isPlain: node.isPlain) }
  }

  // MARK: Strings

  public var string: String? {
    guard let node, node.kind == .string else { return nil }
    return node.isPlain
      ? withRaw { String(decoding: $0, as: UTF8.self) } : utf8.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A string's UTF-8.
  public var utf8: [UInt8]? {
    guard let node, node.kind == .string else { return nil }
    return withRaw { node.isPlain ? [UInt8]($0) : JSONUnescaper.unescaped($0) }
  }

  /// Whether this is a string that says just that.
  public func equals(_ text: String) -> Bool {
    guard let node, node.kind == .string else { return false }
    var text = text
    guard node.isPlain else { return utf8.map { $0.elementsEqual(text.utf8) } ?? false }
    return withRaw { own in
      text.withUTF8 { other in
        guard own.count == other.count else { return false }
        guard let left = own.baseAddress, let right = other.baseAddress else { return true }
        return memcmp(left, right, own.count) == 0
      }
    }
  }

  // MARK: Arrays and objects

  /// An object's member, the last where several have the name.
  public subscript(key: String) -> JSONValue {
    guard let node, node.kind == .object else { return .absent }
    var found = JSONValue.absent
    var child = index + 1
    while child < Int(node.next) {
      let name = JSONValue(document: document, index: child)
      if name.equals(key) { found = JSONValue(document: document, index: child + 1) }
      child = name.value.past
    }
    return found
  }

  /// An array's elements; none where this is no array.
  public var elements: JSONElements {
    guard let node, node.kind == .array else { return JSONElements(document: document, index: 0, end: 0) }
    return JSONElements(document: document, index: index + 1, end: Int(node.next))
  }

  /// An object's members in the order of the text; none where this is no object.
  public var members: JSONMembers {
    guard let node, node.kind == .object else { return JSONMembers(document: document, index: 0, end: 0) }
    return JSONMembers(document: document, index: index + 1, end: Int(node.next))
  }

  /// An object's members with their names as values, which say where they stand.
  public var pairs: [(name: JSONValue, value: JSONValue)] {
    guard let node, node.kind == .object else { return [] }
    var pairs: [(name: JSONValue, value: JSONValue)] = []
    var child = index + 1
    while child < Int(node.next) {
      let name = JSONValue(document: document, index: child)
      pairs.append((name, name.value))
      child = name.value.past
    }
    return pairs
  }

  /// The value behind a member's name.
  fileprivate var value: JSONValue { JSONValue(document: document, index: index + 1) }
  /// The number of the node behind this value. Always further on, so that walking ends.
  fileprivate var past: Int { max(Int(node?.next ?? 0), index + 1) }

  // MARK: Text

  /// Where the value stands in the text, a string with its quotation marks; empty where there is none.
  public var range: Range<Int> {
    guard let node, node.start <= node.end else { return 0..<0 }
    guard node.kind == .string else { return Int(node.start)..<Int(node.end) }
    // The scanner has seen both marks.
    return max(0, Int(node.start) - 1)..<(Int(node.end) + 1)
  }

  /// The value as it is written; a string without its quotation marks.
  func withRaw<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    document.bytes.withUnsafeBufferPointer { buffer in
      guard let node, node.start <= node.end, Int(node.end) <= buffer.count else {
        return body(UnsafeBufferPointer(start: nil, count: 0))
      }
      return body(UnsafeBufferPointer(rebasing: buffer[Int(node.start)..<Int(node.end)]))
    }
  }

  var raw: [UInt8] { withRaw { [UInt8]($0) } }
}

/// An array's elements.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
  fileprivate let document: JSONDocument
  fileprivate var index: Int
  fileprivate let end: Int

  public mutating func next() -> JSONValue? {
    guard index < end else { return nil }
    let element = JSONValue(document: document, index: index)
    index = element.past
    return element
  }
}

/// An object's members.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  fileprivate let document: JSONDocument
  fileprivate var index: Int
  fileprivate let end: Int

  public mutating func next() -> (key: String, value: JSONValue)? {
    guard index < end else { return nil }
    let key = JSONValue(document: document, index: index)
    index = key.value.past
    return (key.string ?? "", key.value)
  }
}
