/// JSON that was written: one value, well formed because nothing else can be made here.
public struct JSONText: Sendable, Equatable, JSONEncodable {
  public let bytes: [UInt8]

  public init<Problem: Error>(_ build: (inout JSONSlot) throws(Problem) -> Void) throws(Problem) {
    let buffer = JSONBuffer()
    var slot = JSONSlot(buffer)
    try build(&slot)
    slot.close()
    bytes = buffer.bytes
  }

  public init(_ value: some JSONEncodable) {
    self.init { value.encode(into: &$0) }
  }

  public static func object<Problem: Error>(
    _ build: (inout JSONObjectWriter) throws(Problem) -> Void
  ) throws(Problem) -> JSONText {
    try JSONText { (slot: inout JSONSlot) throws(Problem) in try slot.object(build) }
  }

  public static func array<Problem: Error>(
    _ build: (inout JSONArrayWriter) throws(Problem) -> Void
  ) throws(Problem) -> JSONText {
    try JSONText { (slot: inout JSONSlot) throws(Problem) in try slot.array(build) }
  }

  public static let null = JSONText { $0.null() }

  public func encode(into slot: inout JSONSlot) {
    bytes.withUnsafeBufferPointer { slot.verbatim($0, quoted: false) }
  }
}
