/// What a project says that findings of one rule weigh.
public struct SeverityOverride: Sendable, Equatable {
  /// The rule's own severity.
  public var usual: Severity
  /// nil: the rule is off.
  public var wanted: Severity?

  public init(usual: Severity, wanted: Severity?) {
    self.usual = usual
    self.wanted = wanted
  }

  /// How much a finding of the rule weighs; nil where it is not told.
  ///
  /// Less than usual holds for every finding. More than usual holds only for those that weigh as usual: what a verdict
  /// made milder (尾差, 存疑) is no certain fault, and no project can make one of it.
  public func severity(of finding: Finding) -> Severity? {
    guard let wanted else { return nil }
    guard wanted > finding.severity else { return wanted }
    switch finding.verdict {
    case .residue, .doubtful, .undecidable: return finding.severity
    case nil, .consistent, .contradiction: return finding.severity == usual ? wanted : finding.severity
    }
  }
}
