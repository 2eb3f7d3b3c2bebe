/// 01 and 04: income on the left, expenditure on the right; each side adds up to its 总计, and the two are one number.
enum BalanceSheetClaims {
  static func read(_ view: BandView, kind: TableKind, into writer: inout ClaimWriter) {
    guard kind == .incomeAndExpenditure || kind == .fiscalIncomeAndExpenditure, view.band.sides.count == 2 else {
      return
    }
    let income = BalanceSheetRows(view, view.band.sides[0], fallback: nil)
    let expenditure = BalanceSheetRows(view, view.band.sides[1], fallback: view.band.sides[0])
    for (side, rows, tie) in [
      (view.band.sides[0], income, Tie.incomeTotal), (view.band.sides[1], expenditure, .expenditureTotal),
    ] {
      for column in side.amounts {
        if let total = rows.yearTotal { add(view, tie, total, column, rows.items, &writer) }
        if let total = rows.grandTotal, let year = rows.yearTotal, !rows.isUncertain {
          add(view, .grandTotal, total, column, [year] + rows.carryOver, &writer)
        }
      }
      // The fund rows stand in the first amount column, or what is carried on stands under each fund's head instead.
      if let carried = rows.carryOver.first, rows.carryOver.count == 1, rows.funds.count == 3,
        let column = side.amounts.first, rows.funds.contains(where: { view.figure($0, column) != nil })
      {
        add(view, .fundBalance, carried, column, rows.funds, &writer)
      }
    }
    balance(view, income, expenditure, &writer)
    if kind == .fiscalIncomeAndExpenditure { fundBalance(view, income, expenditure, &writer) }
  }

  private static func balance(
    _ view: BandView, _ income: BalanceSheetRows, _ expenditure: BalanceSheetRows, _ writer: inout ClaimWriter
  ) {
    guard let left = income.grandTotal, let right = expenditure.grandTotal,
      let leftColumn = view.band.sides[0].amounts.first, let rightColumn = view.band.sides[1].amounts.first,
      let first = view.figure(left, leftColumn), let second = view.figure(right, rightColumn)
    else { return }
    writer.sum(.balance, stated: second, of: [Term(first)], comparison: .sameQuantity)
  }

  /// Per fund: income of the year + carried over = expenditure of the year + carried on (04-f).
  private static func fundBalance(
    _ view: BandView, _ income: BalanceSheetRows, _ expenditure: BalanceSheetRows, _ writer: inout ClaimWriter
  ) {
    let columns = view.band.sides[1].amounts.dropFirst()
    guard income.items.count >= 3, income.funds.count == 3, expenditure.funds.count == 3, columns.count == 3,
      let year = expenditure.yearTotal, let incomeColumn = view.band.sides[0].amounts.first,
      let carriedColumn = view.band.sides[1].amounts.first
    else { return }
    for (index, column) in columns.enumerated() {
      guard let stated = view.figure(year, column) else { continue }
      var terms: [Term] = []
      if let figure = view.figure(income.items[index], incomeColumn) { terms.append(Term(figure)) }
      if let figure = view.figure(income.funds[index], incomeColumn) { terms.append(Term(figure)) }
      if let figure = view.figure(expenditure.funds[index], carriedColumn)
        ?? view.figure(expenditure.funds[index], column) ?? carriedOn(view, expenditure, column)
      {
        terms.append(Term(figure, -1))
      }
      writer.sum(.fundBalance, stated: stated, of: terms)
    }
  }

  /// What is carried on of a fund where the carry-over row has it in the fund's own column.
  private static func carriedOn(_ view: BandView, _ rows: BalanceSheetRows, _ column: Int) -> FigureID? {
    guard rows.carryOver.count == 1, let row = rows.carryOver.first else { return nil }
    return view.figure(row, column)
  }

  private static func add(
    _ view: BandView, _ tie: Tie, _ total: Int, _ column: Int, _ parts: [Int], _ writer: inout ClaimWriter
  ) {
    writer.sum(tie, stated: view.band.cell(total, column), count: parts.count) { view.band.cell(parts[$0], column) }
  }
}
