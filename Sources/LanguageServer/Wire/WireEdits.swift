import JSONRPC
import SourceText

/// `Location`
struct WireLocation: JSONEncodable, Sendable {
  var uri: DocumentURI
  var range: WireRange

  func encode(into slot: inout JSONSlot) {
    slot.object {
      $0.set("uri", uri.text)
      $0.set("range", range)
    }
  }
}

/// `TextEdit`
struct WireTextEdit: JSONEncodable, Sendable {
  var range: WireRange
  var newText: String

  init(range: WireRange, newText: [UInt8]) {
    self.range = range
    self.newText = String(decoding: newText, as: UTF8.self)
  }

  init(_ edit: TextEdit, _ places: Places) {
    range = places.range(edit.range)
    newText = String(decoding: edit.newText, as: UTF8.self)
  }

  func encode(into slot: inout JSONSlot) {
    slot.object {
      $0.set("range", range)
      $0.set("newText", newText)
    }
  }
}

/// `WorkspaceEdit` of one or more documents, with their versions where the client understands them.
struct WireWorkspaceEdit: JSONEncodable, Sendable {
  struct Document: Sendable {
    var uri: DocumentURI
    var version: Int?
    var edits: [WireTextEdit]
  }

  var documents: [Document]
  var isVersioned: Bool

  init(_ documents: [Document], _ client: ClientCapabilities) {
    self.documents = documents
    isVersioned = client.takesDocumentChanges
  }

  func encode(into slot: inout JSONSlot) {
    slot.object { edit in
      if isVersioned {
        edit.array("documentChanges") { array in
          for document in documents {
            array.object { change in
              change.object("textDocument") {
                $0.set("uri", document.uri.text)
                if let version = document.version { $0.set("version", version) } else { $0.null("version") }
              }
              change.set("edits", document.edits)
            }
          }
        }
      } else {
        edit.object("changes") { changes in
          for document in documents { changes.set(document.uri.text, document.edits) }
        }
      }
    }
  }
}
