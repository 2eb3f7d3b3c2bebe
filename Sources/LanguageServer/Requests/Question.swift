import Analysis
import Findings
import JSONRPC
import SourceText

/// A request about one document, with all that was true when it came.
struct Question: Sendable {
  let params: JSONValue
  let document: OpenDocument
  let session: SessionState
  let cancellation: CancellationToken

  var snapshot: Snapshot { document.snapshot }
  var language: MessageLanguage { session.language(document.configuration) }
  var places: Places { Places(bytes: snapshot.bytes, lines: snapshot.lines, encoding: session.encoding) }

  /// The offset of `position`.
  func offset() throws(ResponseError) -> Int { try places.offset(params.required("position")) }

  /// The bytes of `range`.
  func range() throws(ResponseError) -> Range<Int> { try places.range(params.required("range")) }

  func location(_ range: Range<Int>) -> WireLocation { WireLocation(uri: document.uri, range: places.range(range)) }

  /// An edit of the document.
  func workspaceEdit(_ edits: [TextEdit]) -> WireWorkspaceEdit {
    let places = places
    return WireWorkspaceEdit(
      [.init(uri: document.uri, version: document.version, edits: edits.map { WireTextEdit($0, places) })],
      session.client)
  }
}
