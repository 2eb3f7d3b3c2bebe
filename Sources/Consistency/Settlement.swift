import ReportModel

/// Settles what reading alone leaves open, by what holds: sums of unknown tables, pasted forms, sentences, loose tables.
public enum Settlement {
  /// The report with the claims that come of it.
  ///
  /// - Parameters:
  ///   - keepsReadings: for `UncheckedSentences`
  ///   - previous: the report of the version before, settled, that pieces were kept of
  public static func settle(_ report: Report, keepsReadings: Bool = false, after previous: Report? = nil) -> Report {
    let read = ReadingSettlement.settle(
      PastedForms.settle(Discovery.settle(report, after: previous), after: previous), keepsReadings: keepsReadings,
      after: previous)
    return LooseTables.settle(PercentPoints.settle(read), after: previous)
  }
}
