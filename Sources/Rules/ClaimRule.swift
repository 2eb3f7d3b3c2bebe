import Consistency
import ReportModel

/// A rule about claims that their verdict says nothing of.
public protocol ClaimRule: Rule {
  static func check(_ report: Report, _ claims: NotedClaims, into list: inout FindingList)
}
