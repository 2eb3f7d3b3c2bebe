/// How a message stands to those before and after it.
///
/// Handlers of ordered messages run one at a time in the order of arrival. What takes long goes on beside them: the handler of
/// a read takes what it needs (a snapshot of the document as it is then) and hands the rest to `Request.later`. So an update never
/// waits for the answers to earlier questions, and they still see the state that they asked about.
public enum MessageOrder: Sendable, Hashable {
  /// Changes something: after all ordered messages before it, and before all after it.
  case update
  /// Asks something: after all updates before it, and before those after it. Where it is cancelled it is answered at once, and
  /// not even begun if it still waits.
  case read
  /// Waits until everything before it has been done, what goes on beside included, and everything ordered waits for it. Not for
  /// `shutdown`, which one long answer should not hold up: what still goes on then has the connection's grace.
  case barrier
  /// Stands apart: runs at once, beside anything. It is cancelled like a read.
  case freestanding

  /// Whether cancelling answers for the handler.
  var isCancelledAtOnce: Bool { self == .read || self == .freestanding }
}
