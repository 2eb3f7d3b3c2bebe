/// Why a connection ended.
public enum ConnectionEnd: Sendable, Equatable {
  /// The client sent `exit`.
  case exit(afterShutdown: Bool)
  case endOfInput(FrameReader.Ending, afterShutdown: Bool)
  /// The process that started us is gone.
  case parentGone
  /// Nobody reads what we write; with the system's error number.
  case outputFailed(Int32, afterShutdown: Bool)
  case inputFailed(Int32)

  /// The status for the process to end with: 0 after a proper `shutdown`, and else 1.
  public var status: Int32 {
    switch self {
    case .exit(afterShutdown: true), .endOfInput(_, afterShutdown: true), .outputFailed(_, afterShutdown: true): 0
    default: 1
    }
  }

  /// For the log; nil where all went as it should.
  public var message: String? {
    switch self {
    case .exit(afterShutdown: true), .endOfInput(.betweenMessages, afterShutdown: true): nil
    case .exit: "exit without shutdown"
    case .endOfInput(.betweenMessages, _): "end of input without shutdown"
    case .endOfInput(.insideHeader, _): "end of input inside a header"
    case .endOfInput(.insideBody(let missing), _): "end of input inside a message, \(missing) bytes are missing"
    case .parentGone: "the client's process is gone"
    case .outputFailed(let problem, _): "output failed: error \(problem)"
    case .inputFailed(let problem): "input failed: error \(problem)"
    }
  }
}
