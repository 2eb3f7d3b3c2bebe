/// A place for exactly one value: the first that is written is it, and null where none was.
///
/// Places and writers cannot be copied, and whoever writes into one has borrowed the one around it, so that nothing can come
/// in between or afterwards.
public struct JSONSlot: ~Copyable {
  private let buffer: JSONBuffer
  private var isFilled = false

  init(_ buffer: JSONBuffer) { self.buffer = buffer }

  mutating func close() { null() }

  public mutating func null() { fill { JSONEscaper.append(raw: "null", to: &$0) } }
  public mutating func bool(_ value: Bool) { fill { JSONEscaper.append(raw: value ? "true" : "false", to: &$0) } }
  public mutating func int(_ value: Int) { fill { JSONEscaper.append(value, to: &$0) } }
  public mutating func string(_ value: String) { fill { JSONEscaper.append(value, to: &$0) } }
  /// A string, of bytes that should be UTF-8.
  public mutating func string(utf8: UnsafeBufferPointer<UInt8>) { fill { JSONEscaper.append(utf8, to: &$0) } }

  /// A number as it was read.
  package mutating func number(_ text: String) { fill { $0.append(contentsOf: text.utf8) } }

  public mutating func value(_ value: some JSONEncodable) { value.encode(into: &self) }

  public mutating func object<Problem: Error>(
    _ build: (inout JSONObjectWriter) throws(Problem) -> Void
  ) throws(Problem) {
    if isFilled { return }
    isFilled = true
    var writer = JSONObjectWriter(buffer)
    defer { writer.close() }
    try build(&writer)
  }

  public mutating func array<Problem: Error>(
    _ build: (inout JSONArrayWriter) throws(Problem) -> Void
  ) throws(Problem) {
    if isFilled { return }
    isFilled = true
    var writer = JSONArrayWriter(buffer)
    defer { writer.close() }
    try build(&writer)
  }

  mutating func verbatim(_ text: UnsafeBufferPointer<UInt8>, quoted: Bool) {
    fill { bytes in
      if quoted { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(contentsOf: text)
      if quoted { bytes.append(UInt8(ascii: "\"")) }
    }
  }

  private mutating func fill(_ write: (inout [UInt8]) -> Void) {
    if isFilled { return }
    isFilled = true
    write(&buffer.bytes)
  }
}
