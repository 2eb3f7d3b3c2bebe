import Synchronization

/// A value that is made when it is first asked for, once, whoever asks. Who asks meanwhile waits for it.
final class Lazily<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)
  private let isBegun = Atomic<Bool>(false)

  func value(_ make: () -> Value) -> Value {
    isBegun.store(true, ordering: .relaxed)
    return kept.withLock { kept in
      if let kept { return kept }
      let made = make()
      kept = made
      return made
    }
  }

  /// The same by a way that may be given up, with nil: whoever asks next makes it.
  func valueUnlessGivenUp(_ make: () -> Value?) -> Value? {
    isBegun.store(true, ordering: .relaxed)
    return kept.withLock { kept in
      if kept == nil { kept = make() }
      return kept
    }
  }

  /// Nil where nobody has asked for it yet, or it is being made.
  var made: Value? { kept.withLockIfAvailable { $0 } ?? nil }

  /// It is there or being made.
  var isStarted: Bool { isBegun.load(ordering: .relaxed) }

  /// Waits for it where it is being made; nil where nobody has asked for it.
  var finished: Value? { kept.withLock { $0 } }
}
