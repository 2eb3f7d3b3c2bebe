import ReportModel

/// Settles what reading alone leaves open, by what holds: sums of unknown tables, pasted forms, sentences.
public enum Settlement {
  /// The report with the claims that come of it.
  ///
  /// - Parameter keepsReadings: for `UncheckedSentences`
  public static func settle(_ report: Report, keepsReadings: Bool = false) -> Report {
    PercentPoints.settle(
      ReadingSettlement.settle(PastedForms.settle(Discovery.settle(report)), keepsReadings: keepsReadings))
  }
}
