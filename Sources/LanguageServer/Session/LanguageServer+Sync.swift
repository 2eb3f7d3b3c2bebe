import Analysis
import Configuration
import JSONRPC
import SourceText

/// The texts of open documents, kept in step with the client's.
extension LanguageServer {
  func didOpen(_ params: JSONValue, _ endpoint: Endpoint) {
    let item = params["textDocument"]
    guard let name = item["uri"].string, let text = item["text"].utf8 else { return complain("didOpen", endpoint) }
    let uri = DocumentURI(name)
    let configuration = configuration(of: uri, endpoint)
    var document = OpenDocument(
      uri: uri, version: item["version"].int, languageID: item["languageId"].string ?? "",
      snapshot: Snapshot(
        path: Self.checkedPath(uri, languageID: item["languageId"].string), location: uri.path ?? uri.text, bytes: text,
        options: checkOptions(configuration)),
      configuration: configuration)
    companies.join(document)
    if let exchange = facts.exchange(for: uri.path) { document.snapshot = document.snapshot.compared(by: exchange) }
    keep(document)
    diagnoser.check(uri, endpoint)
    textChanged(uri, endpoint)
    companies.settle(endpoint)
    if let path = uri.path { scan.forget(path) }
  }

  func didChange(_ params: JSONValue, _ endpoint: Endpoint) {
    let identifier = params["textDocument"]
    guard let session, let name = identifier["uri"].string, var document = session.documents[DocumentURI(name)] else {
      return complain("didChange", endpoint)
    }
    if let version = identifier["version"].int {
      if let last = document.version, version <= last {
        log("didChange: version \(version) after \(last)", endpoint)
      }
      document.version = version
    }
    var snapshot = document.snapshot
    for change in params["contentChanges"].elements {
      guard let text = change["text"].utf8 else {
        complain("didChange", endpoint)
        continue
      }
      let range: Range<Int>
      if change["range"].hasValue {
        let places = Places(bytes: snapshot.bytes, lines: snapshot.lines, encoding: session.encoding)
        do throws(ResponseError) {
          range = try places.range(change["range"])
        } catch {
          complain("didChange", endpoint)
          continue
        }
      } else {
        range = 0..<snapshot.bytes.count
      }
      snapshot = snapshot.edited(by: [TextEdit(range: range, newText: text)])
    }
    let isSameFront = snapshot.hasSameFront(as: document.snapshot)
    document.snapshot = snapshot
    if !isSameFront { companies.join(document) }
    document.snapshot = comparable(document)
    keep(document)
    diagnoser.check(document.uri, endpoint)
    textChanged(document.uri, endpoint)
    if !isSameFront { companies.settle(endpoint) }
  }

  /// What was saved is what is open; but files beside it may have changed without anybody telling.
  func didSave(_ params: JSONValue, _ endpoint: Endpoint) {
    guard let name = params["textDocument"]["uri"].string else { return }
    let uri = DocumentURI(name)
    if dependencies[uri]?.isEmpty == false { recheck(uri, endpoint) }
    if let path = uri.path, session?.client.registersFileWatchers != true {
      companies.lookAgain(besides: path, endpoint)
    }
  }

  func didClose(_ params: JSONValue, _ endpoint: Endpoint) {
    guard let name = params["textDocument"]["uri"].string else { return complain("didClose", endpoint) }
    let uri = DocumentURI(name)
    guard let document = session?.documents.removeValue(forKey: uri) else { return }
    diagnoser.abandon(uri)
    dependencies[uri] = nil
    session?.tokenResults.forget(uri)
    if let path = uri.path { open[path] = nil }
    if session?.client.pullsDiagnostics != true { Diagnoser.clear(document.uri, endpoint) }
    textChanged(uri, endpoint)
    // A file of the workspace keeps its findings, those of what was saved.
    if let path = uri.path {
      scan.check([path], endpoint)
      companies.filesChanged([path], endpoint)
    }
  }

