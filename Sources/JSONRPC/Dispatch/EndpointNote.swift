/// What an endpoint has to tell whoever looks after it, for the log.
public enum EndpointNote: Sendable, Equatable {
  case frame(FrameProblem)
  case invalidMessage(ResponseError)
  case unknownNotification(String)
  case unknownResponse(RequestID)
  /// A notification that must not come now.
  case untimelyNotification(String)

  public var message: String {
    switch self {
    case .frame(let problem): problem.message
    case .invalidMessage(let error): "invalid message: \(error.message)"
    case .unknownNotification(let method): "unknown notification: \(method)"
    case .unknownResponse(let id): "response to no request: \(id)"
    case .untimelyNotification(let method): "notification before initialize or after shutdown: \(method)"
    }
  }
}
