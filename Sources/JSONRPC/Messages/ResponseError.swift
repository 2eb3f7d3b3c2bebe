import JSON

/// The error of a response.
public struct ResponseError: Error, Sendable, Equatable, JSONEncodable {
  public var code: ErrorCode
  public var message: String
  public var data: JSONText?

  public init(_ code: ErrorCode, _ message: String, data: JSONText? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  public static func invalidRequest(_ message: String) -> Self { ResponseError(.invalidRequest, message) }
  public static func invalidParams(_ message: String) -> Self { ResponseError(.invalidParams, message) }
  public static func requestFailed(_ message: String) -> Self { ResponseError(.requestFailed, message) }
  public static func methodNotFound(_ method: String) -> Self {
    ResponseError(.methodNotFound, "unknown method: \(method)")
  }
  public static let cancelled = ResponseError(.requestCancelled, "the request was cancelled")
  public static let contentModified = ResponseError(.contentModified, "the document was changed meanwhile")
  public static let unanswered = ResponseError(.internalError, "the request was not answered")

  /// What a client sent; missing parts are filled in.
  init(_ value: JSONValue) {
    code = ErrorCode(rawValue: value["code"].int ?? ErrorCode.internalError.rawValue)
    message = value["message"].string ?? ""
    data = value["data"].hasValue ? JSONText(value["data"]) : nil
  }

  public func encode(into slot: inout JSONSlot) {
    slot.object { object in
      object.set("code", code.rawValue)
      object.set("message", message)
      object.set("data", data)
    }
  }
}
