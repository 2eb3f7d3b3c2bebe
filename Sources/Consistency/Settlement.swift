import ReportModel

/// Settles what reading alone leaves open, by what holds: sums of unknown tables, pasted forms, sentences, loose tables.
public enum Settlement {
  /// The report with the claims that come of it.
  ///
  /// - Parameter keepsReadings: for `UncheckedSentences`
  public static func settle(_ report: Report, keepsReadings: Bool = false) -> Report {
    let read = ReadingSettlement.settle(
      PastedForms.settle(Discovery.settle(report)), keepsReadings: keepsReadings)
    return LooseTables.settle(PercentPoints.settle(read))
  }
}
