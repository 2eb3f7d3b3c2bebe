import SourceText

/// All claims of the official tables and of totals in other tables.
enum TableClaims {
  /// - Parameter workers: claims within tables are read in several parts at once; those between tables are read behind them.
  static func read(
    into report: inout Report, _ workers: (any Workers)? = nil, after previous: PreviousReport? = nil
  ) {
    if let previous, previous.report.inlines.isEmpty, report.inlines.isEmpty,
      !previous.report.memory.tableClaims.isEmpty
    {
      var index = 0
      while index < report.tables.count {
        if let earlier = report.memory.tables[index].earlier {
          index += report.keepClaims(ofTable: index, earlier, of: previous.report)
        } else {
          read(index..<(index + 1), into: &report)
          index += 1
        }
      }
      readBetween(&report)
      return
    }
    let cells = report.tables.map { $0.bands.reduce(0) { $0 + $1.cells.count } }
    let parts = Pieces.parts(cells, least: fewestCells, workers)
    if parts.count > 1 {
      let base = Report.Extent(report)
      var read = read(parts, of: report, cells, workers)
      report.take(&read, beyond: base)
    } else {
      read(report.tables.indices, into: &report)
    }
    readBetween(&report)
  }

  private static func readBetween(_ report: inout Report) {
    report.memory.tableClaims.append(TableClaimExtent(report))
    var writer = ClaimWriter(report: report, table: 0)
    report = Report(tree: report.tree)
    writer.report.tree.bytes.withUnsafeBufferPointer { BetweenTables.read($0, into: &writer) }
    report = writer.report
  }

  /// Fewer cells are read before a thread has started.
  private static let fewestCells = 20_000

  /// Copies of the report, each with the claims of a part of its tables.
  private static func read(
    _ parts: [Range<Int>], of report: Report, _ cells: [Int], _ workers: (any Workers)?
  ) -> [Report] {
    Pieces.map(parts.count, workers) { part in
      var copy = report
      // The first part has room for the others.
      let room = cells[part == 0 ? cells.indices : parts[part]].reduce(0, +)
      copy.terms.reserveCapacity(copy.terms.count + 2 * room)
      copy.claims.reserveCapacity(copy.claims.count + room / 2)
      read(parts[part], into: &copy)
      return copy
    }
  }

  private static func read(_ tables: Range<Int>, into report: inout Report) {
    var writer = ClaimWriter(report: report, table: 0)
    report = Report(tree: report.tree)
    let all = writer.report.tables
    writer.report.tree.bytes.withUnsafeBufferPointer { bytes in
      for index in tables {
        writer.table = index
        writer.report.memory.tableClaims.append(TableClaimExtent(writer.report))
        for band in all[index].bands {
          read(BandView(band: band, bytes: bytes), all[index].kind, all[index].origin, &writer)
        }
      }
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
