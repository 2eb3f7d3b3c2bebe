import Findings
import Testing

@testable import Reporting

@Suite struct FindingFilterTests {
  private func finding(_ rule: String, _ severity: Severity, _ verdict: Verdict? = nil, at offset: Int = 0) -> Finding {
    Finding(
      rule: rule, name: "名\(rule)", severity: severity, verdict: verdict, message: "话", range: offset..<(offset + 1))
  }

  private var report: FileReport {
    Sample.report([
      finding("GJ9014", .hint), finding("GJ1005", .hint, .residue), finding("GJ1005", .warning, .residue),
      finding("GJ3001", .error, .contradiction),
    ])
  }

  private func shown(_ filter: FindingFilter) -> (rules: [String], hidden: Int) {
    var report = report
    let hidden = filter.apply(to: &report)
    return (report.findings.map(\.rule), hidden)
  }

  @Test func hintsAndResidueAreShownOnlyWhenAskedFor() {
    #expect(shown(FindingFilter()) == (["GJ3001", "GJ1005"], 2))
    #expect(shown(FindingFilter(showsHints: true)).rules == ["GJ3001", "GJ1005", "GJ9014"])
    #expect(shown(FindingFilter(showsResidue: true)).rules == ["GJ3001", "GJ1005", "GJ1005"])
    #expect(
      shown(FindingFilter(showsHints: true, showsResidue: true)) == (["GJ3001", "GJ1005", "GJ1005", "GJ9014"], 0))
    #expect(shown(FindingFilter(showsHints: true, minimum: .error)).rules == ["GJ3001"])
  }

  @Test func rulesAreChosenByIdBeginningOrName() {
    #expect(shown(FindingFilter(selected: ["GJ3"])) == (["GJ3001"], 0))
    #expect(shown(FindingFilter(selected: ["名GJ1005", "GJ9014"])) == (["GJ1005"], 2))
    #expect(shown(FindingFilter(ignored: ["GJ3001", "GJ9"])).rules == ["GJ1005"])
    #expect(shown(FindingFilter(selected: ["GJ1005"], ignored: ["GJ1"])) == ([], 0))
  }

  @Test func findingsStandInTheOrderOfTheirPlaces() {
    var report = Sample.report([
      finding("GJ1002", .warning, at: 9), finding("GJ1003", .error, at: 2), finding("GJ1001", .error, at: 9),
    ])
    _ = FindingFilter().apply(to: &report)
    #expect(report.findings.map(\.rule) == ["GJ1003", "GJ1001", "GJ1002"])
  }
}
