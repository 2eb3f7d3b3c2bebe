import Analysis
import JSONRPC

/// `inlayHint/resolve`: the arithmetic behind a hint, for clients that ask for it when it is to be shown.
enum InlayHintResolveRequest: SessionRequest {
  static let method = "inlayHint/resolve"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {}

  static func waitsForTooltip(_ client: ClientCapabilities) -> Bool {
    client.all["textDocument"]["inlayHint"]["resolveSupport"]["properties"].elements.contains { $0.string == "tooltip" }
  }

  /// A hint of a version that has gone stays as it is.
  static func answer(
    _ params: JSONValue, _ session: SessionState, _ cancellation: CancellationToken
  ) throws(ResponseError) -> JSONText {
    let data = params["data"]
    guard let uri = data["uri"].string, let document = session.documents[DocumentURI(uri)],
      data["version"].int == document.version,
      let place = data["place"].int(clampedTo: 0...document.snapshot.bytes.count)
    else { return JSONText(params) }
    // A hint stands behind the unit of its figure, or behind its brace.
    let near = max(0, place - 256)..<min(document.snapshot.bytes.count, place + 1)
    let hint = FigureHints.hints(of: document.snapshot, in: near).first {
      $0.place == place && $0.label == params["label"].string
    }
    guard let hint else { return JSONText(params) }
    let places = Places(
      bytes: document.snapshot.bytes, lines: document.snapshot.lines, encoding: session.encoding)
    let walked = WalkedPlaces(
      [hint.place] + hint.edits.flatMap { [$0.range.lowerBound, $0.range.upperBound] }, places)
    return .object { InlayHintRequest.write(hint, document, walked, tooltip: true, in: &$0) }
  }
}
