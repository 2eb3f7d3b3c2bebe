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
  static let triggers = ["@", "＠", "{", "｛", "[", "［", "【", ":", "：", "=", "＝"] + pathTriggers
  /// Where nobody writes a path, nothing is asked by them.
  private static let pathTriggers = ["/", "\"", "“"]

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.object("completionProvider") {
      $0.set("triggerCharacters", triggers)
      $0.set("resolveProvider", true)
      $0.object("completionItem") { $0.set("labelDetailsSupport", true) }
    }
  }

  /// Nil for a document that is in no folder.
  private static func folders(beside question: Question) -> (@Sendable (String) -> [FolderEntry])? {
    guard let path = question.document.uri.path else { return nil }
    let files = question.session.files
    return { files.entries(of: DocumentLoader.path($0.isEmpty ? "." : $0, seenFrom: path)) }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let place = try question.offset()
    let client = CompletionClient(question.session.client)
    var options = CompletionOptions(language: question.language, lineEdits: client.lineEdits)
    options.folders = folders(beside: question)
    let trigger = question.params["context"]["triggerCharacter"]
    options.isForPaths = pathTriggers.contains { trigger.equals($0) }
    let list = Completer.complete(question.snapshot, at: place, options)
    try question.cancellation.check()
    let items = WireCompletionList(list: list, places: question.places, client: client)
    return JSONText(items)
  }
}
