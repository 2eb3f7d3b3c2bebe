import Foundation
import JSONRPC
import Testing

/// The real `gouji lsp` over real pipes.
final class LspServer: @unchecked Sendable {
  let process = Process()
  let input = Pipe()
  let output = Pipe()
  private let errors = Pipe()
  private let lock = NSCondition()
  // Changed under the lock.
  private var received: [JSONValue] = []
  private var strays = 0
  private var isClosed = false
  private var errorText = Data()
  private var nextID = 1

  init(arguments: [String] = []) throws {
    process.executableURL = Gouji.executable
    process.arguments = ["lsp"] + arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let (reading, complaints) = (output.fileHandleForReading, errors.fileHandleForReading)
    Thread.detachNewThread { [self] in
      var frames = FrameReader()
      while true {
        let data = reading.availableData
        if data.isEmpty { break }
        [UInt8](data).withUnsafeBufferPointer { bytes in
          frames.feed(bytes) { event in
            lock.lock()
            if case .body(let body) = event, let document = try? JSONDocument(body) {
              received.append(document.root)
            } else {
              strays += 1
            }
            lock.broadcast()
            lock.unlock()
          }
        }
      }
      lock.lock()
      isClosed = true
      lock.broadcast()
      lock.unlock()
    }
    Thread.detachNewThread { [self] in
      while true {
        let data = complaints.availableData
        if data.isEmpty { return }
        lock.lock()
        errorText.append(data)
        lock.unlock()
      }
    }
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  // MARK: Sending

  func send(raw bytes: [UInt8]) { try? input.fileHandleForWriting.write(contentsOf: Data(bytes)) }
  func send(raw text: String) { send(raw: Array(text.utf8)) }
  func send(body: String) { send(raw: Frame.of(Array(body.utf8))) }

  func notify(_ method: String, _ params: String = "{}") {
    send(body: #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  /// The response; nil where none comes in time.
  func request(_ method: String, _ params: String = "{}", seconds: Double = 30) -> JSONValue? {
    let id = nextID
    nextID += 1
    send(body: #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#)
    return wait(seconds: seconds) { $0["id"].int == id && $0["method"].isAbsent }
  }

  @discardableResult
  func initialize(processID: String = "null", capabilities: String = "{}", folder: String? = nil) -> JSONValue? {
    let answer = request(
      "initialize",
      #"{"processId":\#(processID),"rootUri":\#(folder.map { "\"\($0)\"" } ?? "null"),"capabilities":\#(capabilities)}"#
    )
    notify("initialized")
    return answer
  }

  func open(_ text: String, uri: String = "file:///w/a.gj") {
    let json = String(decoding: JSONText(text).bytes, as: UTF8.self)
    notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"gouji","version":1,"text":\#(json)}}"#)
  }

  // MARK: Receiving

  /// The first message that fits, also of those that came earlier; nil where none comes in time.
  func wait(seconds: Double = 30, for fits: (JSONValue) -> Bool) -> JSONValue? {
    let end = Date(timeIntervalSinceNow: seconds)
    lock.lock()
    defer { lock.unlock() }
    var seen = 0
    while true {
      while seen < received.count {
        if fits(received[seen]) { return received[seen] }
        seen += 1
      }
      if isClosed || !lock.wait(until: end) { return nil }
    }
  }

  func forget() {
    lock.lock()
    received = []
    lock.unlock()
  }

  var messages: [JSONValue] {
    lock.lock()
    defer { lock.unlock() }
    return received
  }

  /// What came out that was no message.
  var strayCount: Int {
    lock.lock()
    defer { lock.unlock() }
    return strays
  }

  var complaints: String {
    lock.lock()
    defer { lock.unlock() }
    return String(decoding: errorText, as: UTF8.self)
  }

  /// The exit status; nil where the server still runs then, or died of a signal.
  func status(within seconds: Double) -> Int32? {
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end { usleep(2000) }
    guard !process.isRunning, process.terminationReason == .exit else { return nil }
    return process.terminationStatus
  }
}
