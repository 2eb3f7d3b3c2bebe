/// 一 to 四: totals, income and expenditure.
extension TableTextClaims {
  /// 收、支总计 of 一 and 四 (N01).
  mutating func totals() {
    for (section, sheet) in [(ReportSection.overall, sheets.total), (.fiscal, sheets.fiscal)] {
      guard let sheet else { continue }
      let stated = amounts.filter { $0.section == section && $0.amount.isMoney && $0.amount.label.contains("总计") }
        .prefix(2)
      for (order, entry) in stated.enumerated() {
        let label = entry.amount.label
        let isExpenditure = label.contains("支出总计") && !label.contains("收入") || order == 1
        let cell =
          isExpenditure ? sheet.spent(sheet.expenditure.grandTotal) : sheet.received(sheet.income.grandTotal)
        same(.totalText, entry.amount, cell)
      }
    }
  }

  /// 收入合计 and its sources (N02).
  mutating func income() {
    guard let table = sheets.income else { return }
    let total = table.column(["本年收入合计", "收入合计", "合计"])
    same(
      .incomeText, first(.income) { $0.label.hasSuffix("收入合计") || $0.label.hasSuffix("收入合计为") },
      table.sheet.cell(table.total, total))
    let sources: [Label] = ["财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]
    for source in sources {
      same(
        .incomeText, first(.income) { Self.names($0.label, source) },
        table.sheet.cell(table.total, table.column([source])))
    }
  }

  /// 支出合计 and its parts (N03).
  mutating func expenditure() {
    guard let table = sheets.expenditure else { return }
    same(
      .expenditureText, first(.expenditure) { $0.label.hasSuffix("支出合计") || $0.label.hasSuffix("支出合计为") },
      table.sheet.cell(table.total, table.spent))
    let parts: [Label] = ["基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    for part in parts {
      same(
        .expenditureText, first(.expenditure) { Self.names($0.label, part) },
        table.sheet.cell(table.total, table.column([part])))
    }
  }

  /// 六: 基本支出, 人员经费, 公用经费 (N06).
  mutating func basic() {
    if let general = sheets.generalBudget {
      same(
        .basicText, first(.basic) { $0.label.hasSuffix("基本支出") || $0.label.hasSuffix("基本支出为") },
        general.sheet.cell(general.total, general.basic))
    }
    guard let sheet = sheets.basic, let totals = BasicExpenditureClaims.totalCells(sheet.view) else { return }
    same(
      .basicText, first(.basic) { Self.names($0.label, "人员经费") }, sheet.cell(totals.staff.row, totals.staff.column))
    same(
      .basicText, first(.basic) { Self.names($0.label, "公用经费") },
      sheet.cell(totals.publicUse.row, totals.publicUse.column))
  }

  /// Money for 事业单位 below the body: their 公用经费 is no 机关运行经费.
  private var hasInstitutions: Bool {
    guard let table = sheets.generalBudget, let side = table.sheet.view.band.sides.first else { return false }
    return table.subjects.contains { table.sheet.view.label($0.row, side).contains("事业") && $0.code.level == .item }
  }

  /// 机关运行经费 is 公用经费 of a body that is all 行政 or 参公, and a part of it where 事业单位 may be among them (N11).
  mutating func office() {
    guard let sheet = sheets.basic, let totals = BasicExpenditureClaims.totalCells(sheet.view) else { return }
    let cell = sheet.cell(totals.publicUse.row, totals.publicUse.column)
    let stated = first(.office) { $0.label.contains("机关运行经费") && !$0.isBudget }
    let nature = writer.report.header.nature
    if nature == "行政" || nature == "参公", !hasInstitutions {
      same(.officeText, stated, cell, certainty: .expected)
    } else if let stated, stated.label.hasSuffix("机关运行经费") || stated.label.hasSuffix("机关运行经费支出"),
      let figure = cell?.figure
    {
      writer.table = -1
      writer.sum(
        .officeText, stated: stated.figure, of: [Term(figure)], comparison: .atMost, certainty: .expected)
    }
  }
}
