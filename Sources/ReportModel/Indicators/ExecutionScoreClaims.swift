import ExactNumbers

/// 执行率得分 = min(执行率, 100%) × 权重.
enum ExecutionScoreClaims {
  static func read(_ form: IndicatorForm, into reader: inout FormClaims) {
    guard let score = form.execution?.score, let earned = earned(form, reader.report) else { return }
    let decimals = decimals(of: score, form, reader.report)
    // A score with decimals was worked out from the rate; a whole one may follow steps that a local profile lays down.
    let certainty: Claim.Certainty = reader.report[score].value.scale > 0 ? .expected : .judgement
    reader.expression(.executionScore, score, .rounded(earned, decimals: decimals), certainty: certainty)
  }

  /// The score that the rate earns, unrounded: from the printed rate, else from the amounts.
  static func earned(_ form: IndicatorForm, _ report: Report) -> Arithmetic? {
    guard let execution = form.execution, let weight = execution.weight else { return nil }
    let share: Arithmetic
    if let rate = execution.rate {
      share =
        report[rate].unit == .percent ? .divide(.figure(rate), .constant(Rational(100))) : .figure(rate)
    } else if let budget = execution.budget, let executed = execution.executed, report[budget].value.sign > 0 {
      share = .divide(.figure(executed), .figure(budget))
    } else {
      return nil
    }
    return .multiply(.minimum([share, .constant(.one)]), .figure(weight))
  }

  /// Scores are rounded to the decimals printed. A whole number in a form that prints decimals elsewhere is meant exactly;
  /// where all scores are whole numbers they are rounded to these.
  private static func decimals(of score: FigureID, _ form: IndicatorForm, _ report: Report) -> Int {
    let own = Int(report[score].value.scale)
    guard own == 0 else { return own }
    return form.nodes.compactMap { $0.score.map { Int(report[$0].value.scale) } }.max() ?? 0
  }
}
