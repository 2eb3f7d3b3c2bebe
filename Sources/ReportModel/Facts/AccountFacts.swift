import Subjects

/// The numbers of a final account: those of the official tables, and what the narrative says where the tables stand elsewhere.
enum AccountFacts {
  static func read(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>, into facts: inout FileFacts) {
    // Of several sets of tables, or of sentences about them, it is not known which is the body's.
    guard let tables = OfficialTables.all(of: report) else { return }
    let sheets = BetweenTables.Sheets(report, tables, bytes)
    var reader = Reader(report: report, facts: facts)
    reader.totals(sheets)
    reader.spending(sheets)
    reader.funds(sheets)
    reader.threePublic(sheets)
    reader.narrative(TableTextClaims.narrative(of: report, sheets, bytes))
    facts = reader.facts
  }

  private struct Reader {
    let report: Report
    var facts: FileFacts

    mutating func add(_ fact: AccountFact, _ cell: SheetCell?) { add(.account(fact), cell) }

    mutating func add(_ key: FactKey, _ cell: SheetCell?) {
      guard let figure = cell?.figure, report.figures.indices.contains(Int(figure.index)),
        report[figure].range.lowerBound < report.ownLength
      else { return }
      facts.add(Fact(key, figure, report[figure], .table))
    }

    mutating func add(_ fact: AccountFact, _ amount: StatedAmount?) {
      guard let amount, amount.place < report.ownLength else { return }
      facts.add(Fact(.account(fact), amount.figure, report[amount.figure], .prose))
    }

    /// 01 and 04, and what 02 and 03 say of the totals where 01 is not there.
    mutating func totals(_ sheets: BetweenTables.Sheets) {
      if let total = sheets.total {
        add(.grandTotal, total.received(total.income.grandTotal))
        add(.incomeTotal, total.received(total.income.yearTotal))
        add(.expenditureTotal, total.spent(total.expenditure.yearTotal))
        add(.opening, total.received(total.opening))
        add(.closing, total.spent(total.closing))
      } else {
        if let income = sheets.income {
          add(.incomeTotal, income.sheet.cell(income.total, income.column(["本年收入合计", "收入合计", "合计"])))
        }
        if let spent = sheets.expenditure { add(.expenditureTotal, spent.sheet.cell(spent.total, spent.spent)) }
      }
      if let fiscal = sheets.fiscal {
        add(.fiscalGrandTotal, fiscal.received(fiscal.income.grandTotal))
        add(.fiscalIncome, fiscal.received(fiscal.income.yearTotal))
        add(.fiscalExpenditure, fiscal.spent(fiscal.expenditure.yearTotal))
        add(.fiscalOpening, fiscal.received(fiscal.opening))
        add(.fiscalClosing, fiscal.spent(fiscal.closing))
      }
    }

    /// 03, 05 and 06, by 科目 too.
    mutating func spending(_ sheets: BetweenTables.Sheets) {
      if let table = sheets.expenditure {
        add(.basic, table.sheet.cell(table.total, table.basic))
        add(.project, table.sheet.cell(table.total, table.project))
        for subject in table.subjects where subject.code.level == .item {
          add(.expenditure(code: Int(subject.code.digits)), table.sheet.cell(subject.row, table.spent))
        }
      }
      if let table = sheets.generalBudget {
        add(.general, table.sheet.cell(table.total, table.spent))
        add(.generalBasic, table.sheet.cell(table.total, table.basic))
        add(.generalProject, table.sheet.cell(table.total, table.project))
        for subject in table.subjects where subject.code.level == .item {
          add(.generalExpenditure(code: Int(subject.code.digits)), table.sheet.cell(subject.row, table.spent))
        }
      }
      if let sheet = sheets.basic, let totals = BasicExpenditureClaims.totalCells(sheet.view) {
        add(.staff, sheet.cell(totals.staff.row, totals.staff.column))
        add(.publicUse, sheet.cell(totals.publicUse.row, totals.publicUse.column))
      }
    }

    mutating func funds(_ sheets: BetweenTables.Sheets) {
      for (fact, table) in [
        (AccountFact.governmentFunds, sheets.governmentFunds), (.stateCapital, sheets.stateCapital),
      ] {
        if let table { add(fact, table.sheet.cell(table.total, table.spent)) }
      }
    }

    mutating func threePublic(_ sheets: BetweenTables.Sheets) {
      guard let table = ThreePublicTable(sheets.threePublic) else { return }
      for item in ThreePublicItem.allCases { add(item.fact, table.cell(item, isBudget: false)) }
    }

    /// Tables come first: `FileFacts` takes their word before that of sentences.
    mutating func narrative(_ text: TableTextClaims) {
      add(.grandTotal, text.first(.overall) { $0.label.contains("总计") })
      add(.incomeTotal, text.first(.income) { $0.label.hasSuffix("收入合计") || $0.label.hasSuffix("收入合计为") })
      add(.expenditureTotal, text.first(.expenditure) { $0.label.hasSuffix("支出合计") || $0.label.hasSuffix("支出合计为") })
      add(.basic, text.first(.expenditure) { TableTextClaims.names($0.label, "基本支出") })
      add(.project, text.first(.expenditure) { TableTextClaims.names($0.label, "项目支出") })
      add(.fiscalGrandTotal, text.first(.fiscal) { $0.label.contains("总计") })
      add(.general, text.first(.generalBudget) { $0.label.hasSuffix("一般公共预算财政拨款支出") && !$0.isBudget })
      add(.generalBasic, text.first(.basic) { $0.label.hasSuffix("财政拨款基本支出") })
      add(.staff, text.first(.basic) { TableTextClaims.names($0.label, "人员经费") })
      add(.publicUse, text.first(.basic) { TableTextClaims.names($0.label, "公用经费") })
      for (item, isBudget, amount) in text.threePublicAmounts() where !isBudget { add(item.fact, amount) }
      add(.office, text.first(.office) { $0.label.hasSuffix("机关运行经费") && !$0.isBudget })
    }
  }
}

extension ThreePublicItem {
  fileprivate var fact: AccountFact {
    switch self {
    case .total: .threePublic
    case .abroad: .abroad
    case .vehicles: .vehicles
    case .purchase: .vehiclePurchase
    case .running: .vehicleRunning
    case .reception: .reception
    }
  }
}
