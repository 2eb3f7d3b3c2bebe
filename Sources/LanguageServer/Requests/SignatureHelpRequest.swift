import Analysis
import JSONRPC

/// `textDocument/signatureHelp`: the function whose arguments are being written, in `{= …}`, `@设` and `@校验`.
enum SignatureHelpRequest: DocumentRequest {
  static let method = "textDocument/signatureHelp"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.object("signatureHelpProvider") {
      $0.set("triggerCharacters", ["(", "（", ",", "，", "、"])
      $0.set("retriggerCharacters", [")", "）"])
    }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    guard let found = SignatureFinder.find(question.snapshot, at: try question.offset()) else { return .null }
    let language = question.language
    let function = found.function
    let own = question.session.client.all["textDocument"]["signatureHelp"]["signatureInformation"]
    let takesMarkdown = own["documentationFormat"].elements.contains { $0.equals("markdown") }
    let takesOffsets = own["parameterInformation"]["labelOffsetSupport"].bool == true
    let label = function.label(language)
    return .object { help in
      help.array("signatures") { array in
        array.object { signature in
          signature.set("label", label)
          signature.object("documentation") {
            $0.set("kind", takesMarkdown ? "markdown" : "plaintext")
            $0.set("value", function.help(language))
          }
          signature.array("parameters") { array in
            // Offsets in the label count UTF-16, whatever positions count.
            var start = function.name.utf16.count + 1
            for parameter in function.parameters {
              let name = parameter.name(language)
              array.object { object in
                if takesOffsets {
                  object.array("label") {
                    $0.append(start)
                    $0.append(start + name.utf16.count)
                  }
                } else {
                  object.set("label", name)
                }
                object.set("documentation", parameter.help(language))
              }
              start += name.utf16.count + 2
            }
          }
        }
      }
      help.set("activeSignature", 0)
      help.set("activeParameter", found.argument)
    }
  }
}
