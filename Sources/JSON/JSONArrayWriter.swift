/// Writes an array's elements.
public struct JSONArrayWriter: ~Copyable {
  private let buffer: JSONBuffer
  private var isEmpty = true

  init(_ buffer: JSONBuffer) {
    self.buffer = buffer
    buffer.bytes.append(UInt8(ascii: "["))
  }

  mutating func close() { buffer.bytes.append(UInt8(ascii: "]")) }

  public mutating func append(_ value: some JSONEncodable) {
    element { value.encode(into: &$0) }
  }

  public mutating func append(_ value: Int) {
    comma()
    JSONEscaper.append(value, to: &buffer.bytes)
  }

  public mutating func append(_ value: String) {
    comma()
    JSONEscaper.append(value, to: &buffer.bytes)
  }

  public mutating func object<Problem: Error>(
    _ build: (inout JSONObjectWriter) throws(Problem) -> Void
  ) throws(Problem) {
    try element { (slot: inout JSONSlot) throws(Problem) in try slot.object(build) }
  }

  public mutating func array<Problem: Error>(
    _ build: (inout JSONArrayWriter) throws(Problem) -> Void
  ) throws(Problem) {
    try element { (slot: inout JSONSlot) throws(Problem) in try slot.array(build) }
  }

  /// An element that is written by a closure; null where it writes none.
  public mutating func element<Problem: Error>(
    _ build: (inout JSONSlot) throws(Problem) -> Void
  ) throws(Problem) {
    comma()
    var slot = JSONSlot(buffer)
    defer { slot.close() }
    try build(&slot)
  }

  private mutating func comma() {
    if !isEmpty { buffer.bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
  }
}
