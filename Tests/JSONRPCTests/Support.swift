import Foundation

@testable import JSONRPC

/// Keeps what is sent.
final class CollectingSink: FrameSink, @unchecked Sendable {
  private let lock = NSLock()
  private var kept: [[UInt8]] = []

  func send(_ body: [UInt8]) { lock.withLock { kept.append(body) } }

  var bodies: [[UInt8]] { lock.withLock { kept } }
  /// Fails the test where something sent is no JSON.
  func messages() throws -> [JSONValue] { try bodies.map { try JSONDocument($0).root } }
  func texts() -> [String] { bodies.map { String(decoding: $0, as: UTF8.self) } }
  func clear() { lock.withLock { kept = [] } }
}

/// A server whose methods do what their names say.
final class ScriptedServer: MessageHandler, @unchecked Sendable {
  private let lock = NSLock()
  private var kept: [Request] = []
  private var seen: [String] = []

  var log: [String] { lock.withLock { seen } }
  var keptCount: Int { lock.withLock { kept.count } }
  func note(_ what: String) { lock.withLock { seen.append(what) } }

  /// Takes a kept request out.
  func take(_ index: Int = 0) -> Request? {
    lock.withLock { index < kept.count ? kept.remove(at: index) : nil }
  }

  func order(of method: String, isRequest: Bool) -> MessageOrder? {
    switch method {
    case "initialize", "shutdown", "barrier": isRequest ? .barrier : nil
    case "initialized", "change", "update": .update
    case "echo", "forget", "twice", "fail", "later", "keep", "ask", "spin": .read
    case "free": .freestanding
    default: nil
    }
  }

  func receive(_ request: Request, from endpoint: Endpoint) {
    note("\(request.method) \(request.params["n"].int ?? -1)")
    switch request.method {
    case "forget": break
    case "twice":
      request.reply(1)
      request.reply(2)
      request.fail(.unanswered)
    case "fail": request.fail(.requestFailed("不行"))
    case "later":
      request.later { request in
        self.note("later \(request.params["n"].int ?? -1)")
        request.reply(request.params)
      }
    case "spin":
      // Goes on until it is cancelled.
      request.later { request in
        self.note("spinning")
        while !request.cancellation.isCancelled { usleep(200) }
        request.reply("too late")
        self.note("spun")
      }
    case "keep": lock.withLock { kept.append(request) }
    case "ask":
      endpoint.request("workspace/configuration", .object { $0.set("n", 1) }) { reply in request.reply(reply.value) }
    case "initialize":
      if request.params["fail"].bool == true { request.fail(.requestFailed("no")) } else { request.reply(.null) }
    default: request.reply(request.params)
    }
  }

  func receive(_ notification: JSONRPC.Notification, from endpoint: Endpoint) {
    note("\(notification.method) \(notification.params["n"].int ?? -1)")
  }
}

/// An endpoint that is driven by hand.
struct Bench {
  let sink = CollectingSink()
  let server = ScriptedServer()
  let notes = Notes()
  let endpoint: Endpoint

  init(initialized: Bool = true, bodyLimit: Int = 1 << 20) {
    var options = Endpoint.Options()
    options.workers = 0
    options.bodyLimit = bodyLimit
    let notes = notes
    endpoint = Endpoint(handler: server, sink: sink, options: options) { notes.add($0) }
    if initialized {
      send(#"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}"#)
      run()
      sink.clear()
    }
  }

  func send(_ text: String) { endpoint.receive(frame(text)) }
  func run() { while endpoint.runNext() {} }
  /// Sends, runs all, and gives what was answered since.
  func answers(_ text: String) -> [String] {
    send(text)
    run()
    defer { sink.clear() }
    return sink.texts()
  }
}

final class Notes: @unchecked Sendable {
  private let lock = NSLock()
  private var kept: [EndpointNote] = []
  func add(_ note: EndpointNote) { lock.withLock { kept.append(note) } }
  var all: [EndpointNote] { lock.withLock { kept } }
}

func frame(_ text: String) -> [UInt8] { Frame.of(Array(text.utf8)) }
func request(_ id: Int, _ method: String, _ params: String = "{}") -> String {
  #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
}
func notification(_ method: String, _ params: String = "{}") -> String {
  #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#
}

extension FrameReader {
  mutating func all(_ bytes: [UInt8], piece: Int = .max) -> [Event] {
    var events: [Event] = []
    var offset = 0
    while offset < bytes.count {
      let end = min(bytes.count, offset + min(piece, bytes.count))
      Array(bytes[offset..<end]).withUnsafeBufferPointer { feed($0) { events.append($0) } }
      offset = end
    }
    return events
  }
}

func json(_ text: String) throws(JSONProblem) -> JSONValue { try JSONDocument(Array(text.utf8)).root }
