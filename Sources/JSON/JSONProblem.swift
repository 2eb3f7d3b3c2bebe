/// Why bytes are no JSON, and where.
public struct JSONProblem: Error, Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    case unexpectedEnd
    case unexpectedByte
    case textAfterTheValue
    case badNumber
    case badEscape
    case controlCharacterInString
    case invalidUTF8
    case tooDeep
    case tooManyValues
    case tooLong
  }

  public var reason: Reason
  /// In bytes from the start of the text.
  public var offset: Int

  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  public var message: String {
    let what =
      switch reason {
      case .unexpectedEnd: "the JSON ends too early"
      case .unexpectedByte: "unexpected character in JSON"
      case .textAfterTheValue: "text after the end of the JSON value"
      case .badNumber: "malformed number in JSON"
      case .badEscape: "malformed escape in a JSON string"
      case .controlCharacterInString: "unescaped control character in a JSON string"
      case .invalidUTF8: "a JSON string is not UTF-8"
      case .tooDeep: "the JSON is nested too deeply"
      case .tooManyValues: "the JSON has too many values"
      case .tooLong: "the JSON is too long"
      }
    return "\(what) (byte \(offset))"
  }
}
