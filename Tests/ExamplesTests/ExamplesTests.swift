import Findings
import Testing

/// The complete reports that the grammar comes with: what a writer takes for a model has no finding, and its twin has just those marked.
@Suite struct ExamplesTests {
  @Test func theFolderHoldsReportsAndTwins() {
    #expect(ExampleReports.clean.count >= 5)
    #expect(ExampleReports.twins.count >= 5)
  }

  @Test(arguments: ExampleReports.clean)
  func aModelReportIsClean(_ name: String) throws {
    let report = try ExampleReports.check(name)
    let findings = report.findings.filter { $0.severity >= .warning }
    #expect(findings.isEmpty, "\(findings.map { "\($0.rule) \($0.message)" }.joined(separator: "\n"))")
  }

  @Test(arguments: ExampleReports.twins)
  func aTwinYieldsExactlyItsSlips(_ name: String) throws {
    let found = ExampleReports.rows(try ExampleReports.check(name))
    let expected = try ExampleReports.expected(name)
    let missing = expected.filter { !found.contains($0) }
    let extra = found.filter { !expected.contains($0) }
    #expect(missing.isEmpty, "not found:\n\(missing.map(\.description).joined(separator: "\n"))")
    #expect(extra.isEmpty, "not expected:\n\(extra.map(\.description).joined(separator: "\n"))")
    #expect(found.count == expected.count)
  }
}
