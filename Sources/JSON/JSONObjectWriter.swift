/// Writes an object's members.
///
///     object.set("version", 3)
///     object.array("items") { array in
///       array.object { $0.set("label", "合计") }
///     }
public struct JSONObjectWriter: ~Copyable {
  private let buffer: JSONBuffer
  private var isEmpty = true

  init(_ buffer: JSONBuffer) {
    self.buffer = buffer
    buffer.bytes.append(UInt8(ascii: "{"))
  }

  mutating func close() { buffer.bytes.append(UInt8(ascii: "}")) }

  public mutating func set(_ key: String, _ value: some JSONEncodable) {
    member(key) { value.encode(into: &$0) }
  }

  /// Nil leaves the member out.
  public mutating func set<Value: JSONEncodable>(_ key: String, _ value: Value?) {
    if let value { member(key) { value.encode(into: &$0) } }
  }

  public mutating func set(_ key: String, _ value: Int) {
    name(key)
    JSONEscaper.append(value, to: &buffer.bytes)
  }

  public mutating func set(_ key: String, _ value: Bool) {
    name(key)
    JSONEscaper.append(raw: value ? "true" : "false", to: &buffer.bytes)
  }

  public mutating func set(_ key: String, _ value: String) {
    name(key)
    JSONEscaper.append(value, to: &buffer.bytes)
  }

  /// A string, of bytes that should be UTF-8.
  public mutating func set(_ key: String, utf8 value: [UInt8]) {
    name(key)
    value.withUnsafeBufferPointer { JSONEscaper.append($0, to: &buffer.bytes) }
  }

  public mutating func set(_ key: String, utf8 value: UnsafeBufferPointer<UInt8>) {
    name(key)
    JSONEscaper.append(value, to: &buffer.bytes)
  }

  /// Many numbers, without a call for each.
  public mutating func set(_ key: String, integers: [UInt32]) {
    name(key)
    buffer.bytes.append(UInt8(ascii: "["))
    for (index, number) in integers.enumerated() {
      if index > 0 { buffer.bytes.append(UInt8(ascii: ",")) }
      JSONEscaper.append(UInt(number), to: &buffer.bytes)
    }
    buffer.bytes.append(UInt8(ascii: "]"))
  }

  public mutating func null(_ key: String) {
    name(key)
    JSONEscaper.append(raw: "null", to: &buffer.bytes)
  }

  public mutating func object<Problem: Error>(
    _ key: String, _ build: (inout JSONObjectWriter) throws(Problem) -> Void
  ) throws(Problem) {
    try member(key) { (slot: inout JSONSlot) throws(Problem) in try slot.object(build) }
  }

  public mutating func array<Problem: Error>(
    _ key: String, _ build: (inout JSONArrayWriter) throws(Problem) -> Void
  ) throws(Problem) {
    try member(key) { (slot: inout JSONSlot) throws(Problem) in try slot.array(build) }
  }

  /// A member whose value is written by a closure; null where it writes none.
  public mutating func member<Problem: Error>(
    _ key: String, _ build: (inout JSONSlot) throws(Problem) -> Void
  ) throws(Problem) {
    name(key)
    var slot = JSONSlot(buffer)
    defer { slot.close() }
    try build(&slot)
  }

  private mutating func name(_ key: String) {
    if !isEmpty { buffer.bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    JSONEscaper.append(key, to: &buffer.bytes)
    buffer.bytes.append(UInt8(ascii: ":"))
  }
}
