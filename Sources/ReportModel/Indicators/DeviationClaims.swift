import ExactNumbers

/// 偏差度 = (完成值 − 目标值) ÷ 目标值, and the score that it leaves: (1 − 偏差度) × 分值.
///
/// Forms print 0 where the target was met. Of a target in words, a percentage reached is taken against 100%.
enum DeviationClaims {
  static func read(
    _ node: IndicatorNode, _ target: IndicatorTarget?, _ columns: IndicatorColumns, _ band: Band, _ row: Int,
    into reader: inout FormClaims
  ) {
    guard let column = columns.deviation, let stated = band.cell(row, column).figure,
      reader.report[stated].unit == .percent
    else { return }
    if let target {
      let isMet = target.isMet(reader.report)
      if isMet && reader.report[stated].value.isZero || !isMet && !target.isExplicit { return }
      guard reader.report[target.target].value.sign > 0 else { return }
      // Some forms print how far it is off, without the sign.
      let isBelow = reader.report[target.actual].value.compare(reader.report[target.target].value) < 0
      let sign = isBelow && reader.report[stated].value.sign > 0 ? -1 : 1
      reader.ratio(
        .deviation, stated, part: [Term(target.actual, sign), Term(target.target, -sign)],
        whole: [Term(target.target)], scale: 100, certainty: .expected)
      if !isMet {
        let difference = Arithmetic.subtract(.figure(target.actual), .figure(target.target))
        score(node, .divide(difference, .figure(target.target)), into: &reader)
      }
    } else if let reached = percentage(columns, band, row, reader.report) {
      let hundred = Arithmetic.constant(Rational(100))
      let difference = Arithmetic.subtract(.figure(reached), hundred)
      let isUnsigned =
        reader.report[stated].value.sign > 0 && reader.report[reached].value.compare(ExactDecimal(100)) < 0
      reader.expression(
        .deviation, stated, isUnsigned ? .absolute(difference) : difference, certainty: .expected)
      score(node, .divide(difference, hundred), into: &reader)
    }
  }

  /// (1 − |偏差度|) × 分值, no less than nothing; of what was reached, so that a slip in the printed 偏差度 stays one slip.
  private static func score(_ node: IndicatorNode, _ deviation: Arithmetic, into reader: inout FormClaims) {
    guard let score = node.score, let weight = node.weight, !node.sharesScore else { return }
    let share = Arithmetic.subtract(.constant(.one), .absolute(deviation))
    let earned = Arithmetic.multiply(.maximum([share, .constant(.zero)]), .figure(weight))
    let decimals = max(Int(reader.report[score].value.scale), 1)
    reader.expression(.targetScore, score, .rounded(earned, decimals: decimals), certainty: .judgement)
  }

  /// What was reached as a percentage, where the target is in words.
  private static func percentage(
    _ columns: IndicatorColumns, _ band: Band, _ row: Int, _ report: Report
  ) -> FigureID? {
    guard let target = columns.target, let actual = columns.actual, case .text = band.cell(row, target).content,
      let figure = band.cell(row, actual).figure, report[figure].unit == .percent
    else { return nil }
    return figure
  }
}
