import Analysis
import JSONRPC

/// `workspace/symbol`: parts, sections, tables, indicators and names of all reports, by their characters or by pinyin.
enum WorkspaceSymbolRequest: SessionRequest {
  static let method = "workspace/symbol"
  /// Nobody reads more.
  private static let most = 512

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.set("workspaceSymbolProvider", true)
  }

  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken
  ) throws(ResponseError) -> JSONText {
    let query = SymbolQuery(params["query"].string ?? "")
    var found: [(rank: Int, order: Int, entry: SymbolStore.Entry)] = []
    func take(_ entries: [SymbolStore.Entry]) {
      for entry in entries {
        if let rank = query.rank(entry.name) { found.append((rank, found.count, entry)) }
      }
    }
    var open: Set<String> = []
    // What is open counts as it is, not as it was saved.
    for document in session.documents.values.sorted(by: { $0.uri.text < $1.uri.text }) {
      try cancellation.check()
      if let path = document.uri.path { open.insert(path) }
      take(SymbolStore.entries(of: document.snapshot, document.uri, session.encoding))
    }
    for path in session.symbols.paths(under: session.folders) where !open.contains(path) {
      try cancellation.check()
      take(session.symbols.entries(of: path, session))
    }
    found.sort { ($0.rank, $0.order) < ($1.rank, $1.order) }
    let kinds = SymbolKinds(session.client.all["workspace"]["symbol"])
    return .array { array in
      for (_, _, entry) in found.prefix(most) {
        array.object {
          $0.set("name", entry.name)
          $0.set("kind", kinds[entry.kind])
          $0.set("location", entry.location)
          $0.set("containerName", entry.container)
        }
      }
    }
  }
}
