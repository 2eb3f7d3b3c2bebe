import Configuration
import JSONRPC
import SourceText

/// What is wrong in a `gouji.json` is shown there, and published whichever way the client gets the findings of reports: nobody asks for
/// those of this file. Used by ordered messages only.
final class ConfigurationDiagnostics: @unchecked Sendable {
  /// By path; those with problems.
  private var shown: [String: [ConfigurationProblem]] = [:]

  /// The file holds for an open document.
  func tell(_ file: ConfigurationFile, _ session: SessionState, _ endpoint: Endpoint) {
    let path = String(decoding: file.path, as: UTF8.self)
    guard shown[path] ?? [] != file.problems else { return }
    shown[path] = file.problems.isEmpty ? nil : file.problems
    let uri = DocumentURI(path: path)
    guard !file.problems.isEmpty else { return Diagnoser.clear(uri, endpoint) }
    let places = Places(bytes: file.bytes, lines: LineIndex(file.bytes), encoding: session.encoding)
    let language = session.language(file.configuration)
    endpoint.notify(
      "textDocument/publishDiagnostics",
      .object { params in
        params.set("uri", uri.text)
        params.array("diagnostics") { array in
          for problem in file.problems {
            array.object {
              $0.set("range", places.range(problem.range))
              $0.set("severity", 2)
              $0.set("source", "gouji")
              $0.set("message", problem.message(language))
            }
          }
        }
      })
  }
}
