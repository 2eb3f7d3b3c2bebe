/// Which findings the user asked to see, and how much each weighs with him.
public struct FindingFilter: Sendable, Equatable {
  public var showsHints: Bool
  /// 尾差 at hint level.
  public var showsResidue: Bool
  public var minimum: Severity
  /// Rule ids, beginnings of ids (`GJ3`) or names; empty for all.
  public var selected: [String]
  public var ignored: [String]
  /// By rule id.
  public var overrides: [String: SeverityOverride]

  public init(
    showsHints: Bool = false, showsResidue: Bool = false, minimum: Severity = .hint, selected: [String] = [],
    ignored: [String] = [], overrides: [String: SeverityOverride] = [:]
  ) {
    self.showsHints = showsHints
    self.showsResidue = showsResidue
    self.minimum = minimum
    self.selected = selected
    self.ignored = ignored
    self.overrides = overrides
  }

  /// Leaves the findings to be shown, in order of place and with the severity that is wanted, and returns how many were
  /// held back for their weight.
  ///
  /// Findings of rules that were not selected are gone altogether: they count nowhere.
  public func apply(to report: inout FileReport) -> Int {
    var shown: [Finding] = []
    shown.reserveCapacity(report.findings.count)
    var held = 0
    for var finding in report.findings where selects(finding) {
      finding.severity = severity(of: finding)
      if shows(finding) { shown.append(finding) } else { held += 1 }
    }
    report.findings = shown
    report.findings.putInOrder()
    return held
  }

  /// Whether the user asked for findings of its rule at all.
  public func selects(_ finding: Finding) -> Bool {
    if let override = overrides[finding.rule], override.wanted == nil { return false }
    return isNamed(finding)
  }

  /// Whether its rule was selected and not ignored.
  private func isNamed(_ finding: Finding) -> Bool {
    (selected.isEmpty || selected.contains { names($0, finding) })
      && !ignored.contains { names($0, finding) }
  }

  /// Whether `--fix` may mend it: not where the rule was made so mild that the finding is not told.
  public func mends(_ finding: Finding) -> Bool {
    guard selects(finding) else { return false }
    guard overrides[finding.rule] != nil else { return true }
    var weighed = finding
    weighed.severity = severity(of: finding)
    return shows(weighed)
  }

  /// How many findings would be errors, had rules not been made milder or turned off by `overrides`.
  public func lessenedErrors(in report: FileReport) -> Int {
    if overrides.isEmpty { return 0 }
    return report.findings.count { finding in
      guard finding.severity == .error, let override = overrides[finding.rule], isNamed(finding) else { return false }
      return override.severity(of: finding).map { $0 < .error } ?? true
    }
  }

  private func severity(of finding: Finding) -> Severity {
    overrides[finding.rule]?.severity(of: finding) ?? finding.severity
  }

  private func shows(_ finding: Finding) -> Bool {
    if finding.severity < minimum { return false }
    if finding.severity > .hint { return true }
    return finding.verdict == .residue ? showsResidue : showsHints
  }

  private func names(_ word: String, _ finding: Finding) -> Bool {
    finding.name == word || finding.rule.hasPrefix(word)
  }
}
