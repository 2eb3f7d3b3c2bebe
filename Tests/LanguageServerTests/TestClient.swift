import Analysis
import Foundation
import JSONRPC
import LanguageServer
import ReportModel
import SourceText
import Testing

/// A client within the test: messages go through an endpoint that does one thing at a time, so that nothing depends on timing.
final class TestClient {
  let sink = Sink()
  let endpoint: Endpoint
  let server: LanguageServer
  let disk: MemoryDisk
  let encoding: PositionEncoding
  private var nextID = 1
  private(set) var version = 1

  /// - Parameters:
  ///   - capabilities: JSON of the client's capabilities, `positionEncodings` aside
  ///   - options: JSON of `initializationOptions`
  ///   - files: what is on the disk, by path
  init(
    encoding: PositionEncoding = .utf16,
    capabilities: String =
      #"{"textDocument":{"publishDiagnostics":{"relatedInformation":true,"versionSupport":true,"dataSupport":true,"tagSupport":{"valueSet":[1,2]}}},"workspace":{"workspaceEdit":{"documentChanges":true}}}"#,
    options: String = "null", locale: String = "zh-cn", folder: String? = nil, files: [String: String] = [:]
  ) throws {
    disk = MemoryDisk(files)
    server = LanguageServer(files: disk, version: "test")
    var endpointOptions = Endpoint.Options()
    endpointOptions.workers = 0
    endpoint = Endpoint(handler: server, sink: sink, options: endpointOptions)
    self.encoding = encoding
    let name =
      switch encoding {
      case .utf8: "utf-8";
      case .utf16: "utf-16";
      case .utf32: "utf-32"
      }
    let general = #""general":{"positionEncodings":["\#(name)"]}"#
    let inner = capabilities.dropFirst().dropLast()
    let merged = "{" + (inner.isEmpty ? general : general + "," + inner) + "}"
    let folders = folder.map { #"[{"uri":"file://\#($0)","name":"w"}]"# } ?? "null"
    let answer = try request(
      "initialize",
      #"{"processId":null,"rootUri":null,"locale":"\#(locale)","workspaceFolders":\#(folders),"capabilities":\#(merged),"initializationOptions":\#(options)}"#
    )
    initializeResult = answer
    notify("initialized", "{}")
  }

  private(set) var initializeResult = JSONValue.absent

  // MARK: Messages

  func run() { while endpoint.runNext() {} }

  func notify(_ method: String, _ params: String) {
    endpoint.receive(Frame.of(Array(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#.utf8)))
    run()
  }

  /// The result of a request.
  @discardableResult
  func request(_ method: String, _ params: String) throws -> JSONValue {
    let answer = try answer(method, params)
    if answer["error"].hasValue {
      throw Failure(code: answer["error"]["code"].int, text: answer["error"]["message"].string)
    }
    return answer["result"]
  }

  /// The whole response.
  func answer(_ method: String, _ params: String) throws -> JSONValue {
    let id = nextID
    nextID += 1
    endpoint.receive(Frame.of(Array(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#.utf8)))
    run()
    let answers = try sink.messages().filter { $0["id"].int == id && $0["method"].isAbsent }
    try #require(answers.count == 1, "\(answers.count) answers to \(method)")
    return answers[0]
  }

  struct Failure: Error {
    var code: Int?
    var text: String?
  }

  // MARK: Documents

  static func json(_ text: String) -> String { String(decoding: JSONText(text).bytes, as: UTF8.self) }

  func open(_ text: String, uri: String = "file:///w/报告.gj", languageID: String = "gouji") {
    notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":\#(Self.json(uri)),"languageId":"\#(languageID)","version":1,"text":\#(Self.json(text))}}"#
    )
  }

  /// - Parameter changes: JSON of `contentChanges`
  func change(_ changes: String, uri: String = "file:///w/报告.gj") {
    version += 1
    notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":\#(Self.json(uri)),"version":\#(version)},"contentChanges":\#(changes)}"#)
  }

  func position(_ offset: Int, in text: String) -> String {
    let bytes = Array(text.utf8)
    let place = LineIndex(bytes).position(of: offset, in: bytes, encoding: encoding)
    return #"{"line":\#(place.line),"character":\#(place.column)}"#
  }

  func range(_ range: Range<Int>, in text: String) -> String {
    #"{"start":\#(position(range.lowerBound, in: text)),"end":\#(position(range.upperBound, in: text))}"#
  }

  func offset(_ position: JSONValue, in text: String) -> Int {
    let bytes = Array(text.utf8)
    return LineIndex(bytes).offset(
      of: LinePosition(line: position["line"].int ?? -1, column: position["character"].int ?? -1), in: bytes,
      encoding: encoding)
  }

  func range(_ range: JSONValue, in text: String) -> Range<Int> {
    let (start, end) = (offset(range["start"], in: text), offset(range["end"], in: text))
    return start..<max(start, end)
  }

  /// A request at a place of a document.
  func ask(
    _ method: String, at offset: Int, in text: String, uri: String = "file:///w/报告.gj", more: String = ""
  ) throws -> JSONValue {
    try request(
      method,
      #"{"textDocument":{"uri":\#(Self.json(uri))},"position":\#(position(offset, in: text))\#(more.isEmpty ? "" : ",")\#(more)}"#
    )
  }

  /// A request about a whole document.
  func ask(_ method: String, uri: String = "file:///w/报告.gj", more: String = "") throws -> JSONValue {
    try request(method, #"{"textDocument":{"uri":\#(Self.json(uri))}\#(more.isEmpty ? "" : ",")\#(more)}"#)
  }

  /// What edits make of a text; they are of the protocol's `TextEdit[]`.
  func applying(_ edits: JSONValue, to text: String) -> String? {
    let own = edits.elements.map {
      TextEdit(range: range($0["range"], in: text), newText: Array(($0["newText"].string ?? "").utf8))
    }
    return TextEdit.apply(own, to: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The diagnostics that were published last for a document.
  func published(_ uri: String = "file:///w/报告.gj") throws -> JSONValue? {
    try sink.messages().last {
      $0["method"].string == "textDocument/publishDiagnostics" && $0["params"]["uri"].string == uri
    }?["params"]
  }

  /// Requests and notifications of the server, by method.
  func sent(_ method: String) throws -> [JSONValue] {
    try sink.messages().filter { $0["method"].string == method }.map { $0["params"] }
  }

  final class Sink: FrameSink, @unchecked Sendable {
    private let lock = NSLock()
    private var kept: [[UInt8]] = []
    func send(_ body: [UInt8]) { lock.withLock { kept.append(body) } }
    func messages() throws -> [JSONValue] { try lock.withLock { kept }.map { try JSONDocument($0).root } }
  }
}

/// A disk of a few files.
final class MemoryDisk: WorkspaceFiles, @unchecked Sendable {
  private let lock = NSLock()
  private var kept: [String: String]

  init(_ files: [String: String]) { kept = files }

  subscript(path: String) -> String? {
    get { lock.withLock { kept[path] } }
    set {
      lock.withLock {
        kept[path] = newValue
        changes[path, default: 0] += 1
      }
    }
  }

  func load(_ path: String, relativeTo report: String) -> LoadedFile? {
    read(path).map { LoadedFile(path: path, bytes: $0) }
  }

  private var changes: [String: Int] = [:]

  func stamp(_ path: String) -> FileStamp? {
    lock.withLock {
      kept[path].map { FileStamp(file: 1, size: $0.utf8.count, seconds: changes[path] ?? 0, nanoseconds: 0) }
    }
  }

  func entries(of folder: String) -> [FolderEntry] {
    let prefix = folder == "/" ? "/" : folder + "/"
    let names = lock.withLock { kept.keys.filter { $0.hasPrefix(prefix) } }.map { $0.dropFirst(prefix.count) }
    let files = names.filter { !$0.contains("/") }.map { FolderEntry(name: String($0), isFolder: false) }
    let folders = Set(names.filter { $0.contains("/") }.compactMap { $0.split(separator: "/").first })
    return files + folders.map { FolderEntry(name: String($0), isFolder: true) }
  }

  func reports(under folder: String) -> [String] {
    lock.withLock { kept.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".gj") }.sorted() }
  }

  /// The files that were read, in order.
  var reads: [String] { lock.withLock { readPaths } }
  private var readPaths: [String] = []

  func read(_ path: String) -> [UInt8]? {
    lock.withLock { readPaths.append(path) }
    return self[path].map { Array($0.utf8) }
  }
}
