import JSON

/// What tells requests apart. It goes back as it came.
public enum RequestID: Sendable, Hashable, JSONEncodable {
  case integer(Int)
  case string(String)
  /// A number that is no integer, or too great for one, as it was written.
  case number(String)
  case null

  /// Nil where the value cannot be an id.
  public init?(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .string: self = .string(value.string ?? "")
    case .number:
      if let int = value.int, value.isPlainNumber {
        self = .integer(int)
      } else {
        self = .number(value.numberText ?? "0")
      }
    case .absent, .bool, .array, .object: return nil
    }
  }

  public func encode(into slot: inout JSONSlot) {
    switch self {
    case .integer(let value): slot.int(value)
    case .string(let value): slot.string(value)
    case .number(let text): slot.number(text)
    case .null: slot.null()
    }
  }
}