  /// The newest version, to be checked with those that it belongs with.
  private func comparable(_ document: OpenDocument) -> Snapshot {
    let snapshot = document.snapshot
    let exchange = facts.exchange(for: document.uri.path)
    if let exchange, snapshot.options.exchange != nil { return snapshot.compared(by: exchange) }
    guard exchange != nil || snapshot.options.exchange != nil else { return snapshot }
    // Whether a text is compared at all changes what is said of its `@忽略`.
    var options = snapshot.options
    options.exchange = exchange
    return snapshot.checkedAgain(with: options)
  }

  /// Others state something else than they did when the document was checked.
  func compare(_ uri: DocumentURI, _ endpoint: Endpoint) {
    guard var document = session?.documents[uri] else { return }
    document.snapshot = comparable(document)
    keep(document)
    diagnoser.check(uri, endpoint)
  }

  private func keep(_ document: OpenDocument) {
    session?.documents[document.uri] = document
    if let path = document.uri.path { open[path] = document.snapshot }
  }

  /// Has a document checked anew, its text being the same.
  func recheck(_ uri: DocumentURI, _ endpoint: Endpoint) {
    guard var document = session?.documents[uri] else { return }
    document.configuration = configuration(of: uri, endpoint)
    companies.join(document)
    diagnoser.abandon(uri)
    document.snapshot = document.snapshot.checkedAgain(with: checkOptions(document.configuration, of: uri))
    keep(document)
    diagnoser.check(uri, endpoint)
  }

  /// Documents that take one in are judged anew when it changes.
  private func textChanged(_ uri: DocumentURI, _ endpoint: Endpoint) {
    guard let path = uri.path else { return }
    filesChanged([path], except: uri, endpoint)
  }

  func filesChanged(_ paths: Set<String>, except: DocumentURI? = nil, _ endpoint: Endpoint) {
    let touched = dependencies.filter { $0.key != except && !$0.value.isDisjoint(with: paths) }.map(\.key)
    for uri in touched { recheck(uri, endpoint) }
    if !touched.isEmpty { refresh(endpoint) }
    // What is open has a check of its own: nobody looks at what the disk says of it.
    let closed = closedFiles.forget(paths).filter { open[$0] == nil }
    guard !closed.isEmpty else { return }
    scan.check(closed, endpoint)
    workspacePull.changed(endpoint)
  }

  func noteDependencies(of document: OpenDocument) {
    guard let loader = document.snapshot.options.loader as? DocumentLoader else { return }
    dependencies[document.uri] = loader.dependencies
  }

  /// The configuration that holds for a document; what is wrong in it is told.
  private func configuration(of uri: DocumentURI, _ endpoint: Endpoint) -> Configuration {
    guard let session, let file = configurations.file(for: uri.path) else { return Configuration() }
    configurationDiagnostics.tell(file, session, endpoint)
    return file.configuration
  }

  /// How documents are checked now.
  private func checkOptions(_ configuration: Configuration, of uri: DocumentURI? = nil) -> CheckOptions {
    let loader = DocumentLoader(open, files)
    return session?.checkOptions(configuration, loader: loader, exchange: facts.exchange(for: uri?.path))
      ?? CheckOptions(loader: loader)
  }

  /// The suffix tells the language from plain text; a document without one is what its language id says.
  private static func checkedPath(_ uri: DocumentURI, languageID: String?) -> String {
    let name = uri.name
    return languageID == "gouji" && !name.lowercased().hasSuffix(".gj") ? name + ".gj" : name
  }

  /// Of a message that could not be followed. Nobody is shown it unless they look for it.
  private func complain(_ method: String, _ endpoint: Endpoint) { log("\(method): cannot be followed", endpoint) }

  func log(_ message: String, _ endpoint: Endpoint) {
    endpoint.notify(
      "window/logMessage",
      .object {
        $0.set("type", 2)
        $0.set("message", message)
      })
  }
}
