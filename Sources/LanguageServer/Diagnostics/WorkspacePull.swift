import JSONRPC

/// `workspace/diagnostic`: the findings of the workspace's files that are not open, for clients that ask. Where nothing has changed since the
/// client asked last, the answer waits until something has, so that client and server rest. Used by ordered messages only, its answers aside.
final class WorkspacePull: @unchecked Sendable {
  static let method = "workspace/diagnostic"

  private weak var server: LanguageServer?
  private let closed: ClosedFiles
  private var held: [Request] = []
  /// Grows with each change, so that none between an answer's making and its being held back is missed.
  private var generation = 0

  init(_ server: LanguageServer, _ closed: ClosedFiles) {
    self.server = server
    self.closed = closed
  }

  func receive(_ request: Request, _ endpoint: Endpoint) {
    guard let session = server?.session else { return request.fail(.requestFailed("no session")) }
    let generation = generation
    request.later { [self] request in
      let reports = Self.reports(request, session, closed)
      // Some of them were read for the first time.
      endpoint.ordered { [self] in server?.companies.settle(endpoint) }
      if reports.hasNews { return request.reply(reports.text) }
      endpoint.ordered { [self] in
        if request.isAnswered { return }
        if generation == self.generation { held.append(request) } else { receive(request, endpoint) }
      }
    }
  }

  /// Something may be otherwise now.
  func changed(_ endpoint: Endpoint) {
    generation += 1
    let requests = held
    held = []
    for request in requests where !request.isAnswered { receive(request, endpoint) }
  }

  private static func reports(
    _ request: Request, _ session: SessionState, _ closed: ClosedFiles
  ) -> (text: JSONText, hasNews: Bool) {
    var previous: [DocumentURI: String] = [:]
    for known in request.params["previousResultIds"].elements {
      if let uri = known["uri"].string, let value = known["value"].string { previous[DocumentURI(uri)] = value }
    }
    // The first answer comes at once, be there news or none.
    var hasNews = previous.isEmpty
    let text = JSONText.object { answer in
      answer.array("items") { items in
        for path in closed.paths(session) {
          if request.cancellation.isCancelled { return }
          let uri = DocumentURI(path: path)
          let known = previous.removeValue(forKey: uri)
          guard session.documents[uri] == nil, let outcome = closed.outcome(path, session) else { continue }
          if known == outcome.identity { continue }
          if known == nil, outcome.isClean { continue }
          hasNews = true
          items.object {
            write(uri, in: &$0)
            $0.set("resultId", outcome.identity)
            $0.set("items", outcome.diagnostics)
          }
        }
        // Gone, or open now: then the document's own findings count.
        for uri in previous.keys.sorted(by: { $0.text < $1.text }) where session.documents[uri] == nil {
          hasNews = true
          items.object {
            write(uri, in: &$0)
            $0.array("items") { _ in }
          }
        }
      }
    }
    return (text, hasNews)
  }

  private static func write(_ uri: DocumentURI, in report: inout JSONObjectWriter) {
    report.set("kind", "full")
    report.set("uri", uri.text)
    report.null("version")
  }
}
