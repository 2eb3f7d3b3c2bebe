import Analysis
import JSONRPC
import SourceText

/// Places of the document or of another file, as the protocol's locations.
extension Question {
  /// As the client spelt it, where it has the file open.
  func uri(ofFile path: String) -> DocumentURI {
    let uri = DocumentURI(path: path)
    return session.documents[uri]?.uri ?? uri
  }

  func uri(of place: TextPlace) -> DocumentURI { place.file.map { uri(ofFile: $0.path) } ?? document.uri }

  func places(of file: TextFile?) -> Places {
    guard let file else { return places }
    return Places(bytes: file.bytes, lines: file.lines, encoding: session.encoding)
  }

  func location(_ place: TextPlace) -> WireLocation {
    WireLocation(uri: uri(of: place), range: places(of: place.file).range(place.range))
  }

  /// The other documents that are open, and the reports of the workspace.
  var otherTexts: [OtherText] {
    let open = session.documents.values.filter { $0.uri != document.uri }.sorted { $0.uri.text < $1.uri.text }
    let texts = open.map { OtherText(open: $0.snapshot) }
    guard let loader = snapshot.options.loader as? DocumentLoader else { return texts }
    return texts
      + session.closedTexts.all(under: session.folders, loader, language) {
        $0 != document.uri.path && session.documents[DocumentURI(path: $0)] == nil
      }
  }
}

/// `LocationLink`
struct WireLocationLink: JSONEncodable, Sendable {
  var origin: WireRange
  var uri: DocumentURI
  var range: WireRange
  var selection: WireRange

  func encode(into slot: inout JSONSlot) {
    slot.object {
      $0.set("originSelectionRange", origin)
      $0.set("targetUri", uri.text)
      $0.set("targetRange", range)
      $0.set("targetSelectionRange", selection)
    }
  }
}
