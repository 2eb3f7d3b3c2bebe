import Subjects

/// What should agree between 科目 of different tables, and need not.
extension BetweenTables {
  /// 05 by function and 06 by kind (X11).
  mutating func economicFunction(_ sheets: Sheets) {
    guard let general = sheets.generalBudget, let basic = sheets.basic, let column = general.basic else { return }
    for (functions, kinds) in Self.counterparts {
      let function = functions.compactMap { general.cell($0, column) }
      let kind = kinds.compactMap { economicCell($0, basic) }
      // What is not there leaves the sum open; what is not spent in one of them is kept elsewhere.
      guard function.count == functions.count || functions.count > 1, !function.isEmpty, kind.count == kinds.count,
        function.contains(where: { $0.figure != nil }), kind.contains(where: { $0.figure != nil })
      else { continue }
      if function.count == 1, kind.count == 1 {
        same(.economicFunction, kind[0], function[0], certainty: .judgement)
      } else if kind.count == 1 {
        sum(.economicFunction, kind[0], function, certainty: .judgement)
      } else if function.count == 1 {
        sum(.economicFunction, function[0], kind, certainty: .judgement)
      }
    }
  }

  /// 住房公积金, 基本养老保险缴费, 职业年金缴费, 医疗.
  private static let counterparts: [(functions: [String], kinds: [String])] = [
    (["2210201"], ["30113"]), (["2080505"], ["30108"]), (["2080506"], ["30109"]), (["21011"], ["30110", "30111"]),
  ]

  /// 02 and 03 where nothing is carried over (X12).
  mutating func sameSubjects(_ sheets: Sheets) {
    guard let total = sheets.total, let income = sheets.income, let expenditure = sheets.expenditure,
      carriesNothing(total), !income.subjects.isEmpty, !expenditure.subjects.isEmpty
    else { return }
    let received = income.column(["本年收入合计", "收入合计", "合计"])
    guard received != nil, expenditure.spent != nil else { return }
    for subject in expenditure.subjects {
      let cell = expenditure.sheet.cell(subject.row, expenditure.spent)
      if income.row(subject.code) != nil {
        same(.sameSubjects, cell, income.cell(subject.code, received), certainty: .judgement)
      } else if subject.code.parent.map({ income.row($0) != nil }) ?? true {
        alone(cell)
      }
    }
    for subject in income.subjects where expenditure.row(subject.code) == nil {
      if subject.code.parent.map({ expenditure.row($0) != nil }) ?? true {
        alone(income.sheet.cell(subject.row, received))
      }
    }
  }

  /// The other table has nothing of it.
  private mutating func alone(_ cell: SheetCell?) {
    guard let cell, let figure = cell.figure else { return }
    writer.table = cell.table
    writer.sum(.sameSubjects, stated: figure, of: [], certainty: .judgement)
  }

  /// All rows of what is carried over, on or distributed are there, and empty or zero.
  private func carriesNothing(_ total: BalanceSheet) -> Bool {
    guard total.opening != nil, total.closing != nil, !total.income.isUncertain, !total.expenditure.isUncertain else {
      return false
    }
    let cells = total.income.carryOver.map { total.received($0) } + total.expenditure.carryOver.map { total.spent($0) }
    return cells.allSatisfy { cell in
      guard let cell, cell.isReadable else { return false }
      return cell.figure.map { writer.report[$0].value.coefficient == 0 } ?? true
    }
  }
}
