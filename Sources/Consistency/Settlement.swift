import ReportModel

/// Settles what reading alone leaves open, by what holds: sums of unknown tables, pasted forms, sentences, loose tables.
public enum Settlement {
  /// The report with the claims that come of it.
  public static func settle(_ report: Report, keepsReadings: Bool = false) -> Report {
    var report = report
    settle(&report, keepsReadings: keepsReadings)
    return report
  }

  /// Adds the claims that come of it; where nobody else has the report, in place.
  ///
  /// - Parameters:
  ///   - keepsReadings: for `UncheckedSentences`
  ///   - previous: the report of the version before, settled, that pieces were kept of
  public static func settle(_ report: inout Report, keepsReadings: Bool = false, after previous: Report? = nil) {
    Discovery.settle(&report, after: previous)
    PastedForms.settle(&report, after: previous)
    ReadingSettlement.settle(&report, keepsReadings: keepsReadings, after: previous)
    PercentPoints.settle(&report)
    LooseTables.settle(&report, after: previous)
  }
}
