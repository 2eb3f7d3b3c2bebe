import Analysis
import JSONRPC

/// `textDocument/documentLink`: the paths of a document that lead to a file. All is known at once: nothing is left to be resolved.
enum DocumentLinkRequest: DocumentRequest {
  static let method = "textDocument/documentLink"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.object("documentLinkProvider") { $0.set("resolveProvider", false) }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let places = question.places
    let takesTooltips = question.session.client.all["textDocument"]["documentLink"]["tooltipSupport"].bool == true
    return .array { array in
      for link in DocumentLink.all(in: question.snapshot) {
        array.object {
          $0.set("range", places.range(link.reference.range))
          $0.set("target", question.uri(ofFile: link.target).text)
          if takesTooltips { $0.set("tooltip", tooltip(link.reference.kind, question)) }
        }
      }
    }
  }

  private static func tooltip(_ kind: FileReference.Kind, _ question: Question) -> String {
    switch kind {
    case .include: question.session.say("打开引入的文件", "open the file that is taken in")
    case .data: question.session.say("打开数据文件", "open the data file")
    case .subjects: question.session.say("打开科目文件", "open the file of 科目")
    case .lastYear: question.session.say("打开上年报告", "open last year's report")
    }
  }
}
