/// Which messages are allowed when: `initialize` first and once, nothing but `exit` after `shutdown`.
struct Lifecycle: Sendable {
  private enum State { case fresh, running, shutDown }
  private var state = State.fresh

  var isShutDown: Bool { state == .shutDown }

  /// - Returns: the error to be answered with, if any.
  mutating func admit(request method: String) -> ResponseError? {
    switch (state, method) {
    case (.fresh, "initialize"):
      state = .running
      return nil
    case (.fresh, _):
      return ResponseError(.serverNotInitialized, "the server is not initialized")
    case (.running, "initialize"):
      return .invalidRequest("the server has been initialized already")
    case (.running, _):
      if method == "shutdown" { state = .shutDown }
      return nil
    case (.shutDown, _):
      return .invalidRequest("the server has been shut down")
    }
  }

  func admits(notification method: String) -> Bool { state == .running }

  /// `initialize` failed, so the client may try once more.
  mutating func initializeFailed() {
    if state == .running { state = .fresh }
  }
}
