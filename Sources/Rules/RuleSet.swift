import Consistency
import Findings
import ReportModel

/// Everything that the rules have to say of a report.
public enum RuleSet {
  /// One finding for each fault, in the order of their places. A report without faults costs next to nothing here.
  public static func findings(_ report: Report, _ judgements: [Judgement], options: RuleOptions = RuleOptions())
    -> [Finding]
  {
    var list = FindingList(bytes: report.tree.bytes, language: options.language)
    tellFaults(report, judgements, options, &list)
    ProblemTeller.tell(report, into: &list)
    for rule in RuleCatalogue.reportRules { rule.check(report, into: &list) }
    var findings = list.findings
    findings.sort(by: isBefore)
    return findings
  }

  private static func tellFaults(
    _ report: Report, _ judgements: [Judgement], _ options: RuleOptions, _ list: inout FindingList
  ) {
    var faults: [Fault] = []
    for (index, judgement) in judgements.enumerated() {
      switch judgement.verdict {
      case .consistent, .undecidable: continue
      case .residue where !options.tellsResidue && !judgement.onlyStrictReadingFails: continue
      case .residue, .doubtful, .contradiction:
        faults.append(
          Fault(claims: [index], verdict: judgement.verdict, isOnlyStrict: judgement.onlyStrictReadingFails))
      }
    }
    guard !faults.isEmpty else { return }
    let teller = FaultTeller(report, judgements, options.language)
    for fault in faults { teller.tell(fault, into: &list) }
  }

  /// By place, the graver first, then by rule.
  private static func isBefore(_ a: Finding, _ b: Finding) -> Bool {
    if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
    if a.severity != b.severity { return a.severity > b.severity }
    if a.range.upperBound != b.range.upperBound { return a.range.upperBound < b.range.upperBound }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.message < b.message
  }
}
