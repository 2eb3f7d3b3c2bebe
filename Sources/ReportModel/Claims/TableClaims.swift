/// All claims of the official tables and of totals in other tables.
enum TableClaims {
  static func read(into report: inout Report) {
    var writer = ClaimWriter(report: report, table: 0)
    report = Report(tree: report.tree)
    let tables = writer.report.tables
    writer.report.tree.bytes.withUnsafeBufferPointer { bytes in
      for (index, table) in tables.enumerated() {
        writer.table = index
        for band in table.bands {
          let view = BandView(band: band, bytes: bytes)
          read(view, table.kind, table.origin, &writer)
        }
      }
      BetweenTables.read(bytes, into: &writer)
    }
    report = writer.report
  }

  private static func read(
    _ view: BandView, _ kind: TableKind, _ origin: ReportTable.Origin, _ writer: inout ClaimWriter
  ) {
    RowSumClaims.read(view, kind: kind, into: &writer)
    switch kind {
    case .incomeAndExpenditure, .fiscalIncomeAndExpenditure:
      BalanceSheetClaims.read(view, kind: kind, into: &writer)
    case .basicExpenditure:
      SubjectTreeClaims.read(view, kind: kind, into: &writer)
      BasicExpenditureClaims.read(view, into: &writer)
    case .governmentFunds:
      SubjectTreeClaims.read(view, kind: kind, into: &writer)
      GovernmentFundClaims.read(view, into: &writer)
    case .income, .expenditure, .generalBudgetExpenditure, .stateCapital:
      SubjectTreeClaims.read(view, kind: kind, into: &writer)
    case .threePublic: break
    case .indicators, .other:
      SubjectTreeClaims.read(view, kind: kind, into: &writer)
      TotalRowClaims.read(view, origin: origin, into: &writer)
      OfWhichClaims.read(view, into: &writer)
      ChangeColumnClaims.read(view, into: &writer)
      ShareColumnClaims.read(view, into: &writer)
      NamedRateColumns.read(view, into: &writer)
    }
  }
}
