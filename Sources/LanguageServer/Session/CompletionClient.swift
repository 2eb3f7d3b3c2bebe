import Analysis
import JSONRPC

/// What a client can do with completions.
struct CompletionClient: Sendable {
  let takesSnippets: Bool
  let takesInsertReplace: Bool
  let takesLabelDetails: Bool
  let takesMarkdown: Bool
  let takesTags: Bool
  let takesDeprecated: Bool
  let takesPreselect: Bool
  let lineEdits: CompletionOptions.LineEdits
  /// Asks for completions where the cursor came to stand; nil where the client has no such command.
  let goesOn: String?

  init(_ client: ClientCapabilities) {
    let item = client.all["textDocument"]["completion"]["completionItem"]
    func has(_ key: String) -> Bool { item[key].bool == true }
    takesSnippets = has("snippetSupport")
    takesInsertReplace = has("insertReplaceSupport")
    takesLabelDetails = has("labelDetailsSupport")
    takesMarkdown = item["documentationFormat"].elements.contains { $0.equals("markdown") }
    takesTags = item["tagSupport"].hasValue
    takesDeprecated = has("deprecatedSupport")
    takesPreselect = has("preselectSupport")
    goesOn = client.runs("editor.action.triggerSuggest") ? "editor.action.triggerSuggest" : nil
    lineEdits = Self.lineEdits(client.name?.lowercased() ?? "")
  }

  /// Neovim puts in the word alone, so that what stands behind the cursor stays; others make further edits after the completion, where
  /// they were to be before it. Whoever says nothing is taken to do as the protocol says.
  private static func lineEdits(_ name: String) -> CompletionOptions.LineEdits {
    if name.hasPrefix("neovim") || name.hasPrefix("vim") { return .beforeCursor }
    let late = ["emacs", "eglot", "lsp-mode", "helix", "kate", "sublime"]
    return late.contains { name.hasPrefix($0) } ? .inPlace : .anywhere
  }
}
