import Synchronization

/// Tells work that nobody waits for it any more.
public final class CancellationToken: Sendable {
  private let flag = Atomic<Bool>(false)

  public init() {}

  public func cancel() { flag.store(true, ordering: .releasing) }
  public var isCancelled: Bool { flag.load(ordering: .acquiring) }

  /// For loops that should end early.
  public func check() throws(ResponseError) {
    if isCancelled { throw .cancelled }
  }
}
