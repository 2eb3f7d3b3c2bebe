import Findings
import Testing

@Suite struct SeverityOverrideTests {
  private func finding(_ severity: Severity, _ verdict: Verdict? = nil) -> Finding {
    Finding(rule: "GJ2103", name: "占比", severity: severity, verdict: verdict, message: "", range: 0..<1)
  }

  private func filter(_ usual: Severity, _ wanted: Severity?, hints: Bool = false) -> FindingFilter {
    FindingFilter(showsHints: hints, overrides: ["GJ2103": SeverityOverride(usual: usual, wanted: wanted)])
  }

  private func shown(_ filter: FindingFilter, _ finding: Finding) -> (shown: [Severity], hidden: Int) {
    var report = Sample.report([finding])
    let hidden = filter.apply(to: &report)
    return (report.findings.map(\.severity), hidden)
  }

  @Test func aRuleIsMadeMilderOrTurnedOff() {
    let error = finding(.error, .contradiction)
    #expect(shown(filter(.error, .warning), error) == ([.warning], 0))
    #expect(shown(filter(.error, .hint), error) == ([], 1))
    #expect(shown(filter(.error, .hint, hints: true), error) == ([.hint], 0))
    #expect(shown(filter(.error, nil), error) == ([], 0))
  }

  @Test("Invariant 3: a finding at error level is no tolerance, whatever a project says")
  func whatAVerdictMadeMilderStaysMild() {
    #expect(shown(filter(.warning, .error), finding(.warning, .contradiction)).shown == [.error])
    #expect(shown(filter(.warning, .error), finding(.warning)).shown == [.error])
    for verdict in [Verdict.residue, .doubtful, .undecidable] {
      #expect(shown(filter(.warning, .error), finding(.warning, verdict)).shown == [.warning])
    }
    // Milder than the rule is: the rule had its reason.
    #expect(shown(filter(.error, .error), finding(.warning, .contradiction)).shown == [.warning])
  }

  @Test func fixesFollowWhatIsTold() {
    let error = finding(.error, .contradiction)
    #expect(filter(.error, .warning).mends(error) && filter(.error, .hint, hints: true).mends(error))
    #expect(!filter(.error, .hint).mends(error) && !filter(.error, nil).mends(error))
    #expect(FindingFilter().mends(finding(.hint)))
  }

  @Test func lessenedErrorsAreCounted() {
    let report = Sample.report([finding(.error), finding(.warning), finding(.error)])
    #expect(filter(.error, .warning).lessenedErrors(in: report) == 2)
    #expect(filter(.error, nil).lessenedErrors(in: report) == 2)
    #expect(filter(.error, .error).lessenedErrors(in: report) == 0 && FindingFilter().lessenedErrors(in: report) == 0)
  }
}
