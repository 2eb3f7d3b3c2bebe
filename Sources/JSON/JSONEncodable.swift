/// What can be written as one value of JSON.
public protocol JSONEncodable {
  func encode(into slot: inout JSONSlot)
}

extension Int: JSONEncodable {
  public func encode(into slot: inout JSONSlot) { slot.int(self) }
}

extension UInt32: JSONEncodable {
  public func encode(into slot: inout JSONSlot) { slot.int(Int(self)) }
}

extension Bool: JSONEncodable {
  public func encode(into slot: inout JSONSlot) { slot.bool(self) }
}

extension String: JSONEncodable {
  public func encode(into slot: inout JSONSlot) { slot.string(self) }
}

extension Array: JSONEncodable where Element: JSONEncodable {
  public func encode(into slot: inout JSONSlot) {
    slot.array { array in
      for element in self { array.append(element) }
    }
  }
}

/// Nil is null; a member that should be missing instead is `set` as an optional.
extension Optional: JSONEncodable where Wrapped: JSONEncodable {
  public func encode(into slot: inout JSONSlot) {
    if let self { self.encode(into: &slot) } else { slot.null() }
  }
}

/// A value that was read, as it was written.
extension JSONValue: JSONEncodable {
  public func encode(into slot: inout JSONSlot) {
    guard let node else { return slot.null() }
    withRaw { slot.verbatim($0, quoted: node.kind == .string) }
  }
}
