import Synchronization

/// A value that is made when it is first asked for, once, whoever asks. Who asks meanwhile waits for it.
final class Lazily<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let made = make()
      kept = made
      return made
    }
  }

  /// Nil where nobody has asked for it yet, or it is being made.
  var made: Value? { kept.withLockIfAvailable { $0 } ?? nil }
}
