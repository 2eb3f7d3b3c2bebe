/// Indicators whose outcome the form's own execution part gives: 预算执行率, 预算调整率, 结转结余率.
///
/// Which base a local definition takes is not printed, so that a difference is doubtful, not wrong.
enum KnownRateClaims {
  static func read(
    _ node: IndicatorNode, _ form: IndicatorForm, _ columns: IndicatorColumns, _ band: Band, _ row: Int,
    into reader: inout FormClaims
  ) {
    guard let execution = form.execution, let column = columns.actual, let stated = band.cell(row, column).figure,
      reader.report[stated].unit == .percent, let budget = execution.budget
    else { return }
    switch node.name {
    case "预算执行率", "部门预算执行率", "资金执行率", "预算执行率(%)":
      guard let executed = execution.executed else { return }
      reader.ratio(
        .executionRate, stated, part: [Term(executed)], whole: [Term(budget)], scale: 100, certainty: .judgement)
    case "预算调整率":
      guard let initial = execution.initialBudget, initial != budget else { return }
      reader.ratio(
        .changeRate, stated, part: [Term(budget), Term(initial, -1)], whole: [Term(initial)], scale: 100,
        certainty: .judgement)
    case "结转结余率", "预算结余率":
      guard let executed = execution.executed else { return }
      reader.ratio(
        .executionRate, stated, part: [Term(budget), Term(executed, -1)], whole: [Term(budget)], scale: 100,
        certainty: .judgement)
    default: return
    }
  }
}
