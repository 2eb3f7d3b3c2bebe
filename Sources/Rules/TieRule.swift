import Findings
import ReportModel

/// A rule that tells of claims of its ties that do not hold.
public protocol TieRule: Rule {
  static var ties: [Tie] { get }
  /// Whether a claim of one of the ties is the rule's; for ties that two rules share.
  static func owns(_ claim: Claim, of report: Report) -> Bool
  /// The most that a finding of this claim weighs.
  static func severity(of claim: Claim) -> Severity
  /// What is wrong with a claim: the stated figure, what it should tie to, and the arithmetic, on one line.
  static func message(_ claim: ClaimWords) -> String
}

extension TieRule {
  public static func owns(_ claim: Claim, of report: Report) -> Bool { true }
  public static func severity(of claim: Claim) -> Severity { severity }
}
