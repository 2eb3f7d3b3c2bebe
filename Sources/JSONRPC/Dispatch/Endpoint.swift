import JSON

/// One side of the protocol, without its input and output: bytes go in, messages come out at the sink, and the handler is
/// called in order. Any thread may call it; `receive` only one at a time.
public final class Endpoint: @unchecked Sendable {
  public struct Options: Sendable {
    /// Threads for answers, beside the one for ordered messages. With 0 nothing runs until somebody calls `runNext`.
    public var workers = 2
    public var bodyLimit = 512 << 20
    public var json = JSONLimits()
    public init() {}
  }

  private let handler: any MessageHandler
  private let sink: any FrameSink
  private let log: @Sendable (EndpointNote) -> Void
  private let options: Options
  private let queue: WorkQueue
  private let table = CallTable()
  private var frames: FrameReader

  public init(
    handler: any MessageHandler, sink: any FrameSink, options: Options = Options(),
    log: @escaping @Sendable (EndpointNote) -> Void = { _ in }
  ) {
    self.handler = handler
    self.sink = sink
    self.options = options
    self.log = log
    queue = WorkQueue(workers: options.workers)
    frames = FrameReader(bodyLimit: options.bodyLimit)
  }

  // MARK: Input

  /// Takes bytes as they come from the client.
  public func receive(_ bytes: UnsafeBufferPointer<UInt8>) {
    frames.feed(bytes) { event in
      switch event {
      case .body(let body): receive(IncomingMessage(body, limits: options.json), weight: body.count)
      case .problem(let problem): receive(problem)
      }
    }
  }

  public func receive(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { receive($0) } }

  /// Where in its frames the input stands.
  public var inputEnding: FrameReader.Ending { frames.ending }

  /// `exit` has come: nothing that comes later counts.
  public var hasExited: Bool { table.hasExited }
  public var isShutDown: Bool { table.isShutDown }
  /// The process that started us, as `initialize` names it.
  public var parentProcess: Int? { table.parentProcess }

  private func receive(_ problem: FrameProblem) {
    log(.frame(problem))
    if problem.isAnswered, !hasExited {
      sink.send(OutgoingMessage.error(.null, ResponseError(.parseError, problem.message)))
    }
  }

  private func receive(_ message: IncomingMessage, weight: Int) {
    if hasExited { return }
    switch message {
    case .request(let id, let method, let params): receive(id, method, params, weight)
    case .notification(let method, let params): receive(method, params, weight)
    case .response(let id, let reply): receive(id, reply)
    case .invalid(let id, let error):
      log(.invalidMessage(error))
      sink.send(OutgoingMessage.error(id, error))
    }
  }

  private func receive(_ id: RequestID, _ method: String, _ params: JSONValue, _ weight: Int) {
    if let error = table.admit(request: method, params) {
      return sink.send(OutgoingMessage.error(id, error))
    }
    guard let order = handler.order(of: method, isRequest: true) else {
      return sink.send(OutgoingMessage.error(id, .methodNotFound(method)))
    }
    let isInitialize = method == "initialize"
    let answer = Answer(id: id, order: order) { [table, sink] answer, body, isError in
      table.remove(answer)
      if isInitialize, isError { table.initializeFailed() }
      sink.send(body)
    }
    table.add(answer)
    let request = Request(method: method, params: params, answer: answer, queue: queue)
    queue.add(to: order.line, weight: weight) { [self] in
      if !request.isAnswered { handler.receive(request, from: self) }
    }
  }

  private func receive(_ method: String, _ params: JSONValue, _ weight: Int) {
    switch method {
    case "exit": return table.exit()
    case "$/cancelRequest": return cancel(params["id"])
    default: break
    }
    guard table.admits(notification: method) else { return log(.untimelyNotification(method)) }
    guard let order = handler.order(of: method, isRequest: false) else {
      // Those of the protocol itself may be left alone silently.
      if !method.hasPrefix("$/") { log(.unknownNotification(method)) }
      return
    }
    queue.add(to: order.line, weight: weight) { [self] in
      handler.receive(Notification(method: method, params: params), from: self)
    }
  }

  private func cancel(_ id: JSONValue) {
    guard let id = RequestID(id), let answer = table.answer(id) else { return }
    answer.cancellation.cancel()
    if answer.order.isCancelledAtOnce { answer.error(.cancelled) }
  }

  private func receive(_ id: RequestID, _ reply: Reply?) {
    if let call = table.takeCall(id) {
      queue.add(to: call.order.line) { call.completion(reply ?? .result(.absent)) }
    } else if reply == nil {
      let error = ResponseError.invalidRequest("neither \"method\" nor \"result\"")
      log(.invalidMessage(error))
      sink.send(OutgoingMessage.error(id, error))
    } else {
      log(.unknownResponse(id))
    }
  }

  // MARK: Output

  public func notify(_ method: String, _ params: JSONText? = nil) {
    sink.send(OutgoingMessage.call(method, id: nil, params: params))
  }

  /// Asks the client something.
  /// - Parameters:
  ///   - order: how the client's answer stands to its other messages.
  ///   - completion: gets the answer, once, if there ever is one. Nobody may wait for it in an ordered message.
  public func request(
    _ method: String, _ params: JSONText? = nil, order: MessageOrder = .update,
    completion: @escaping @Sendable (Reply) -> Void = { _ in }
  ) {
    let id = table.addCall(OutgoingCall(order: order, completion: completion))
    sink.send(OutgoingMessage.call(method, id: id, params: params))
  }

  // MARK: Work

  /// Does something beside all messages, when no answer waits for a thread.
  public func background(_ work: @escaping @Sendable () -> Void) { queue.add(to: .background, work) }

  /// Does something between the ordered messages, as if it had arrived now.
  public func ordered(_ work: @escaping @Sendable () -> Void) { queue.add(to: .ordered, work) }

  /// Does one piece of work here and now.
  /// - Returns: whether there was one that may be done.
  public func runNext() -> Bool { queue.runNext() }

  /// In bytes, of the messages that wait: whoever reads may let the client wait where it grows.
  public var backlog: Int { queue.backlog }

  /// All messages have been dealt with.
  public var isIdle: Bool { queue.isIdle }

  /// - Returns: false where the time was over before all was done.
  public func waitUntilIdle(milliseconds: Int) -> Bool { queue.waitUntilIdle(milliseconds: milliseconds) }

  /// Cancels what goes on, drops what has not begun, and lets the threads go.
  public func stop() {
    for answer in table.allAnswers() { answer.cancellation.cancel() }
    queue.stop()
    table.dropCalls()
  }
}

extension MessageOrder {
  fileprivate var line: WorkQueue.Line {
    switch self {
    case .update, .read: .ordered
    case .barrier: .barrier
    case .freestanding: .beside
    }
  }
}
