import Subjects

/// What is a part of something can't exceed it: 财政拨款 of all money, 基本支出 of 三公.
extension BetweenTables {
  /// 03 is at least 05 + 07 + 08, 科目 by 科目 (X08).
  mutating func fiscalSubset(_ sheets: Sheets) {
    guard let all = sheets.expenditure else { return }
    let parts = [sheets.generalBudget, sheets.governmentFunds, sheets.stateCapital].compactMap(\.self)
    let columns: [(whole: Int?, parts: [Int?])] = [
      (all.spent, parts.map(\.spent)), (all.basic, parts.map(\.basic)), (all.project, parts.map(\.project)),
    ]
    for column in columns where column.whole != nil {
      for subject in all.subjects {
        let cells = zip(parts, column.parts).compactMap { $0.cell(subject.code, $1) }
        if cells.contains(where: { $0.figure != nil }) {
          atLeast(.fiscalSubset, all.sheet.cell(subject.row, column.whole), cells)
        }
      }
      let totals = zip(parts, column.parts).compactMap { $0.sheet.cell($0.total, $1) }
      if totals.contains(where: { $0.figure != nil }) {
        atLeast(.fiscalSubset, all.sheet.cell(all.total, column.whole), totals)
      }
    }
  }

  /// 01 is at least 04: 总计, 年初 and 年末 (X09). A deficit of other money can make what is carried over smaller.
  mutating func totalSubset(_ sheets: Sheets) {
    guard let total = sheets.total, let fiscal = sheets.fiscal else { return }
    atLeast(.totalSubset, total.received(total.income.grandTotal), [fiscal.received(fiscal.income.grandTotal)])
    for (whole, part) in [
      (total.received(total.opening), fiscal.received(fiscal.opening)),
      (total.spent(total.closing), fiscal.spent(fiscal.closing)),
    ] {
      if let figure = whole?.figure, writer.report[figure].value.sign < 0 { continue }
      atLeast(.totalSubset, whole, [part], certainty: .expected)
    }
  }

  /// 09 is at least what 06 says of the same thing (X10).
  mutating func publicSubset(_ sheets: Sheets) {
    guard let basic = sheets.basic, let threePublic = sheets.threePublic, let row = outturnRow(threePublic) else {
      return
    }
    let band = threePublic.view.band
    let spent = band.columns.indices.filter { index in band.columns[index].path.contains { $0.contains("决算") } }
    let parts: [(code: String, fits: (Label) -> Bool)] = [
      ("30212", { $0.contains("出国") }), ("30217", { $0.contains("接待") }),
      ("30231", { $0.contains("运行") && !$0.contains("购置及") }),
      ("31013", { $0.contains("购置") && !$0.contains("运行") }),
    ]
    for part in parts {
      guard let cell = economicCell(part.code, basic), cell.figure != nil else { continue }
      atLeast(
        .publicSubset, threePublic.cell(row, threePublic.column(spent, where: part.fits)), [cell],
        certainty: .judgement)
    }
  }

  /// The one row of 09 that has amounts.
  private func outturnRow(_ sheet: Sheet) -> Int? {
    let band = sheet.view.band
    let rows = band.rows.indices.filter { row in
      band.columns.indices.contains { band.cell(row, $0).figure != nil }
    }
    return rows.count == 1 ? rows.first : nil
  }

  /// The amount of a 科目 of 06; nil where it is not there, or twice.
  func economicCell(_ digits: String, _ sheet: Sheet) -> SheetCell? {
    guard let code = SubjectCode(digits) else { return nil }
    var found: [SheetCell] = []
    for side in sheet.view.band.sides {
      guard side.amounts.count == 1, let column = side.amounts.first else { continue }
      for row in sheet.view.band.rows.indices where sheet.view.code(row, side) == code {
        guard let cell = sheet.cell(row, column) else { return nil }
        found.append(cell)
      }
    }
    return found.count == 1 ? found.first : nil
  }
}
