import ReportModel

/// Settles what reading alone leaves open, by what holds: sums of unknown tables, pasted forms, sentences, loose tables.
public enum Settlement {
  /// The report with the claims that come of it.
  public static func settle(_ report: Report) -> Report {
    LooseTables.settle(ReadingSettlement.settle(PastedForms.settle(Discovery.settle(report))))
  }
}
