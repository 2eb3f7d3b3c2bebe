#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An endpoint with its input and output.
///
///     let connection = Connection(handler: server)
///     let end = connection.run()
///     _exit(end.status)
///
/// The thread that calls `run` reads; it sleeps while there is nothing to read. Threads that still work when it returns are left to
/// the end of the process.
public final class Connection {
  public struct Options: Sendable {
    public var endpoint = Endpoint.Options()
    /// Whether the end of the process that `initialize` names ends the connection.
    public var watchesParent = true
    /// How long messages that have been received may still take after the end of the input.
    public var graceMilliseconds = 1000
    /// Beyond this many bytes of messages that wait, the client has to wait, too.
    public var backlogLimit = 256 << 20
    /// Done once when nothing has come for a while and no message waits: whoever types rests, too.
    public var rest: Rest?
    public init() {}
  }

  /// Something to do in a pause.
  public struct Rest: Sendable {
    public var afterMilliseconds: Int32
    public var action: @Sendable () -> Void

    public init(afterMilliseconds: Int32, _ action: @escaping @Sendable () -> Void) {
      self.afterMilliseconds = afterMilliseconds
      self.action = action
    }
  }

  public let endpoint: Endpoint
  private let input: Int32
  private let output: FrameOutput
  private let wakePipe: WakePipe
  private let failure: OutputFailure
  private let options: Options
  private let ownParent = getppid()
  private var parentWatch: ParentWatch?
  /// How long nothing has come since the last message, in milliseconds; nil where nothing is to be done about it.
  private var quiet: Int32?

  public init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, handler: any MessageHandler,
    options: Options = Options(),
    log: @escaping @Sendable (EndpointNote) -> Void = { StandardErrorLog.write($0.message) }
  ) {
    let wakePipe = WakePipe()
    let failure = OutputFailure()
    self.input = input
    self.wakePipe = wakePipe
    self.failure = failure
    self.options = options
    self.output = FrameOutput(descriptor: output) { problem in
      failure.note(problem)
      wakePipe.wake()
    }
    endpoint = Endpoint(handler: handler, sink: self.output, options: options.endpoint, log: log)
  }

  /// Reads until there is a reason to end.
  public func run() -> ConnectionEnd {
    // A client that has gone away shows as an error of `write`, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    output.isReadHere()
    let end = read()
    switch end {
    case .exit, .endOfInput:
      if endpoint.waitUntilIdle(milliseconds: options.graceMilliseconds) {
        _ = output.waitUntilWritten(milliseconds: options.graceMilliseconds)
      }
    case .parentGone, .outputFailed, .inputFailed: break
    }
    endpoint.stop()
    return end
  }

  private func read() -> ConnectionEnd {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let ready = waitForInput()
      if let problem = failure.problem { return .outputFailed(problem, afterShutdown: endpoint.isShutDown) }
      if ready.parentIsGone { return .parentGone }
      guard ready.input else {
        rest(ready.waited)
        continue
      }
      let count = SystemCall.read(input, into: buffer)
      if count > 0 {
        endpoint.receive(
          UnsafeBufferPointer(UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]).bindMemory(to: UInt8.self)))
        if endpoint.hasExited { return .exit(afterShutdown: endpoint.isShutDown) }
        watchParent()
        quiet = options.rest == nil ? nil : 0
      } else if count == 0 {
        return .endOfInput(endpoint.inputEnding, afterShutdown: endpoint.isShutDown)
      } else if count != -Int(EAGAIN) {
        return .inputFailed(Int32(truncatingIfNeeded: -count))
      }
    }
  }

  private func watchParent() {
    guard options.watchesParent, parentWatch == nil, let process = endpoint.parentProcess else { return }
    parentWatch = ParentWatch(process: process, ownParent: ownParent)
  }

  private func rest(_ waited: Int32) {
    guard let rest = options.rest, let before = quiet else { return }
    quiet = before &+ waited
    guard before &+ waited >= rest.afterMilliseconds else { return }
    let isIdle = endpoint.isIdle
    quiet = isIdle ? nil : 0
    if isIdle { rest.action() }
  }

  /// - Returns: `waited` is how long, in milliseconds, where nothing came at all
  private func waitForInput() -> (input: Bool, parentIsGone: Bool, waited: Int32) {
    let isFull = endpoint.backlog > options.backlogLimit
    let parent = parentWatch?.descriptor ?? -1
    var waiting = (
      pollfd(fd: isFull ? -1 : input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakePipe.readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: parent, events: Int16(POLLIN), revents: 0)
    )
    var limit: Int32 = parentWatch?.interval ?? -1
    if let rest = options.rest, let quiet {
      let left = max(1, rest.afterMilliseconds &- quiet)
      limit = limit < 0 ? left : min(limit, left)
    }
    if isFull { limit = 10 }
    // A negative descriptor is left out.
    let count = withUnsafeMutableBytes(of: &waiting) { bytes in
      poll(bytes.assumingMemoryBound(to: pollfd.self).baseAddress, 3, limit)
    }
    // Where waiting is not possible at all, reading tells why.
    if count < 0, errno != EINTR { return (!isFull, false, 0) }
    let isGone = parentWatch?.isGone(isSignalled: count > 0 && waiting.2.revents != 0) ?? false
    return (count > 0 && waiting.0.revents != 0, isGone, count == 0 && !isFull ? limit : 0)
  }
}
