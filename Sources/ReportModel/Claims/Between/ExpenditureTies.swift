/// 01 and 03, 04 and 05, 05 and 06: what was spent.
extension BetweenTables {
  /// 01 and 03: the total and every 类 (X02).
  mutating func expenditureTables(_ sheets: Sheets) {
    guard let total = sheets.total, let expenditure = sheets.expenditure else { return }
    same(
      .expenditureTables, expenditure.sheet.cell(expenditure.total, expenditure.spent),
      total.spent(total.expenditure.yearTotal))
    let rows = expenditure.classes
    for entry in total.classes {
      same(.expenditureTables, expenditure.sheet.cell(rows[entry.name], expenditure.spent), total.spent(entry.row))
    }
  }

  /// 04 and 05: the same under 一般公共预算财政拨款 (X04).
  mutating func generalBudgetTables(_ sheets: Sheets) {
    guard let fiscal = sheets.fiscal, let general = sheets.generalBudget,
      let column = fiscal.spent(of: .generalBudget)
    else { return }
    same(
      .generalBudgetTables, general.sheet.cell(general.total, general.spent),
      fiscal.sheet.cell(fiscal.expenditure.yearTotal, column))
    let rows = general.classes
    for entry in fiscal.classes {
      same(
        .generalBudgetTables, general.sheet.cell(rows[entry.name], general.spent), fiscal.sheet.cell(entry.row, column))
    }
  }

  /// 05 and 06: 基本支出 = 人员经费 + 公用经费 (X05).
  mutating func basicExpenditureTables(_ sheets: Sheets) {
    guard let general = sheets.generalBudget, let basic = sheets.basic,
      let totals = BasicExpenditureClaims.totalCells(basic.view)
    else { return }
    sum(
      .basicExpenditureTables, general.sheet.cell(general.total, general.basic),
      [
        basic.cell(totals.staff.row, totals.staff.column), basic.cell(totals.publicUse.row, totals.publicUse.column),
      ])
  }
}
