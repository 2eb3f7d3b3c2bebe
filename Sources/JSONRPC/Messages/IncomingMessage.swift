import JSON

/// A message of the other side, told apart but not yet answered.
public enum IncomingMessage: Sendable {
  case request(RequestID, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  /// Some clients leave a result of null out, and then nothing tells what they sent from a request without a method.
  case response(RequestID, Reply?)
  /// No message of the protocol; the error goes back under the id, if there is one, and else under null.
  case invalid(RequestID, ResponseError)

  /// Bytes that are no JSON are an error, too.
  public init(_ body: [UInt8], limits: JSONLimits = JSONLimits()) {
    do throws(JSONProblem) {
      self.init(try JSONDocument(body, limits: limits).root)
    } catch {
      self = .invalid(.null, ResponseError(.parseError, error.message))
    }
  }

  public init(_ message: JSONValue) {
    guard message.kind == .object else {
      let what = message.kind == .array ? "batches are not supported" : "a message must be an object"
      self = .invalid(.null, .invalidRequest(what))
      return
    }
    let given = message["id"]
    let id = RequestID(given)
    // The version may be missing, as with clients that write their messages by hand, but not be another.
    let version = message["jsonrpc"]
    guard version.isAbsent || version.equals("2.0") else {
      self = .invalid(id ?? .null, .invalidRequest("\"jsonrpc\" must be \"2.0\""))
      return
    }
    guard given.isAbsent || id != nil else {
      self = .invalid(.null, .invalidRequest("\"id\" must be an integer or a string"))
      return
    }
    let method = message["method"]
    if let name = method.string {
      let params = message["params"]
      self = id.map { .request($0, method: name, params: params) } ?? .notification(method: name, params: params)
    } else if method.isAbsent, let id, message["params"].isAbsent {
      self = .response(id, Reply(message))
    } else {
      self = .invalid(id ?? .null, .invalidRequest("\"method\" must be a string"))
    }
  }
}

/// What the other side answered.
public enum Reply: Sendable {
  case result(JSONValue)
  case error(ResponseError)

  init?(_ message: JSONValue) {
    if message["error"].hasValue {
      self = .error(ResponseError(message["error"]))
    } else if !message["result"].isAbsent {
      self = .result(message["result"])
    } else {
      return nil
    }
  }

  /// The result; absent where there is an error.
  public var value: JSONValue {
    if case .result(let value) = self { return value }
    return .absent
  }
}
