import Foundation
import Testing

@testable import JSONRPC

/// A client at the other end of pipes, in this process.
private final class Client: @unchecked Sendable {
  let toServer: (read: Int32, write: Int32)
  let fromServer: (read: Int32, write: Int32)
  let server = ScriptedServer()
  private let done = DispatchSemaphore(value: 0)
  private var ended: ConnectionEnd?
  private var reader = FrameReader()
  private var bodies: [[UInt8]] = []

  init(_ options: Connection.Options = Connection.Options()) {
    func ends() -> (Int32, Int32) {
      var pair: [Int32] = [0, 0]
      _ = pipe(&pair)
      // Programs that other tests run must not hold them open.
      for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (pair[0], pair[1])
    }
    toServer = ends()
    fromServer = ends()
    let thread = Thread { [self] in
      let connection = Connection(input: toServer.read, output: fromServer.write, handler: server, options: options) {
        _ in
      }
      ended = connection.run()
      done.signal()
    }
    thread.start()
  }

  /// Waits for the end.
  func end(seconds: Double = 30) -> ConnectionEnd? {
    done.wait(timeout: .now() + seconds) == .success ? ended : nil
  }

  func send(_ text: String) { write(frame(text)) }
  func write(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { SystemCall.write(toServer.write, $0) } }

  func receive() -> String? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while bodies.isEmpty {
      let count = SystemCall.read(fromServer.read, into: buffer)
      guard count > 0 else { return nil }
      let events = reader.all(Array(buffer[..<count]))
      for case .body(let body) in events { bodies.append(body) }
    }
    return String(decoding: bodies.removeFirst(), as: UTF8.self)
  }

  func start(process: Int? = nil) {
    send(request(0, "initialize", "{\"processId\":\(process.map { "\($0)" } ?? "null")}"))
    _ = receive()
  }
}

/// A process that does nothing.
private struct Sleeper {
  let id: pid_t

  init() throws {
    var id: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("1000"), nil]
    defer { for argument in arguments { free(argument) } }
    try #require(posix_spawn(&id, "/bin/sleep", nil, nil, &arguments, nil) == 0)
    self.id = id
  }

  func end() {
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }
}

@Suite struct ConnectionTests {
  @Test func aSessionEndsWithStatusZero() {
    let client = Client()
    client.start()
    client.send(request(1, "echo", "[1]"))
    #expect(client.receive() == #"{"jsonrpc":"2.0","id":1,"result":[1]}"#)
    client.send(request(2, "shutdown"))
    _ = client.receive()
    client.send(notification("exit"))
    let end = client.end()
    #expect(end == .exit(afterShutdown: true) && end?.status == 0)
  }

  @Test func exitWithoutShutdownIsAnError() {
    let client = Client()
    client.start()
    client.send(notification("exit"))
    #expect(client.end()?.status == 1)
  }

  @Test func theEndOfInputEnds() {
    for isShutDown in [false, true] {
      let client = Client()
      client.start()
      if isShutDown { client.send(request(1, "shutdown")) }
      close(client.toServer.write)
      let end = client.end()
      #expect(end == .endOfInput(.betweenMessages, afterShutdown: isShutDown) && end?.status == (isShutDown ? 0 : 1))
    }
    let cut = Client()
    cut.write(Array("Content-Length: 10\r\n\r\n{".utf8))
    close(cut.toServer.write)
    #expect(cut.end() == .endOfInput(.insideBody(missing: 9), afterShutdown: false))
  }

  @Test func whatCameBeforeTheEndIsAnswered() {
    let client = Client()
    client.write(
      (0...50).flatMap { frame(request($0, $0 == 0 ? "initialize" : "later")) } + frame(request(51, "shutdown"))
        + frame(notification("exit")))
    #expect(client.end() == .exit(afterShutdown: true))
    close(client.fromServer.write)
    var answers = 0
    while client.receive() != nil { answers += 1 }
    #expect(answers == 52)
  }

