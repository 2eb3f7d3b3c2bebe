import Analysis
import JSONRPC

/// Has open documents checked when they change, and publishes what comes of it, for clients that do not ask for it themselves.
///
/// At most one check of a document goes on and at most one waits, that of the newest version: whatever was typed meanwhile is skipped. What is
/// published bears the version that it is of. Used by ordered messages only, which run one at a time.
final class Diagnoser: @unchecked Sendable {
  private weak var server: LanguageServer?
  private var running: [DocumentURI: Snapshot] = [:]
  private var waiting: Set<DocumentURI> = []
  private var isPrepared = false

  /// In bytes: room for a shorter one is found while it is checked.
  private static let longText = 1 << 20

  init(_ server: LanguageServer) { self.server = server }

  /// A document is new, or has changed, or may be judged otherwise.
  func check(_ uri: DocumentURI, _ endpoint: Endpoint) {
    guard running[uri] == nil else {
      waiting.insert(uri)
      return
    }
    guard let session = server?.session, let document = session.documents[uri] else { return }
    running[uri] = document.snapshot
    endpoint.background { [self] in
      guard document.snapshot.checkedUnlessAbandoned != nil else {
        return endpoint.ordered { [self] in finish(document, nil, nil, endpoint) }
      }
      let diagnostics = DiagnosticList(document, session)
      let params = session.client.pullsDiagnostics ? nil : Self.params(diagnostics, version: document.version)
      let exchanged = Companies.exchanged(document, session)
      endpoint.ordered { [self] in finish(document, params, exchanged, endpoint) }
      document.snapshot.letGoOfEarlier()
      if document.snapshot.isNew, document.snapshot.bytes.count >= Self.longText { document.snapshot.rehearse() }
    }
  }

  /// What a check that goes on comes to serves nobody: the document is closed, or is to be checked in another way. An edit is no reason:
  /// the next check takes over from this one, which is sooner done than all of it anew.
  func abandon(_ uri: DocumentURI) { running[uri]?.abandon() }

  private func finish(_ document: OpenDocument, _ params: JSONText?, _ exchanged: ExchangedFacts?, _ endpoint: Endpoint)
  {
    running[document.uri] = nil
    if let now = server?.session?.documents[document.uri], now.snapshot === document.snapshot {
      server?.noteDependencies(of: now)
      if let params { endpoint.notify("textDocument/publishDiagnostics", params) }
      server?.companies.checked(now, exchanged, endpoint)
    }
    if waiting.remove(document.uri) != nil { check(document.uri, endpoint) }
    if !isPrepared {
      isPrepared = true
      // The first findings are shown, and nobody has typed yet.
      endpoint.background { Completer.prepare() }
    }
  }

  static func params(_ diagnostics: DiagnosticList, version: Int?) -> JSONText {
    .object {
      $0.set("uri", diagnostics.uri.text)
      if diagnostics.client.takesVersions { $0.set("version", version) }
      $0.set("diagnostics", diagnostics)
    }
  }

  /// A closed document shows nothing any more.
  static func clear(_ uri: DocumentURI, _ endpoint: Endpoint) {
    endpoint.notify(
      "textDocument/publishDiagnostics",
      .object {
        $0.set("uri", uri.text)
        $0.array("diagnostics") { _ in }
      })
  }
}
