import Foundation

/// One row of a list of claims with their verdicts (truth-NNN.tsv), made by hand beside a published report.
struct TruthRow {
  var line: Int
  var kind: String
  /// OK, ROUNDING, ERROR or SUSPICIOUS.
  var verdict: String
  var stated: String
  var explanation: String

  static func read(_ url: URL) throws -> [TruthRow] {
    let text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    let head = lines.first?.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) ?? []
    return lines.dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      func field(_ name: String) -> String {
        guard let index = head.firstIndex(of: name), index < fields.count else { return "" }
        return fields[index]
      }
      guard let number = Int(field("line")) else { return nil }
      return TruthRow(
        line: number, kind: field("kind"), verdict: field("verdict"), stated: field("stated"),
        explanation: field("explanation"))
    }
  }
}
