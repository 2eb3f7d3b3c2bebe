/// Where messages go.
public protocol FrameSink: AnyObject, Sendable {
  /// Sends a message's body under its header, whole and after all that were sent before.
  func send(_ body: [UInt8])
}
