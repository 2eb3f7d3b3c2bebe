/// Why a request failed: JSON-RPC's numbers, and those that the language server protocol adds.
public struct ErrorCode: RawRepresentable, Sendable, Hashable {
  public var rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let parseError = ErrorCode(rawValue: -32700)
  public static let invalidRequest = ErrorCode(rawValue: -32600)
  public static let methodNotFound = ErrorCode(rawValue: -32601)
  public static let invalidParams = ErrorCode(rawValue: -32602)
  public static let internalError = ErrorCode(rawValue: -32603)
  public static let serverNotInitialized = ErrorCode(rawValue: -32002)
  /// The client took the request back.
  public static let requestCancelled = ErrorCode(rawValue: -32800)
  /// The document changed, so that the answer would mean nothing.
  public static let contentModified = ErrorCode(rawValue: -32801)
  /// The server gave up a request that allows that.
  public static let serverCancelled = ErrorCode(rawValue: -32802)
  /// All is well with the request, but it cannot be done; the message is for the user.
  public static let requestFailed = ErrorCode(rawValue: -32803)
}
