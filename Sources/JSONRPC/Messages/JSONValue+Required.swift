import JSON

/// Members that have to be there. What is missing or of another kind is told to the client by name.
///
///     let line = try params.required("position").uinteger("line")
extension JSONValue {
  /// An object.
  public func required(_ key: String) throws(ResponseError) -> JSONValue {
    let value = self[key]
    guard value.kind == .object else { throw .invalidParams("\"\(key)\" must be an object") }
    return value
  }

  public func array(_ key: String) throws(ResponseError) -> JSONElements {
    let value = self[key]
    guard value.kind == .array else { throw .invalidParams("\"\(key)\" must be an array") }
    return value.elements
  }

  public func string(_ key: String) throws(ResponseError) -> String {
    guard let value = self[key].string else { throw .invalidParams("\"\(key)\" must be a string") }
    return value
  }

  public func utf8(_ key: String) throws(ResponseError) -> [UInt8] {
    guard let value = self[key].utf8 else { throw .invalidParams("\"\(key)\" must be a string") }
    return value
  }

  public func int(_ key: String) throws(ResponseError) -> Int {
    guard let value = self[key].int else { throw .invalidParams("\"\(key)\" must be an integer") }
    return value
  }

  /// A number from 0 to 2³¹ − 1; what is greater counts as the greatest, because clients write so what they mean by the end.
  public func uinteger(_ key: String) throws(ResponseError) -> Int {
    let value = self[key]
    guard let number = value.int(clampedTo: -1...Int(Int32.max)), number >= 0 else {
      throw .invalidParams("\"\(key)\" must be an unsigned integer")
    }
    return number
  }
}
