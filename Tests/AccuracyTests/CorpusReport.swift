import Consistency
import Findings
import Foundation
import ReportModel
import ReportSyntax

/// A published report of the corpus, read and judged.
struct CorpusReport {
  struct Entry {
    var line: Int
    var tie: Tie
    var stated: String
    var verdict: Verdict
    var certainty: Claim.Certainty
    /// What the recomputed sum is made of, where it is one.
    var parts: [String]
  }

  /// The folder of the reports: `reports` in the folder that the environment names, or that folder itself; nil where
  /// the tests run without them.
  static var folder: URL? {
    guard let path = ProcessInfo.processInfo.environment["GOUJI_CORPUS"], !path.isEmpty else { return nil }
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    let inner = folder.appendingPathComponent("reports", isDirectory: true)
    return FileManager.default.fileExists(atPath: inner.path) ? inner : folder
  }

  let report: Report
  let entries: [Entry]
  let lineStarts: [Int]

  /// - Parameter number: what the file's name begins with: 002
  init?(_ number: String) throws {
    guard let folder = Self.folder else { return nil }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let name = names.first(where: { $0.hasPrefix(number + "_") && $0.hasSuffix(".txt") }) else { return nil }
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lineStarts = starts
    let report = ReportReader.read(Parser.parse(bytes))
    var entries: [Entry] = []
    for (claim, judgement) in zip(report.claims, JudgedClaims(report).judgements) {
      let figure = report[claim.stated]
      var parts: [String] = []
      if case .sum(let run) = claim.formula {
        parts = report.terms(run).map { String(decoding: bytes[report[$0.figure].range], as: UTF8.self) }
      }
      entries.append(
        Entry(
          line: Self.line(figure.range.lowerBound, starts), tie: claim.tie,
          stated: String(decoding: bytes[figure.range], as: UTF8.self), verdict: judgement.verdict,
          certainty: claim.certainty, parts: parts))
    }
    self.report = report
    self.entries = entries
  }

  func truth(_ number: String) throws -> [TruthRow] {
    guard let folder = Self.folder else { return [] }
    return try TruthRow.read(folder.appendingPathComponent("truth-\(number).tsv"))
  }

  /// The lines that hold a row of a table.
  var tableLines: Set<Int> {
    var lines: Set<Int> = []
    for placed in report.tree.blocks {
      guard case .table(let table) = placed.block.content else { continue }
      for row in table.rows {
        let range = placed.range(of: row.span)
        let first = Self.line(range.lowerBound, lineStarts)
        let last = Self.line(max(range.lowerBound, range.upperBound - 1), lineStarts)
        for line in first...max(first, last) { lines.insert(line) }
      }
    }
    return lines
  }

  private static func line(_ offset: Int, _ starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
