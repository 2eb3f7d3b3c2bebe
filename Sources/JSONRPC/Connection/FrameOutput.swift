#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes messages to a file descriptor, whole and one after the other, from any thread. Whoever comes while another writes leaves
/// its message to that one.
///
/// The thread that reads never waits here: a client that writes much before it reads would wait for us, and we for it.
public final class FrameOutput: FrameSink, @unchecked Sendable {
  /// Up to this a pipe that can be written to takes all at once.
  private static let atOnce = 4096
  /// Beyond this senders wait until the client has read something.
  private static let waitingLimit = 64 << 20
  /// Longer messages are not copied to stand behind their header.
  private static let copied = 1 << 16

  private let descriptor: Int32
  private let onFailure: @Sendable (Int32) -> Void
  // Everything that changes is changed under the monitor.
  private let monitor = Monitor()
  private var waiting: [[UInt8]] = []
  private var waitingBytes = 0
  private var isWriting = false
  private var hasFailed = false
  private var reader: pthread_t?

  /// - Parameter onFailure: gets the system's error number, once; nothing is written afterwards.
  public init(descriptor: Int32, onFailure: @escaping @Sendable (Int32) -> Void) {
    self.descriptor = descriptor
    self.onFailure = onFailure
  }

  /// Tells that it is this thread that reads.
  public func isReadHere() { monitor.locked { reader = pthread_self() } }

  public func send(_ body: [UInt8]) {
    monitor.lock()
    let isReader = reader.map { pthread_equal($0, pthread_self()) != 0 } ?? false
    while !isReader, isWriting, waitingBytes > Self.waitingLimit, !hasFailed { monitor.wait() }
    guard !hasFailed else { return monitor.unlock() }
    waiting.append(body)
    waitingBytes += body.count
    if isWriting { return monitor.unlock() }
    isWriting = true
    monitor.unlock()
    if !isReader {
      while writeSome() {}
    } else if body.count > Self.atOnce - 40 || !SystemCall.isWritable(descriptor, milliseconds: 0) || writeSome() {
      // There is more than can be written at once. This is rare, and its own thread costs little.
      if !SystemThread.start({ while self.writeSome() {} }) { while writeSome() {} }
    }
  }

  /// - Returns: false where the time was over before all was written.
  public func waitUntilWritten(milliseconds: Int) -> Bool {
    let deadline = Deadline(milliseconds: milliseconds)
    monitor.lock()
    defer { monitor.unlock() }
    while isWriting, !hasFailed {
      if !monitor.wait(until: deadline) { return !isWriting }
    }
    return !hasFailed
  }

  /// Writes what waits.
  /// - Returns: whether this thread has to come back for more.
  private func writeSome() -> Bool {
    monitor.lock()
    let bodies = waiting
    waiting = []
    waitingBytes = 0
    monitor.unlock()
    let problem = write(bodies)
    monitor.lock()
    hasFailed = problem != 0
    isWriting = !hasFailed && !waiting.isEmpty
    if hasFailed { waiting = [] }
    let goesOn = isWriting
    monitor.broadcast()
    monitor.unlock()
    if problem != 0 { onFailure(problem) }
    return goesOn
  }

  private func write(_ bodies: [[UInt8]]) -> Int32 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(bodies.reduce(0) { $0 + 32 + ($1.count > Self.copied ? 0 : $1.count) })
    for body in bodies {
      Frame.appendHeader(length: body.count, to: &bytes)
      guard body.count > Self.copied else {
        bytes.append(contentsOf: body)
        continue
      }
      let problem = bytes.withUnsafeBytes { SystemCall.write(descriptor, $0) }
      if problem != 0 { return problem }
      bytes.removeAll(keepingCapacity: true)
      let further = body.withUnsafeBytes { SystemCall.write(descriptor, $0) }
      if further != 0 { return further }
    }
    return bytes.withUnsafeBytes { SystemCall.write(descriptor, $0) }
  }
}
