import Analysis
import JSONRPC

/// `textDocument/completion`: what may be put in where somebody types.
///
/// The server does the matching, since no client finds 住房公积金 by `zfgjj`; so every list is incomplete, and clients ask again
/// with each letter. What is typed stands at the front of `filterText` (see `TypedWord.filter`), so that no client's own filter drops an item.
/// Digits are no trigger characters: clients ask by themselves where a word is begun, and in a number nothing is to pop up. What a
/// trigger character opens decides: behind the colon of a sentence there is nothing to list.
enum CompletionRequest: DocumentRequest {
  static let method = "textDocument/completion"

  /// Signs of either width behind which something can be said at once; letters and Chinese characters trigger without being listed.
  static let triggers = ["@", "＠", "{", "｛", "[", "［", "【", ":", "：", "=", "＝"]

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.object("completionProvider") {
      $0.set("triggerCharacters", triggers)
      $0.set("resolveProvider", true)
      $0.object("completionItem") { $0.set("labelDetailsSupport", true) }
    }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let place = try question.offset()
    let client = CompletionClient(question.session.client)
    let options = CompletionOptions(language: question.language, lineEdits: client.lineEdits)
    let list = Completer.complete(question.snapshot, at: place, options)
    try question.cancellation.check()
    let items = WireCompletionList(list: list, places: question.places, client: client)
    return JSONText(items)
  }
}
