import Analysis
import Findings
import JSONRPC
import SourceText

/// What a client's code actions can hold.
struct CodeActionSupport: Sendable {
  private let client: ClientCapabilities
  private var document: JSONValue { client.all["textDocument"]["codeAction"] }

  init(_ client: ClientCapabilities) { self.client = client }

  /// Without it a client knows commands only.
  var takesLiterals: Bool { document["codeActionLiteralSupport"].hasValue }
  /// Edits may be left out until one action is chosen.
  var resolvesEdits: Bool {
    document["dataSupport"].bool == true
      && document["resolveSupport"]["properties"].elements.contains { $0.string == "edit" }
  }
  var takesPreference: Bool { document["isPreferredSupport"].bool == true }
  /// Insertions whose placeholder the client selects.
  var takesSnippets: Bool {
    client.all["workspace"]["workspaceEdit"]["snippetEditSupport"].bool == true && client.takesDocumentChanges
  }
  var appliesEdits: Bool { client.all["workspace"]["applyEdit"].bool == true }
  var showsDocuments: Bool { client.all["window"]["showDocument"]["support"].bool == true }
  /// The client asks the server for the text of documents of a scheme.
  var readsContent: Bool { client.all["workspace"]["textDocumentContent"].hasValue }
}

extension TextAction.Kind {
  var wire: String {
    switch self {
    case .quickFix: "quickfix"
    case .extract: "refactor.extract"
    case .inline: "refactor.inline"
    case .rewrite: "refactor.rewrite"
    case .fixAll: "source.fixAll.gouji"
    }
  }

  /// The kinds that a client asks for by names, each of which stands for all below it.
  static func wanted(_ only: JSONValue) -> Set<Self> {
    let names = only.elements.compactMap(\.string)
    guard !names.isEmpty else { return Set(allCases) }
    return Set(
      allCases.filter { kind in names.contains { $0.isEmpty || kind.wire == $0 || kind.wire.hasPrefix("\($0).") } })
  }
}

/// What is needed to make an action again: the text, the place and which of the actions there.
struct CodeActionKey: JSONEncodable, Sendable {
  var uri: DocumentURI
  var version: Int?
  /// In bytes.
  var range: Range<Int>
  var key: String

  init(uri: DocumentURI, version: Int?, range: Range<Int>, key: String) {
    self.uri = uri
    self.version = version
    self.range = range
    self.key = key
  }

  init?(_ value: JSONValue) {
    let most = 0...Int(Int32.max)
    guard let uri = value["uri"].string, let key = value["key"].string,
      let start = value["start"].int(clampedTo: most), let end = value["end"].int(clampedTo: most)
    else { return nil }
    self.uri = DocumentURI(uri)
    self.key = key
    version = value["version"].int
    range = min(start, end)..<max(start, end)
  }

  func encode(into slot: inout JSONSlot) {
    slot.object {
      $0.set("uri", uri.text)
      $0.set("version", version)
      $0.set("start", range.lowerBound)
      $0.set("end", range.upperBound)
      $0.set("key", key)
    }
  }

  /// The action in the text as it is now; an error where that is another.
  func action(_ session: SessionState) throws(ResponseError) -> (action: TextAction, document: OpenDocument) {
    guard let document = session.documents[uri], document.version == version else { throw .contentModified }
    let request = ActionRequest(
      snapshot: document.snapshot, range: range, findings: DiagnosticList(document, session).findings)
    guard let action = ActionList.actions(request).first(where: { $0.key == key }) else { throw .contentModified }
    return (action, document)
  }
}

/// The edit of an action, with a placeholder to write over where the client knows such.
struct WireActionEdit: JSONEncodable, Sendable {
  let document: OpenDocument
  let edits: [TextEdit]
  let placeholder: String?
  let places: Places
  let client: ClientCapabilities

  /// Nil where the action turns out to change nothing.
  init?(_ action: TextAction, _ document: OpenDocument, _ session: SessionState) {
    guard let edits = action.edits() else { return nil }
    self.edits = edits
    self.document = document
    placeholder = CodeActionSupport(session.client).takesSnippets ? action.placeholder : nil
    places = Places(bytes: document.snapshot.bytes, lines: document.snapshot.lines, encoding: session.encoding)
    client = session.client
  }

  func encode(into slot: inout JSONSlot) {
    let wire = edits.map { WireTextEdit($0, places) }
    guard let placeholder else {
      return slot.value(
        WireWorkspaceEdit([.init(uri: document.uri, version: document.version, edits: wire)], client))
    }
    slot.object { edit in
      edit.array("documentChanges") { array in
        array.object { change in
          change.object("textDocument") {
            $0.set("uri", document.uri.text)
            if let version = document.version { $0.set("version", version) } else { $0.null("version") }
          }
          change.array("edits") { list in
            for edit in wire { list.object { Self.write(edit, placeholder, in: &$0) } }
          }
        }
      }
    }
  }

  private static func write(_ edit: WireTextEdit, _ placeholder: String, in object: inout JSONObjectWriter) {
    object.set("range", edit.range)
    guard let snippet = snippet(edit.newText, placeholder) else { return object.set("newText", edit.newText) }
    object.object("snippet") {
      $0.set("kind", "snippet")
      $0.set("value", snippet)
    }
  }

  /// The same placeholder in several places is one, which the writer types once.
  private static func snippet(_ text: String, _ placeholder: String) -> String? {
    let (bytes, word) = (Array(text.utf8), Array(placeholder.utf8))
    guard !word.isEmpty, let place = bytes.indices.first(where: { bytes[$0...].starts(with: word) }) else { return nil }
    func escaped(_ bytes: some Sequence<UInt8>) -> [UInt8] {
      bytes.flatMap { byte -> [UInt8] in
        switch byte {
        case UInt8(ascii: "$"), UInt8(ascii: "}"), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
        default: [byte]
        }
      }
    }
    let marked = Array("${1:".utf8) + escaped(word) + Array("}".utf8)
    return String(decoding: escaped(bytes[..<place]) + marked + escaped(bytes[(place + word.count)...]), as: UTF8.self)
  }
}
