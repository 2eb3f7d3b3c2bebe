import JSON

/// What is open between the two sides: the client's requests that we have not answered, ours that it has not, and how far
/// the session has come.
final class CallTable: @unchecked Sendable {
  // Everything that changes is changed under the monitor.
  private let monitor = Monitor()
  private var answers: [RequestID: Answer] = [:]
  private var calls: [Int: OutgoingCall] = [:]
  private var lastCall = 0
  private var lifecycle = Lifecycle()
  private var exited = false
  private var parent: Int?

  // MARK: The client's requests

  /// A client that uses an id twice gets both answers; only the later can be cancelled.
  func add(_ answer: Answer) { monitor.locked { answers[answer.id] = answer } }

  func remove(_ answer: Answer) {
    monitor.locked {
      if answers[answer.id] === answer { answers[answer.id] = nil }
    }
  }

  func answer(_ id: RequestID) -> Answer? { monitor.locked { answers[id] } }
  func allAnswers() -> [Answer] { monitor.locked { Array(answers.values) } }

  // MARK: Ours

  func addCall(_ call: OutgoingCall) -> Int {
    monitor.locked {
      lastCall += 1
      calls[lastCall] = call
      return lastCall
    }
  }

  func takeCall(_ id: RequestID) -> OutgoingCall? {
    guard case .integer(let number) = id else { return nil }
    return monitor.locked { calls.removeValue(forKey: number) }
  }

  /// What their completions hold is let go when the lock is free again.
  func dropCalls() {
    let dropped = monitor.locked {
      defer { calls = [:] }
      return calls
    }
    withExtendedLifetime(dropped) {}
  }

  // MARK: The session

  func admit(request method: String, _ params: JSONValue) -> ResponseError? {
    monitor.locked {
      if let error = lifecycle.admit(request: method) { return error }
      if method == "initialize" { parent = params["processId"].int }
      return nil
    }
  }

  func admits(notification method: String) -> Bool { monitor.locked { lifecycle.admits(notification: method) } }
  func initializeFailed() { monitor.locked { lifecycle.initializeFailed() } }
  func exit() { monitor.locked { exited = true } }
  var hasExited: Bool { monitor.locked { exited } }
  var isShutDown: Bool { monitor.locked { lifecycle.isShutDown } }
  var parentProcess: Int? { monitor.locked { parent } }
}

/// A request of ours that waits for its response.
struct OutgoingCall: Sendable {
  var order: MessageOrder
  var completion: @Sendable (Reply) -> Void
}
