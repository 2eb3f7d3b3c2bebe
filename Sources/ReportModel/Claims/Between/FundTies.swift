/// 04 and 07, 04 and 08: 政府性基金 and 国有资本经营.
extension BetweenTables {
  /// X06 and X07.
  mutating func fundTables(_ sheets: Sheets) {
    guard let fiscal = sheets.fiscal else { return }
    if let funds = sheets.governmentFunds, let total = funds.total {
      let tie = Tie.governmentFundTables
      same(tie, sheets.ofGovernmentFunds("本年收入"), fiscal.received(fiscal.incomeRow(of: .governmentFunds)))
      same(tie, sheets.ofGovernmentFunds("年初"), fiscal.opening(of: .governmentFunds))
      same(
        tie, funds.sheet.cell(total, funds.spent),
        fiscal.sheet.cell(fiscal.expenditure.yearTotal, fiscal.spent(of: .governmentFunds)))
      same(tie, sheets.ofGovernmentFunds("年末"), fiscal.closing(of: .governmentFunds))
    }
    if let capital = sheets.stateCapital, let total = capital.total {
      same(
        .stateCapitalTables, capital.sheet.cell(total, capital.spent),
        fiscal.sheet.cell(fiscal.expenditure.yearTotal, fiscal.spent(of: .stateCapital)))
    }
  }
}
