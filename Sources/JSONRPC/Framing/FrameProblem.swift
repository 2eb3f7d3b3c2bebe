/// What is wrong with the frames of a client.
public enum FrameProblem: Sendable, Equatable {
  /// Bytes that are no header; they were skipped.
  case garbage
  /// The header ends without a `Content-Length`.
  case missingLength
  /// A `Content-Length` that is no number.
  case malformedLength(String)
  /// A `Content-Length` beyond the limit.
  case lengthTooLarge(String)
  /// Two of them that differ.
  case contradictingLengths

  /// Whether a message was lost, so that the client has to be told.
  public var isAnswered: Bool { self != .garbage }

  public var message: String {
    switch self {
    case .garbage: "skipped bytes that are no header"
    case .missingLength: "a header without Content-Length"
    case .malformedLength(let text): "malformed Content-Length: \(text)"
    case .lengthTooLarge(let text): "Content-Length is beyond the limit: \(text)"
    case .contradictingLengths: "contradicting Content-Length headers"
    }
  }
}
