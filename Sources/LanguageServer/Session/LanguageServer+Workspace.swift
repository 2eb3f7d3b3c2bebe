import Configuration
import JSONRPC

/// What changes around the open documents: settings, folders, files.
extension LanguageServer {
  /// Some clients send the settings along, others want to be asked.
  func didChangeConfiguration(_ params: JSONValue, _ endpoint: Endpoint) {
    let sent = params["settings"]["gouji"]
    if session?.client.answersConfiguration == true {
      askForSettings(endpoint)
    } else if sent.hasValue {
      take(Settings(sent), endpoint)
    }
  }

  func askForSettings(_ endpoint: Endpoint) {
    guard session?.client.answersConfiguration == true else { return }
    let params = JSONText.object { params in
      params.array("items") { $0.object { $0.set("section", "gouji") } }
    }
    endpoint.request("workspace/configuration", params) { [weak self] reply in
      // Null means that nothing is set: what `initialize` brought stays.
      guard let self, case .result(let value) = reply, let settings = value.elements.first(where: \.hasValue) else {
        return
      }
      take(Settings(settings), endpoint)
    }
  }

  private func take(_ settings: Settings, _ endpoint: Endpoint) {
    guard var session, session.settings != settings else { return }
    var settings = settings
    // Whether the client shows rules is no matter of taste.
    settings.linksRules = settings.linksRules || session.settings.linksRules
    session.settings = settings
    self.session = session
    recheckAll(endpoint)
  }

  /// A `gouji.json` has come, changed or gone.
  private func configurationsChanged(_ endpoint: Endpoint) {
    configurations.forget()
    recheckAll(endpoint)
  }

  /// Everything may be judged otherwise now.
  private func recheckAll(_ endpoint: Endpoint) {
    for uri in session?.documents.keys.map({ $0 }) ?? [] { recheck(uri, endpoint) }
    refresh(endpoint)
    companies.scan(endpoint) { [weak self] endpoint in self?.scan.start(endpoint) }
    workspacePull.changed(endpoint)
  }

  func didChangeWorkspaceFolders(_ params: JSONValue, _ endpoint: Endpoint) {
    let removed = Set(
      params["event"]["removed"].elements.compactMap { $0["uri"].string.flatMap { DocumentURI($0).path } })
    let added = params["event"]["added"].elements.compactMap { $0["uri"].string.flatMap { DocumentURI($0).path } }
    session?.folders.removeAll { removed.contains($0) }
    session?.folders += added
    companies.scan(endpoint) { [weak self] endpoint in self?.scan.start(endpoint) }
    workspacePull.changed(endpoint)
  }

  func didChangeWatchedFiles(_ params: JSONValue, _ endpoint: Endpoint) {
    let paths = params["changes"].elements.compactMap { $0["uri"].string.flatMap { DocumentURI($0).path } }
    if paths.contains(where: { $0.hasSuffix("/\(ConfigurationFile.name)") }) { configurationsChanged(endpoint) }
    filesChanged(Set(paths), endpoint)
    // New ones were not known, deleted ones clear what is shown.
    scan.check(paths.filter { $0.lowercased().hasSuffix(".gj") }, endpoint)
    companies.filesChanged(paths, endpoint)
    workspacePull.changed(endpoint)
  }

  /// What the client has asked for may be answered otherwise now.
  func refresh(_ endpoint: Endpoint) {
    guard let client = session?.client else { return }
    if client.pullsDiagnostics, client.refreshesDiagnostics { endpoint.request("workspace/diagnostic/refresh") }
    if client.refreshesInlayHints { endpoint.request("workspace/inlayHint/refresh") }
    if client.refreshesCodeLenses { endpoint.request("workspace/codeLens/refresh") }
  }
}
