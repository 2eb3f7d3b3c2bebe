import JSONRPC

extension LanguageServer {
  func initialize(_ request: Request) {
    let client = ClientCapabilities(request.params)
    var session = SessionState(client: client, commandLanguage: commandLanguage, files: files, workers: workers)
    session.settings = Settings(request.params["initializationOptions"])
    // Who reads documents of the server's own can follow links to them.
    session.settings.linksRules = session.settings.linksRules || CodeActionSupport(client).readsContent
    session.folders = Self.folders(request.params)
    self.session = session
    request.reply(
      JSONText.object { result in
        result.object("capabilities") { announce(client, in: &$0) }
        result.object("serverInfo") {
          $0.set("name", "gouji")
          $0.set("version", version)
        }
      })
  }

  private func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.set("positionEncoding", client.encodingName)
    capabilities.object("textDocumentSync") {
      $0.set("openClose", true)
      $0.set("change", 2)
      $0.object("save") { $0.set("includeText", false) }
    }
    capabilities.object("workspace") {
      $0.object("workspaceFolders") {
        $0.set("supported", true)
        $0.set("changeNotifications", true)
      }
      TextDocumentContentRequest.announceWithin(&$0, client)
    }
    for method in RequestTable.documentRequests { method.announce(client, in: &capabilities) }
    for method in RequestTable.sessionRequests { method.announce(client, in: &capabilities) }
  }

  /// `workspaceFolders`, or else `rootUri`, or else `rootPath`: by path.
  private static func folders(_ params: JSONValue) -> [String] {
    let folders = params["workspaceFolders"].elements.compactMap { $0["uri"].string }
    if !folders.isEmpty { return folders.compactMap { DocumentURI($0).path } }
    if let root = params["rootUri"].string { return DocumentURI(root).path.map { [$0] } ?? [] }
    return params["rootPath"].string.map { [$0] } ?? []
  }

  func initialized(_ params: JSONValue, _ endpoint: Endpoint) {
    guard let session else { return }
    register(session.client, endpoint)
    askForSettings(endpoint)
    companies.scan(endpoint) { [weak self] endpoint in self?.scan.start(endpoint) }
  }

  /// Asks to be told of changes that only the client sees.
  private func register(_ client: ClientCapabilities, _ endpoint: Endpoint) {
    guard client.registersConfiguration || client.registersFileWatchers else { return }
    let params = JSONText.object { params in
      params.array("registrations") { array in
        if client.registersConfiguration {
          array.object {
            $0.set("id", "gouji.configuration")
            $0.set("method", "workspace/didChangeConfiguration")
            $0.object("registerOptions") { $0.set("section", "gouji") }
          }
        }
        if client.registersFileWatchers {
          array.object {
            $0.set("id", "gouji.files")
            $0.set("method", "workspace/didChangeWatchedFiles")
            $0.object("registerOptions") { options in
              options.array("watchers") { array in
                for pattern in ["**/*.{gj,txt,md,csv,tsv}", "**/gouji.json"] {
                  array.object { $0.set("globPattern", pattern) }
                }
              }
            }
          }
        }
      }
    }
    endpoint.request("client/registerCapability", params)
  }
}
