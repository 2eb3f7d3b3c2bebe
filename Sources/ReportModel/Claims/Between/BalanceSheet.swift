/// 01 and 04: income on the left, expenditure on the right.
struct BalanceSheet {
  let sheet: Sheet
  let income: BalanceSheetRows
  let expenditure: BalanceSheetRows
  private let left: Side
  private let right: Side

  init?(_ sheet: Sheet?) {
    guard let sheet, sheet.view.band.sides.count == 2 else { return nil }
    self.sheet = sheet
    left = sheet.view.band.sides[0]
    right = sheet.view.band.sides[1]
    income = BalanceSheetRows(sheet.view, left, fallback: nil)
    expenditure = BalanceSheetRows(sheet.view, right, fallback: left)
  }

  /// The column of what was received.
  var received: Int? { Self.outturn(sheet, left) }

  /// The column of what was spent in all: 金额 of 01, 合计 of 04.
  var spent: Int? {
    right.amounts.count == 1 ? right.amounts.first : sheet.column(right.amounts) { $0 == "合计" || $0 == "小计" }
  }

  enum Fund: Int, CaseIterable { case generalBudget, governmentFunds, stateCapital }

  /// The column of one fund in 04.
  func spent(of fund: Fund) -> Int? {
    sheet.column(right.amounts) { $0.contains(Self.name(of: fund)) }
  }

  /// The row of a kind of income, by the words that its label begins with.
  func incomeRow(_ words: [Label]) -> Int? {
    let found = income.items.filter { row in
      let label = sheet.bareLabel(row, left)
      return words.contains(where: label.hasPrefix)
    }
    return found.count == 1 ? found.first : nil
  }

  func incomeRow(of fund: Fund) -> Int? { incomeRow([Self.name(of: fund)]) }

  func received(_ row: Int?) -> SheetCell? { sheet.cell(row, received) }

  func spent(_ row: Int?) -> SheetCell? { sheet.cell(row, spent) }

  /// Rows of expenditure by the name of their 类.
  var classes: [(name: Label, row: Int)] {
    expenditure.items.compactMap { row in
      let name = sheet.bareLabel(row, right)
      return name.isEmpty ? nil : (name, row)
    }
  }

  /// 年初结转和结余, 年初财政拨款结转和结余
  var opening: Int? {
    let found = income.carryOver.filter { sheet.view.label($0, left).hasPrefix("年初") }
    return found.count == 1 ? found.first : nil
  }

  /// 年末结转和结余, 年末财政拨款结转和结余
  var closing: Int? {
    let found = expenditure.carryOver.filter { sheet.view.label($0, right).hasPrefix("年末") }
    return found.count == 1 ? found.first : nil
  }

  /// What is carried over of a fund, where each has its row.
  func opening(of fund: Fund) -> SheetCell? {
    guard income.funds.count == Fund.allCases.count else { return nil }
    let row = income.funds[fund.rawValue]
    guard sheet.view.label(row, left).contains(Self.name(of: fund)) else { return nil }
    return sheet.cell(row, received)
  }

  /// What is carried on of a fund: under 合计, or under the fund's own head.
  func closing(of fund: Fund) -> SheetCell? {
    guard expenditure.funds.count == Fund.allCases.count else { return nil }
    let row = expenditure.funds[fund.rawValue]
    var label = sheet.view.label(row, right)
    if label.isEmpty { label = sheet.view.label(row, left) }
    guard label.contains(Self.name(of: fund)) else { return nil }
    let cells = [spent, spent(of: fund)].compactMap { sheet.cell(row, $0) }
    return cells.first { $0.figure != nil } ?? cells.first
  }

  private static func name(of fund: Fund) -> Label {
    switch fund {
    case .generalBudget: "一般公共预算财政拨款"
    case .governmentFunds: "政府性基金预算财政拨款"
    case .stateCapital: "国有资本经营预算财政拨款"
    }
  }

  /// Of a budget beside an outturn, the outturn.
  private static func outturn(_ sheet: Sheet, _ side: Side) -> Int? {
    side.amounts.count == 1 ? side.amounts.first : sheet.column(side.amounts) { $0.contains("决算") }
  }
}