  @Test func aBrokenPipeEnds() {
    let client = Client()
    client.start()
    close(client.fromServer.read)
    client.send(request(1, "echo"))
    let end = client.end()
    #expect(end == .outputFailed(EPIPE, afterShutdown: false) && end?.status == 1)
  }

  @Test func theEndOfTheClientsProcessEnds() throws {
    for isDeadBefore in [false, true] {
      let process = try Sleeper()
      let client = Client()
      if isDeadBefore {
        // Not our parent, and not there: it may be in another container, so that we go on.
        process.end()
        client.start(process: Int(process.id))
        client.send(request(1, "echo", "[1]"))
        #expect(client.receive() == #"{"jsonrpc":"2.0","id":1,"result":[1]}"#)
        close(client.toServer.write)
        #expect(client.end()?.status == 1)
      } else {
        client.start(process: Int(process.id))
        client.send(request(1, "echo"))
        _ = client.receive()
        let start = Date()
        process.end()
        #expect(client.end() == .parentGone && Date().timeIntervalSince(start) < 3)
      }
    }
  }

  @Test func aPauseIsUsedOnceUntilTheNextMessage() {
    let paused = DispatchSemaphore(value: 0)
    var options = Connection.Options()
    options.rest = Connection.Rest(afterMilliseconds: 200) { paused.signal() }
    let client = Client(options)
    #expect(paused.wait(timeout: .now() + 1) == .timedOut, "nothing has come yet")
    client.start()
    for step in 1...2 {
      #expect(paused.wait(timeout: .now() + 30) == .success)
      #expect(paused.wait(timeout: .now() + 1) == .timedOut, "once is enough")
      client.send(request(step, "echo", "[1]"))
      #expect(client.receive() == #"{"jsonrpc":"2.0","id":\#(step),"result":[1]}"#)
    }
    close(client.toServer.write)
    #expect(client.end()?.status == 1)
  }

  @Test(arguments: [-1, 0, Int.max, 1 << 40]) func processesThatCannotBeAreLeftAlone(process: Int) {
    let client = Client()
    client.start(process: process)
    client.send(request(1, "echo", "[1]"))
    #expect(client.receive() == #"{"jsonrpc":"2.0","id":1,"result":[1]}"#)
    close(client.toServer.write)
    #expect(client.end() != nil)
  }

  @Test func aClientThatWritesMuchBeforeItReadsIsServed() {
    let client = Client()
    client.start()
    // Far more than the pipes hold, both ways, answered by the reading thread and by others.
    for id in 1...3000 {
      client.send(request(id, id % 2 == 0 ? "unheard" : "echo", "{\"t\":\"\(String(repeating: "合计", count: 100))\"}"))
    }
    var ids: [Int] = []
    for _ in 1...3000 { ids.append(client.receive().flatMap { try? json($0)["id"].int } ?? -1) }
    #expect(ids.sorted() == Array(1...3000))
    close(client.toServer.write)
    #expect(client.end() != nil)
  }

  @Test func aTextOfTenMegabytesArrives() {
    let client = Client()
    client.start()
    let text = String(repeating: "合计 1,234.56 万元\\n", count: 400_000)
    client.send(request(1, "echo", "{\"text\":\"\(text)\"}"))
    #expect(client.receive()?.utf8.count == text.utf8.count + 45)
    close(client.toServer.write)
    #expect(client.end() != nil)
  }

  @Test func theClientWaitsWhereMessagesPileUp() {
    var options = Connection.Options()
    options.backlogLimit = 4096
    let client = Client(options)
    client.start()
    for id in 1...500 { client.send(request(id, "later")) }
    var answers = 0
    while answers < 500, client.receive() != nil { answers += 1 }
    #expect(answers == 500)
    close(client.toServer.write)
    #expect(client.end() != nil)
  }
}
