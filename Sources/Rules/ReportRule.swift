import ReportModel

/// A rule that reads facts of the report which are no claims: what stands in cells, what is missing.
public protocol ReportRule: Rule {
  static func check(_ report: Report, into list: inout FindingList)
}
