import Analysis
import JSONRPC

/// `textDocument/semanticTokens/full`: what every stretch of the text is, for colouring.
enum SemanticTokensRequest: DocumentRequest {
  static let method = "textDocument/semanticTokens/full"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    let legend = TokenLegend(client)
    capabilities.object("semanticTokensProvider") { provider in
      provider.object("legend") {
        $0.set("tokenTypes", legend.types)
        $0.set("tokenModifiers", legend.modifiers)
      }
      provider.object("full") { $0.set("delta", true) }
      provider.set("range", true)
    }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText { try full(question) }

  /// The whole, under a name that the next question may refer to.
  static func full(_ question: Question) throws(ResponseError) -> JSONText {
    let data = try data(of: question)
    let id = question.session.tokenResults.keep(data, of: question.document.uri)
    return .object {
      $0.set("resultId", id)
      $0.set("data", integers: data)
    }
  }

  static func data(of question: Question) throws(ResponseError) -> [UInt32] {
    let tokens = SemanticTokens.all(in: question.snapshot)
    try question.cancellation.check()
    let data = TokenData.encode(tokens, of: question)
    try question.cancellation.check()
    return data
  }
}

/// `textDocument/semanticTokens/full/delta`: what has changed since an earlier answer; the whole where that is not known any more.
enum SemanticTokensDeltaRequest: DocumentRequest {
  static let method = "textDocument/semanticTokens/full/delta"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {}

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let results = question.session.tokenResults
    guard let previous = question.params["previousResultId"].string,
      let old = results.data(previous, of: question.document.uri)
    else { return try SemanticTokensRequest.full(question) }
    let new = try SemanticTokensRequest.data(of: question)
    let edit = TokenData.edit(old, new)
    let id = edit == nil ? previous : results.keep(new, of: question.document.uri)
    return .object { result in
      result.set("resultId", id)
      result.array("edits") { edits in
        guard let edit else { return }
        edits.object {
          $0.set("start", edit.start)
          $0.set("deleteCount", edit.deleted)
          if !edit.inserted.isEmpty { $0.set("data", integers: Array(edit.inserted)) }
        }
      }
    }
  }
}

/// `textDocument/semanticTokens/range`: those of what is on the screen.
enum SemanticTokensRangeRequest: DocumentRequest {
  static let method = "textDocument/semanticTokens/range"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {}

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let tokens = SemanticTokens.within(try question.range(), of: question.snapshot)
    return .object { $0.set("data", integers: TokenData.encode(tokens, of: question)) }
  }
}
