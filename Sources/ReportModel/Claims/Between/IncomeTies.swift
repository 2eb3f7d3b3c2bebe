/// 01, 02 and 04: what was received.
extension BetweenTables {
  /// 01 and 02 (X01).
  mutating func incomeTables(_ sheets: Sheets) {
    guard let total = sheets.total, let income = sheets.income, let all = income.total else { return }
    func cell(_ names: [Label]) -> SheetCell? { income.sheet.cell(all, income.column(names)) }
    same(.incomeTables, cell(Self.yearIncome), total.received(total.income.yearTotal))
    let fiscal = BalanceSheet.Fund.allCases.map { total.received(total.incomeRow(of: $0)) }
    if fiscal.allSatisfy({ $0 != nil }) {
      sum(.incomeTables, cell(Self.fiscalIncome), fiscal)
    } else if let row = total.incomeRow(["财政拨款收入"]) {
      same(.incomeTables, cell(Self.fiscalIncome), total.received(row))
    }
    for names in Self.otherIncome {
      same(.incomeTables, cell(names), total.received(total.incomeRow(names)))
    }
  }

  /// 01 and 04, 02 and 04 (X03).
  mutating func fiscalIncomeTables(_ sheets: Sheets) {
    guard let fiscal = sheets.fiscal else { return }
    if let total = sheets.total {
      for fund in BalanceSheet.Fund.allCases {
        same(
          .fiscalIncomeTables, fiscal.received(fiscal.incomeRow(of: fund)), total.received(total.incomeRow(of: fund)))
      }
    }
    if let income = sheets.income, let all = income.total {
      same(
        .fiscalIncomeTables, fiscal.received(fiscal.income.yearTotal),
        income.sheet.cell(all, income.column(Self.fiscalIncome)))
    }
  }

  private static let yearIncome: [Label] = ["本年收入合计", "收入合计", "合计"]
  private static let fiscalIncome: [Label] = ["财政拨款收入", "财政拨款"]
  /// The other kinds of income, each by the names that it has.
  private static let otherIncome: [[Label]] = [
    ["上级补助收入"], ["事业收入"], ["经营收入"], ["附属单位上缴收入", "附属单位缴款收入"], ["其他收入"],
  ]
}
