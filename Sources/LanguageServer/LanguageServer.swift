import Findings
import JSONRPC
import SourceText

/// The language server: what the messages of an editor do. It knows no input or output; a `Connection` or a test drives it.
///
/// What changes the session is handled in order, one message at a time, and touches `session`; what asks something takes a copy of
/// it there and is answered beside.
public final class LanguageServer: MessageHandler, @unchecked Sendable {
  let version: String
  let files: any WorkspaceFiles
  let commandLanguage: MessageLanguage?
  let workers: (any Workers)?
  let open = OpenTexts()
  /// Nil before `initialize`. Used by ordered messages only.
  var session: SessionState?
  /// The files that each open document names. Used by ordered messages only.
  var dependencies: [DocumentURI: Set<String>] = [:]
  let configurations: Configurations
  let facts = FactStore()
  let closedFiles: ClosedFiles
  // Made by the first ordered message, which is before all others.
  private(set) lazy var diagnoser = Diagnoser(self)
  private(set) lazy var configurationDiagnostics = ConfigurationDiagnostics()
  private(set) lazy var companies = Companies(self, closedFiles, facts)
  private(set) lazy var scan = WorkspaceScan(self, closedFiles)
  private(set) lazy var workspacePull = WorkspacePull(self, closedFiles)

  /// - Parameters:
  ///   - version: told to the client
  ///   - language: of the messages, where the command line said so
  ///   - workers: threads that the check of a long document may use
  public init(
    files: any WorkspaceFiles, version: String, language: MessageLanguage? = nil, workers: (any Workers)? = nil
  ) {
    self.files = files
    self.workers = workers
    self.version = version
    commandLanguage = language
    configurations = Configurations(files)
    closedFiles = ClosedFiles(files, open, configurations, facts)
  }

  /// How long the open texts are, all together.
  public var openBytes: Int { open.bytes }

  public func order(of method: String, isRequest: Bool) -> MessageOrder? {
    if isRequest {
      if method == "initialize" || method == "shutdown" { return .update }
      if method == WorkspacePull.method { return .read }
      let isKnown = RequestTable.documentRequest[method] != nil || RequestTable.sessionRequest[method] != nil
      return isKnown ? .read : nil
    }
    return Self.notifications[method] == nil ? nil : .update
  }

  /// The requests that it answers, in order of their names.
  public var requestMethods: [String] {
    (RequestTable.documentRequests.map { $0.method } + RequestTable.sessionRequests.map { $0.method }
      + ["initialize", "shutdown", WorkspacePull.method]).sorted()
  }

  public func receive(_ request: Request, from endpoint: Endpoint) {
    switch request.method {
    case "initialize": return initialize(request)
    case "shutdown": return request.reply(JSONText.null)
    case WorkspacePull.method: return workspacePull.receive(request, endpoint)
    default: break
    }
    guard let session else { return request.fail(.requestFailed("no session")) }
    if let method = RequestTable.documentRequest[request.method] {
      answer(request, method, session)
    } else if let method = RequestTable.sessionRequest[request.method] {
      request.later { request in
        request.reply { () throws(ResponseError) in
          try method.answer(request.params, session, request.cancellation, endpoint)
        }
      }
    } else {
      request.fail(.methodNotFound(request.method))
    }
  }

  private func answer(_ request: Request, _ method: any DocumentRequest.Type, _ session: SessionState) {
    guard let text = request.params["textDocument"]["uri"].string else {
      return request.fail(.invalidParams("no \"textDocument\""))
    }
    guard let document = session.documents[DocumentURI(text)] else {
      return request.fail(.invalidParams(session.say("文档没有打开：\(text)", "the document is not open: \(text)")))
    }
    request.later { request in
      let question = Question(
        params: request.params, document: document, session: session, cancellation: request.cancellation)
      request.reply { () throws(ResponseError) in try method.answer(question) }
    }
  }

  public func receive(_ notification: Notification, from endpoint: Endpoint) {
    Self.notifications[notification.method]?(self, notification.params, endpoint)
  }

  private typealias Handling = @Sendable (LanguageServer, JSONValue, Endpoint) -> Void

  private static let notifications: [String: Handling] = [
    "initialized": { $0.initialized($1, $2) },
    "textDocument/didOpen": { $0.didOpen($1, $2) },
    "textDocument/didChange": { $0.didChange($1, $2) },
    "textDocument/didSave": { $0.didSave($1, $2) },
    "textDocument/willSave": { _, _, _ in },
    "textDocument/didClose": { $0.didClose($1, $2) },
    "workspace/didChangeConfiguration": { $0.didChangeConfiguration($1, $2) },
    "workspace/didChangeWatchedFiles": { $0.didChangeWatchedFiles($1, $2) },
    "workspace/didChangeWorkspaceFolders": { $0.didChangeWorkspaceFolders($1, $2) },
    "window/workDoneProgress/cancel": { server, params, _ in server.scan.stop(progress: params["token"]) },
    "$/setTrace": { _, _, _ in },
  ]
}
