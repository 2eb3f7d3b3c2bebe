import Findings

/// Which findings the user asked to see.
public struct FindingFilter: Sendable {
  public var showsHints: Bool
  /// 尾差 at hint level.
  public var showsResidue: Bool
  public var minimum: Severity
  /// Rule ids, beginnings of ids (`GJ3`) or names; empty for all.
  public var selected: [String]
  public var ignored: [String]

  public init(
    showsHints: Bool = false, showsResidue: Bool = false, minimum: Severity = .hint, selected: [String] = [],
    ignored: [String] = []
  ) {
    self.showsHints = showsHints
    self.showsResidue = showsResidue
    self.minimum = minimum
    self.selected = selected
    self.ignored = ignored
  }

  /// Leaves the findings to be shown, in order of place, and returns how many were held back for their weight.
  ///
  /// Findings of rules that were not selected are gone altogether: they count nowhere.
  public func apply(to report: inout FileReport) -> Int {
    report.findings.removeAll { !selects($0) }
    let all = report.findings.count
    report.findings.removeAll { !shows($0) }
    report.findings.sort(by: Finding.isOrdered)
    return all - report.findings.count
  }

  /// Whether the user asked for findings of its rule at all.
  public func selects(_ finding: Finding) -> Bool {
    (selected.isEmpty || selected.contains { names($0, finding) }) && !ignored.contains { names($0, finding) }
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
