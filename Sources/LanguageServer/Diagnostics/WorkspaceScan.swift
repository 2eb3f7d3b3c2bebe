import JSONRPC

/// Has the workspace's files checked that are not open, one after the other beside everything else, and publishes their findings, for
/// clients that do not ask for them. Used by ordered messages only.
final class WorkspaceScan: @unchecked Sendable {
  private weak var server: LanguageServer?
  private let closed: ClosedFiles
  /// Files that are to be checked, the next one last.
  private var waiting: [String] = []
  private var isRunning = false
  /// Files whose findings the client shows.
  private var shown: Set<String> = []
  private var progress: WorkProgress?

  init(_ server: LanguageServer, _ closed: ClosedFiles) {
    self.server = server
    self.closed = closed
  }

  /// Looks through the folders anew.
  func start(_ endpoint: Endpoint) {
    guard let session = server?.session, !session.client.pullsDiagnostics,
      !session.folders.isEmpty || !shown.isEmpty
    else { return }
    endpoint.background { [self] in
      let paths = closed.paths(session)
      endpoint.ordered { [self] in
        // What is no more in the workspace is shown no more.
        for path in shown.subtracting(paths) { clear(path, endpoint) }
        waiting = paths.reversed()
        if paths.count > 1 { progress = WorkProgress(total: paths.count, session, endpoint) }
        next(endpoint)
      }
    }
  }

  /// These files may have changed, or are open no more.
  func check(_ paths: some Collection<String>, _ endpoint: Endpoint) {
    guard let session = server?.session, !session.client.pullsDiagnostics else { return }
    waiting += paths.filter { path in session.folders.contains { path.hasPrefix($0 + "/") } && !waiting.contains(path) }
    next(endpoint)
  }

  /// The client takes its findings for those of the file that is open now.
  func forget(_ path: String) { shown.remove(path) }

  func stop(progress token: JSONValue) {
    guard let progress, token.int == progress.token else { return }
    waiting = []
  }

  private func next(_ endpoint: Endpoint) {
    guard !isRunning else { return }
    guard let path = waiting.popLast(), let session = server?.session else {
      progress?.end()
      progress = nil
      return
    }
    isRunning = true
    progress?.step(path, left: waiting.count)
    endpoint.background { [self] in
      let outcome = closed.outcome(path, session)
      endpoint.ordered { [self] in
        isRunning = false
        publish(outcome, path, endpoint)
        server?.companies.settle(endpoint)
        next(endpoint)
      }
    }
  }

  private func publish(_ outcome: ClosedFiles.Outcome?, _ path: String, _ endpoint: Endpoint) {
    let uri = DocumentURI(path: path)
    guard server?.session?.documents[uri] == nil else { return }
    guard let outcome, !outcome.isClean else { return clear(path, endpoint) }
    shown.insert(path)
    endpoint.notify(
      "textDocument/publishDiagnostics",
      .object {
        $0.set("uri", uri.text)
        $0.set("diagnostics", outcome.diagnostics)
      })
  }

  private func clear(_ path: String, _ endpoint: Endpoint) {
    if shown.remove(path) != nil { Diagnoser.clear(DocumentURI(path: path), endpoint) }
  }
}
