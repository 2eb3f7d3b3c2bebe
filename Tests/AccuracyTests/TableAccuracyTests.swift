import Findings
import Foundation
import ReportModel
import Testing

/// How many of the claims listed by hand beside two published reports are read with their verdict, where they stand in
/// tables and forms. Runs only where `GOUJI_CORPUS` names the folder of the reports.
@Suite(.enabled(if: CorpusReport.folder != nil, "GOUJI_CORPUS is not set: the reports are not at hand"))
struct TableAccuracyTests {
  @Test func claimsOfTablesAreReadWithTheirVerdict() throws {
    var rows = 0
    var missed = 0
    for (number, least) in [("002", 200), ("003", 16)] {
      let corpus = try #require(try CorpusReport(number))
      let listed = try Self.rowsInTables(corpus, number)
      #expect(listed.count >= least)
      let misses = Self.misses(corpus, listed)
      print("\(number): \(listed.count - misses.count) of \(listed.count) rows are read with their verdict")
      for miss in misses {
        print("  missed: line \(miss.line) \(miss.kind) \(miss.verdict) \(miss.stated): \(miss.explanation)")
      }
      rows += listed.count
      missed += misses.count
    }
    #expect((rows - missed) * 100 >= rows * 95)
  }

  @Test func claimsOfFormsAreReadWithTheirVerdict() throws {
    for number in ["002", "003"] {
      let corpus = try #require(try CorpusReport(number))
      let listed = try Self.rowsInTables(corpus, number).filter { Self.ties[$0.kind] != nil }
      let misses = Self.misses(corpus, listed)
      #expect((listed.count - misses.count) * 100 >= listed.count * 95, "\(number): \(misses)")
    }
  }

  /// Sums, rates, weights and scores that stand in rows of tables.
  private static func rowsInTables(_ corpus: CorpusReport, _ number: String) throws -> [TruthRow] {
    let lines = corpus.tableLines
    return try corpus.truth(number).filter { "adf".contains($0.kind.prefix(1)) && lines.contains($0.line) }
  }

  private static func misses(_ corpus: CorpusReport, _ rows: [TruthRow]) -> [TruthRow] {
    var free = corpus.entries
    return rows.filter { row in
      guard let index = free.firstIndex(where: { matches($0, row) }) else { return true }
      // One claim answers for one row.
      free.remove(at: index)
      return false
    }
  }

  @Test(arguments: ["002", "003"])
  func noErrorStandsInThoseTables(_ number: String) throws {
    let corpus = try #require(try CorpusReport(number))
    // What prose contradicts is no mistake of the table's own.
    let wrong = Set(try corpus.truth(number).filter { $0.verdict == "ERROR" }.map(\.line))
    let lines = corpus.tableLines.subtracting(wrong)
    let errors = corpus.entries.filter {
      $0.verdict == .contradiction && $0.certainty == .certain && lines.contains($0.line)
    }
    #expect(errors.isEmpty, "\(errors)")
  }

  private static func matches(_ entry: CorpusReport.Entry, _ row: TruthRow) -> Bool {
    guard entry.line == row.line, verdicts[row.verdict] == entry.verdict else { return false }
    if let ties = ties[row.kind], !ties.contains(entry.tie) { return false }
    // 20 ≤ 20 names the figure first; of a target the figures are named, not the score.
    guard row.kind != "f-target" else { return true }
    let stated = row.stated.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "%" }
    guard let wanted = number(String(stated)), let own = number(entry.stated) else { return false }
    return wanted == own
  }

  private static func number(_ text: String) -> Decimal? {
    Decimal(string: text.replacingOccurrences(of: "%", with: "").replacingOccurrences(of: " ", with: ""))
  }

  private static let verdicts: [String: Verdict] = [
    "OK": .consistent, "ROUNDING": .residue, "ERROR": .contradiction, "SUSPICIOUS": .doubtful,
  ]
  private static let ties: [String: Set<Tie>] = [
    "f-cap": [.scoreCap], "f-target": [.targetScore], "f-weight": [.weightSum, .fullMarks], "d-rate": [.executionRate],
    "f-score": [.scoreSum, .executionScore, .targetScore, .deviation],
  ]
}
