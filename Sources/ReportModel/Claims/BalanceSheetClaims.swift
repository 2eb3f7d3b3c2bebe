/// 01 and 04: income on the left, expenditure on the right; each side adds up to its 总计, and the two are one number.
enum BalanceSheetClaims {
  /// Rows of one side, by what their labels say.
  private struct SideRows {
    var items: [Int] = []
    var yearTotal: Int?
    /// Between 本年…合计 and 总计: what is carried over and its like.
    var carryOver: [Int] = []
    /// Rows below a carry-over that say which fund it belongs to, in the order 一般公共, 政府性基金, 国有资本.
    var funds: [Int] = []
    var grandTotal: Int?
    /// A row with an amount whose part in the sum is not known.
    var isUncertain = false
  }

  static func read(_ view: BandView, kind: TableKind, into writer: inout ClaimWriter) {
    guard kind == .incomeAndExpenditure || kind == .fiscalIncomeAndExpenditure, view.band.sides.count == 2 else {
      return
    }
    let income = rows(view, view.band.sides[0], fallback: nil)
    let expenditure = rows(view, view.band.sides[1], fallback: view.band.sides[0])
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
    _ view: BandView, _ income: SideRows, _ expenditure: SideRows, _ writer: inout ClaimWriter
  ) {
    guard let left = income.grandTotal, let right = expenditure.grandTotal,
      let leftColumn = view.band.sides[0].amounts.first, let rightColumn = view.band.sides[1].amounts.first,
      let first = view.figure(left, leftColumn), let second = view.figure(right, rightColumn)
    else { return }
    writer.sum(.balance, stated: second, of: [Term(first)], comparison: .sameQuantity)
  }

  /// Per fund: income of the year + carried over = expenditure of the year + carried on (04-f).
  private static func fundBalance(
    _ view: BandView, _ income: SideRows, _ expenditure: SideRows, _ writer: inout ClaimWriter
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
  private static func carriedOn(_ view: BandView, _ rows: SideRows, _ column: Int) -> FigureID? {
    guard rows.carryOver.count == 1, let row = rows.carryOver.first else { return nil }
    return view.figure(row, column)
  }

  private static func add(
    _ view: BandView, _ tie: Tie, _ total: Int, _ column: Int, _ parts: [Int], _ writer: inout ClaimWriter
  ) {
    writer.sum(tie, stated: view.band.cell(total, column), count: parts.count) { view.band.cell(parts[$0], column) }
  }

  /// - Parameter fallback: the side whose label stands for a blank one in the fund rows (04 leaves them blank on the right).
  private static func rows(_ view: BandView, _ side: Side, fallback: Side?) -> SideRows {
    var result = SideRows()
    var belowCarryOver = false
    for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
      var label = view.label(row, side)
      let hasAmount = side.amounts.contains { view.figure(row, $0) != nil }
      if label == "总计" || label == "收入总计" || label == "支出总计" {
        result.grandTotal = row
      } else if result.grandTotal != nil {
        continue
      } else if result.yearTotal == nil {
        if label.hasPrefix("本年"), label.hasSuffix("合计") {
          result.yearTotal = row
        } else if !label.hasPrefix("其中") {
          result.items.append(row)
        }
      } else {
        if label.isEmpty, belowCarryOver, let fallback { label = view.label(row, fallback) }
        if isFund(label), belowCarryOver {
          result.funds.append(row)
        } else if isCarryOver(label) {
          result.carryOver.append(row)
          belowCarryOver = true
        } else if hasAmount, !label.hasPrefix("其中") {
          result.isUncertain = true
        }
      }
    }
    return result
  }

  static func isFund(_ label: Label) -> Bool {
    label.contains("一般公共预算财政拨款") || label.contains("政府性基金预算财政拨款") || label.contains("国有资本经营预算财政拨款")
  }

  private static let carryOvers: [Label] = ["结转和结余", "结余分配", "使用非财政拨款结余", "使用专用结余", "弥补收支差额", "结转结余"]

  private static func isCarryOver(_ label: Label) -> Bool {
    carryOvers.contains { label.contains($0) }
  }
}
