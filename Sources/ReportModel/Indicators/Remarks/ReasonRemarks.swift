import ExactNumbers

/// Points taken off and money not spent without a reason, in forms that have a column for it.
enum ReasonRemarks {
  static func read(
    _ form: IndicatorForm, _ table: ReportTable, _ report: Report, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [FormRemark] {
    deductions(form, table, report, bytes) + execution(form, table, report, bytes)
  }

  private static func column(_ band: Band) -> Int? {
    band.columns.firstIndex { $0.role == .text && ($0.name.contains("原因") || $0.name == "扣分说明") }
  }

  private static func isEmpty(_ cell: GridCell) -> Bool {
    switch cell.content {
    case .empty, .noValue: true
    default: false
    }
  }

  // MARK: Points

  private static func deductions(
    _ form: IndicatorForm, _ table: ReportTable, _ report: Report, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [FormRemark] {
    var lost: [(node: IndicatorNode, place: GridPlace, isEmpty: Bool)] = []
    for node in form.nodes where node.children.isEmpty && !node.isDeduction && !node.sharesScore {
      guard let place = node.place, place != form.execution?.place, table.bands.indices.contains(place.band),
        let score = node.score, let weight = node.weight
      else { continue }
      let band = table.bands[place.band]
      guard let column = column(band), band.rows.indices.contains(place.row), !band.rows[place.row].isDoubtful,
        band.rows[place.row].written >= column
      else { continue }
      // 偏差度 0: there is nothing to give a reason for; that points were taken off all the same is another rule's.
      if let deviation = band.columns.firstIndex(where: { $0.role == .deviation }),
        let figure = band.cell(place.row, deviation).figure, report[figure].value.isZero
      {
        continue
      }
      let isEmpty = isEmpty(band.cell(place.row, column))
      if report[score].value < report[weight].value {
        lost.append((node, place, isEmpty))
      } else if !isEmpty {
        // A reason beside full marks: one cell may speak for several rows.
        return []
      }
    }
    return lost.compactMap { item in
      guard item.isEmpty, let score = item.node.score, let weight = item.node.weight else { return nil }
      // Merged with the row above, which has one.
      let above = lost.contains {
        $0.place.band == item.place.band && $0.place.row == item.place.row - 1 && !$0.isEmpty
      }
      guard !above else { return nil }
      return FormRemark(
        .deductionWithoutReason, range: report[score].range, name: item.node.name.text, figures: [score, weight])
    }
  }

  // MARK: Money

  private static func execution(
    _ form: IndicatorForm, _ table: ReportTable, _ report: Report, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [FormRemark] {
    guard let execution = form.execution, table.bands.indices.contains(execution.place.band) else { return [] }
    let band = table.bands[execution.place.band]
    guard let column = column(band), band.rows.indices.contains(execution.place.row),
      band.rows[execution.place.row].written > column,
      band.rows.indices.allSatisfy({ isEmpty(band.cell($0, column)) })
    else { return [] }
    if let initial = execution.initialBudget, let budget = execution.budget, initial != budget,
      report[initial].value != report[budget].value
    {
      return [
        FormRemark(
          .budgetWithoutReason, range: report[budget].range, name: execution.name.text, figures: [initial, budget])
      ]
    }
    if let rate = execution.rate, report[rate].unit == .percent, report[rate].value < ExactDecimal(90) {
      return [
        FormRemark(
          .lowExecutionWithoutReason, range: report[rate].range, name: execution.name.text, figures: [rate])
      ]
    }
    return []
  }
}
