import Analysis
import JSONRPC

/// `textDocument/documentSymbol`: the outline, as a tree where the client shows one.
enum DocumentSymbolRequest: DocumentRequest {
  static let method = "textDocument/documentSymbol"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.set("documentSymbolProvider", true)
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let symbols = DocumentOutline.symbols(of: question.snapshot)
    try question.cancellation.check()
    let wanted = question.session.client.all["textDocument"]["documentSymbol"]
    let kinds = SymbolKinds(wanted)
    let flat = FlatSymbol.all(symbols)
    let places = WalkedPlaces(flat.flatMap { [$0.symbol.range, $0.symbol.selection] }, question.places)
    guard wanted["hierarchicalDocumentSymbolSupport"].bool == true else {
      return .array { array in
        for entry in flat {
          array.object {
            $0.set("name", entry.symbol.name)
            $0.set("kind", kinds[entry.symbol.kind])
            $0.set("location", WireLocation(uri: question.document.uri, range: places.range(entry.symbol.range)))
            $0.set("containerName", entry.container)
          }
        }
      }
    }
    return .array { array in
      for symbol in symbols { array.object { write(symbol, kinds, places, in: &$0) } }
    }
  }

  /// Outlines nest no deeper than `SymbolNesting` lets them.
  private static func write(
    _ symbol: OutlineSymbol, _ kinds: SymbolKinds, _ places: WalkedPlaces, in object: inout JSONObjectWriter
  ) {
    object.set("name", symbol.name)
    object.set("detail", symbol.detail)
    object.set("kind", kinds[symbol.kind])
    object.set("range", places.range(symbol.range))
    object.set("selectionRange", places.range(symbol.selection))
    guard !symbol.children.isEmpty else { return }
    object.array("children") { array in
      for child in symbol.children { array.object { write(child, kinds, places, in: &$0) } }
    }
  }
}

/// An entry of an outline by itself, with the name of the one that it stands in.
struct FlatSymbol: Sendable {
  var symbol: OutlineSymbol
  var container: String?

  /// In the order of the text.
  static func all(_ symbols: [OutlineSymbol]) -> [FlatSymbol] {
    var flat: [FlatSymbol] = []
    append(symbols, in: nil, to: &flat)
    return flat
  }

  private static func append(_ symbols: [OutlineSymbol], in container: String?, to flat: inout [FlatSymbol]) {
    for symbol in symbols {
      var own = symbol
      own.children = []
      flat.append(FlatSymbol(symbol: own, container: container))
      append(symbol.children, in: symbol.name, to: &flat)
    }
  }
}
