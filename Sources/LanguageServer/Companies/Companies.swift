import Analysis
import JSONRPC
import ReportModel

/// Keeps the ledger of what reports state in step with the editor and the disk, and has those checked anew that would be told something
/// else now: open documents by their own checks, others by the scan or by the client's next question. Used by ordered messages only.
///
/// Whatever happens is first written into the ledger; `settle` then does what follows from it.
final class Companies: @unchecked Sendable {
  private weak var server: LanguageServer?
  private let closed: ClosedFiles
  private let facts: FactStore
  /// Reading of the disk, one after the other, so that what was read last is what counts. What waits keeps no endpoint: that keeps the
  /// server, and with it this list.
  private var waiting: [Reading] = []
  private var isReading = false
  /// Files that are to be read for what they state.
  private var asked: Set<String> = []

  /// Reads beside the messages, and comes to what is to be done in their order.
  private typealias Reading = @Sendable (SessionState) -> @Sendable (Endpoint) -> Void

  init(_ server: LanguageServer, _ closed: ClosedFiles, _ facts: FactStore) {
    self.server = server
    self.closed = closed
    self.facts = facts
  }

  // MARK: - The disk

  /// Looks through the folders anew for who belongs together; then goes on.
  func scan(_ endpoint: Endpoint, then next: @escaping @Sendable (Endpoint) -> Void) {
    read(endpoint) { [self] session in
      let found = closed.identities(session)
      return { [self] endpoint in
        guard let session = server?.session else { return }
        for document in session.documents.values { join(document, session) }
        for path in facts.with({ $0.paths }) where found[path] == nil && !isOpen(path) { join(path, nil) }
        for (path, identity) in found where !isOpen(path) { join(path, identity) }
        settle(endpoint)
        next(endpoint)
      }
    }
  }

  /// These files may be others on the disk now, or open no more.
  func filesChanged(_ paths: some Collection<String>, _ endpoint: Endpoint) {
    let paths = paths.filter { !isOpen($0) }
    guard !paths.isEmpty else { return }
    for path in paths { facts.with { $0.doubt(path) } }
    read(endpoint) { [self] session in
      let found = paths.map { path in
        Self.isReport(path) && !session.folders.isEmpty && session.settings.checksWorkspace
          && isInWorkspace(path, session) ? closed.identity(path) : nil
      }
      return { [self] endpoint in
        for (path, identity) in zip(paths, found) where !isOpen(path) { join(path, identity) }
        settle(endpoint)
        readFacts(of: paths, endpoint)
      }
    }
  }

  /// Files before one may have changed without anybody telling.
  func lookAgain(besides path: String, _ endpoint: Endpoint) {
    filesChanged(facts.with { $0.before(path) }, endpoint)
  }

  private static func isReport(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".gj") || name.hasSuffix(".txt") || name.hasSuffix(".md")
  }

  private func read(_ endpoint: Endpoint, _ work: @escaping Reading) {
    waiting.append(work)
    readNext(endpoint)
  }

  private func readNext(_ endpoint: Endpoint) {
    guard !isReading, !waiting.isEmpty, let session = server?.session else { return }
    let work = waiting.removeFirst()
    isReading = true
    endpoint.background { [self] in
      let finish = work(session)
      endpoint.ordered { [self] in
        isReading = false
        finish(endpoint)
        readNext(endpoint)
      }
    }
  }

  /// Has files read whose statements others may want to hear.
  private func readFacts(of paths: [String], _ endpoint: Endpoint) {
    let wanted = paths.filter { path in !asked.contains(path) && facts.with { !$0.isKnown(path) } }
    guard !wanted.isEmpty else { return }
    asked.formUnion(wanted)
    read(endpoint) { [self] session in
      for path in wanted { _ = closed.outcome(path, session) }
      return { [self] endpoint in
        asked.subtract(wanted)
        settle(endpoint)
      }
    }
  }

  // MARK: - Open documents

  /// A document is new, or its header may be another.
  func join(_ document: OpenDocument) {
    if let session = server?.session { join(document, session) }
  }

  private func join(_ document: OpenDocument, _ session: SessionState) {
    guard let path = document.uri.path else { return }
    guard isInWorkspace(path, session) else { return join(path, nil) }
    let snapshot = document.snapshot
    join(
      path,
      FileIdentity.read(
        front: Array(snapshot.bytes.prefix(FileIdentity.longestFront)), isPlainText: snapshot.isPlainText,
        defaults: document.configuration.headerDefaults))
  }

  private func join(_ path: String, _ identity: FileIdentity?) { facts.with { $0.join(path, identity) } }

  /// What `gouji lint` would be told of: without folders all that is open.
  private func isInWorkspace(_ path: String, _ session: SessionState) -> Bool {
    !closed.isExcluded(path)
      && (session.folders.isEmpty || session.folders.contains { path.utf8.starts(with: ($0 + "/").utf8) })
  }

  private func isOpen(_ path: String) -> Bool { server?.session?.documents[DocumentURI(path: path)] != nil }

  /// What a checked document stated and was told; nil for one that belongs with no other. Made beside the messages.
  static func exchanged(_ document: OpenDocument, _ session: SessionState) -> ExchangedFacts? {
    let snapshot = document.snapshot
    return (snapshot.options.exchange as? DocumentExchange).map {
      ExchangedFacts($0, Places(bytes: snapshot.bytes, lines: snapshot.lines, encoding: session.encoding))
    }
  }

  /// The newest version of a document was checked.
  func checked(_ document: OpenDocument, _ exchanged: ExchangedFacts?, _ endpoint: Endpoint) {
    guard let path = document.uri.path else { return }
    facts.note(path, exchanged)
    if exchanged != nil { readFacts(of: facts.with { $0.unknown(before: path) }.filter { !isOpen($0) }, endpoint) }
    settle(endpoint)
  }

  // MARK: - What follows

  /// Has those checked anew that would be told something else now. Nothing is done where nothing has changed.
  func settle(_ endpoint: Endpoint) {
    let outdated = facts.with { $0.takeOutdated() }
    guard !outdated.isEmpty, let server else { return }
    var others: [String] = []
    var isAnyOpen = false
    for path in outdated {
      if let uri = server.session?.documents[DocumentURI(path: path)]?.uri {
        server.compare(uri, endpoint)
        isAnyOpen = true
      } else {
        others.append(path)
      }
    }
    if isAnyOpen { server.refresh(endpoint) }
    guard !others.isEmpty else { return }
    server.scan.check(others.filter { $0.lowercased().hasSuffix(".gj") }, endpoint)
    server.workspacePull.changed(endpoint)
  }
}

extension Snapshot {
  /// The header is the same, whatever else is another.
  func hasSameFront(as other: Snapshot) -> Bool {
    bytes.prefix(FileIdentity.longestFront) == other.bytes.prefix(FileIdentity.longestFront)
  }
}
