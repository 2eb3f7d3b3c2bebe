import Analysis
import Findings
import Foundation
import Testing

/// The mistakes listed by hand beside two published reports are found at their lines, and nothing else of them is called an error.
/// Runs only where `GOUJI_CORPUS` names the folder of the reports.
@Suite(.enabled(if: CorpusReport.folder != nil, "GOUJI_CORPUS is not set: the reports are not at hand"))
struct ErrorAccuracyTests {
  @Test(arguments: ["002", "003"]) func mistakesAreFoundAtTheirLines(_ number: String) throws {
    let corpus = try #require(try CorpusReport(number))
    let bytes = corpus.report.tree.bytes
    let findings = Checker.check(path: number + ".txt", bytes: bytes).findings
    func line(_ offset: Int) -> Int { bytes[..<min(offset, bytes.count)].count { $0 == 0x0A } + 1 }
    var told: Set<Int> = []
    for finding in findings where finding.severity >= .warning {
      told.insert(line(finding.range.lowerBound))
      for related in finding.related { told.insert(line(related.range.lowerBound)) }
    }
    let rows = try corpus.truth(number)
    let wrong = rows.filter { $0.verdict == "ERROR" }
    let missed = wrong.filter { !told.contains($0.line) }
    #expect(missed.count * 10 <= wrong.count, "missed: \(missed)")
    let wrongLines = Set(wrong.map(\.line))
    let alarms = findings.filter { $0.severity == .error && !wrongLines.contains(line($0.range.lowerBound)) }
    #expect(alarms.isEmpty, "\(alarms.map { "line \(line($0.range.lowerBound)): \($0.rule) \($0.message)" })")
  }
}
