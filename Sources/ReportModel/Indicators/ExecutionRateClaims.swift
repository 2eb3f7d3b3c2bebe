import ExactNumbers

/// 执行率 = 执行数 ÷ 预算数, 完成率 = 决算数 ÷ 预算数, row by row in any table that has the columns.
enum ExecutionRateClaims {
  static func read(_ band: Band, into reader: inout FormClaims) {
    guard var columns = ExecutionColumns(band.columns, prefersInitial: reader.report.header.budgetBasis == "年初"),
      let rate = columns.rate
    else { return }
    // Some forms take the rate of 年初预算数. Where every row holds with that and none with the other, that is meant.
    if reader.report.header.budgetBasis == nil, let initial = columns.initialBudget, initial != columns.budget,
      holding(band, rate, columns.executed, columns.budget, reader.report) == 0,
      holding(band, rate, columns.executed, initial, reader.report) > 0
    {
      columns.budget = initial
    }
    for row in band.rows.indices where !band.rows[row].isDoubtful {
      // What stands below the first 一级指标 is no money.
      if namesIndicators(band, row, reader.bytes) { break }
      // 20万元 in the column is no rate: the row is of another part of the form.
      guard let stated = band.cell(row, rate).figure, !reader.report[stated].unit.isMoney else { continue }
      let budget = band.cell(row, columns.budget)
      let executed = band.cell(row, columns.executed)
      guard isAmount(budget), isAmount(executed) else { continue }
      if isNothing(budget, reader.report), isNothing(executed, reader.report) {
        // 100% of nothing is against expectation; the software's 0.00% is not.
        reader.expression(.executionRate, stated, .constant(.zero), certainty: .judgement)
        continue
      }
      let part = executed.figure.map { [Term($0)] } ?? []
      guard let whole = budget.figure else { continue }
      reader.ratio(
        .executionRate, stated, part: part, whole: [Term(whole)],
        scale: scale(stated, executed.figure, whole, &reader.report, reader.bytes))
    }
  }

  private static func namesIndicators(_ band: Band, _ row: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words: [Label] = ["产出指标", "效益指标", "满意度指标", "满意度(", "总分", "绩效指标"]
    for column in band.columns.indices.prefix(2) {
      guard case .text = band.cell(row, column).content else { continue }
      let label = LabelText.folded(bytes, band.cell(row, column).range.clamped(to: bytes.indices))
      if words.contains(where: label.hasPrefix) { return true }
    }
    return false
  }

  /// In how many rows the rate is what a budget column gives.
  private static func holding(_ band: Band, _ rate: Int, _ executed: Int, _ budget: Int, _ report: Report) -> Int {
    band.rows.indices.count { row in
      guard !band.rows[row].isDoubtful, let stated = band.cell(row, rate).figure,
        let part = band.cell(row, executed).figure, let whole = band.cell(row, budget).figure,
        !report[part].value.isZero,
        let ratio = (Rational(report[part].value) * Rational(100)).divided(by: Rational(report[whole].value))
      else { return false }
      let value = report[stated].value
      return ratio.rounded(toDecimals: Int(value.scale)) == value
    }
  }

  private static func isAmount(_ cell: GridCell) -> Bool {
    switch cell.content {
    case .figure, .empty, .noValue: true
    case .text, .spreadsheetError: false
    }
  }

  private static func isNothing(_ cell: GridCell, _ report: Report) -> Bool {
    guard let figure = cell.figure else { return true }
    return report[figure].value.isZero
  }

  /// `97.24` and `97.24%` are percentages; a bare `0.97` beside amounts of the same order is a plain ratio.
  private static func scale(
    _ stated: FigureID, _ executed: FigureID?, _ budget: FigureID, _ report: inout Report,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int32 {
    let figure = report[stated]
    guard figure.unit == .percent, figure.value.compare(ExactDecimal(2)) < 0, let executed,
      figure.range.upperBound <= bytes.count, let last = bytes[figure.range].last, last >= 0x30, last <= 0x39
    else { return figure.unit == .percent ? 100 : 1 }
    // As a percentage it would say that less than a twentieth of the budget was spent.
    guard let twentieth = report[executed].value.multiplied(by: ExactDecimal(20)),
      twentieth.compare(report[budget].value) >= 0
    else { return 100 }
    report.change(stated) { $0.unit = .none }
    return 1
  }
}
