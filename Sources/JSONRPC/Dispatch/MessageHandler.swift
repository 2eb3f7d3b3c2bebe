/// What a server does with its messages.
public protocol MessageHandler: AnyObject, Sendable {
  /// How a message stands to others; nil for a method that is not known. Asked on the reading thread, and quick.
  func order(of method: String, isRequest: Bool) -> MessageOrder?
  /// A request. It is answered in here, or in what is left to `Request.later`, or whenever somebody who keeps it likes.
  func receive(_ request: Request, from endpoint: Endpoint)
  func receive(_ notification: Notification, from endpoint: Endpoint)
}
