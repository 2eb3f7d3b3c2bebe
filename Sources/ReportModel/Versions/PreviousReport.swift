import SourceText

/// The report of a text before an edit, with what the edit changed.
public struct PreviousReport: Sendable {
  public let report: Report
  public let change: TextChange

  /// - Parameter report: settled, and read with the same options
  public init(_ report: Report, change: TextChange) {
    self.report = report
    self.change = change
  }
}
