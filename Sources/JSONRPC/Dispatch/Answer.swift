import Synchronization
import JSON

/// The one answer to a request: the first that is given is sent, all others are not.
final class Answer: Sendable {
  let id: RequestID
  let order: MessageOrder
  let cancellation = CancellationToken()
  private let isGiven = Atomic<Bool>(false)
  private let send: @Sendable (Answer, [UInt8], _ isError: Bool) -> Void

  init(
    id: RequestID, order: MessageOrder, send: @escaping @Sendable (Answer, [UInt8], _ isError: Bool) -> Void
  ) {
    self.id = id
    self.order = order
    self.send = send
  }

  var hasBeenGiven: Bool { isGiven.load(ordering: .acquiring) }

  func result(_ write: (inout JSONSlot) -> Void) {
    if take() { send(self, OutgoingMessage.response(id, write), false) }
  }

  func error(_ error: ResponseError) {
    if take() { send(self, OutgoingMessage.error(id, error), true) }
  }

  private func take() -> Bool { !isGiven.exchange(true, ordering: .acquiringAndReleasing) }
}
