import Analysis
import JSONRPC

/// `textDocument/codeLens`: how the ties of each table and section came out.
enum CodeLensRequest: DocumentRequest {
  static let method = "textDocument/codeLens"
  /// A command of the client's that shows places: document, position, locations.
  static let showsPlaces = "gouji.showReferences"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.object("codeLensProvider") { $0.set("resolveProvider", false) }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    guard question.session.settings.codeLenses else { return .array { _ in } }
    let lenses = TieLenses.lenses(of: question.snapshot)
    try question.cancellation.check()
    let canShow = question.session.client.runs(showsPlaces)
    let walked = WalkedPlaces(
      lenses.map(\.range) + (canShow ? lenses.flatMap(\.contradicted) : []), question.places)
    let uri = question.document.uri
    return .array { array in
      for lens in lenses {
        array.object { object in
          object.set("range", walked.range(lens.range))
          object.object("command") { command in
            command.set("title", lens.title(question.language))
            let places = lens.contradicted.filter { $0.upperBound <= question.snapshot.bytes.count }
            guard canShow, !places.isEmpty else { return command.set("command", "") }
            command.set("command", showsPlaces)
            command.array("arguments") { arguments in
              arguments.append(uri.text)
              arguments.append(walked.position(lens.range.lowerBound))
              arguments.append(places.map { WireLocation(uri: uri, range: walked.range($0)) })
            }
          }
        }
      }
    }
  }
}
