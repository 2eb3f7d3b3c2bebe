import ExactNumbers
import ReportModel

/// 指标值 and 完成值 beside full marks: met, or surely missed.
struct PastedTarget {
  var target: FigureID
  var actual: FigureID
  var isMet: Bool

  /// nil where the score is not full, or the two numbers say nothing certain.
  init?(_ leaf: PastedReading.Leaf, _ report: PastedFigures) {
    guard let score = leaf.score, let earned = report.figure(score), let weight = report.figure(leaf.weight),
      earned.value == weight.value, let target = leaf.others[0].figure, let actual = leaf.others[1].figure,
      let wanted = report.figure(target), let reached = report.figure(actual), leaf.others[1].bound == .none
    else { return nil }
    let (measure, other) = (leaf.others[0].measure, leaf.others[1].measure)
    guard measure.isEmpty || other.isEmpty || measure == other,
      wanted.unit == reached.unit || wanted.unit == .none || reached.unit == .none
    else { return nil }
    let order = reached.value.compare(wanted.value)
    switch leaf.others[0].bound {
    case .atLeast, .above: isMet = order >= 0
    case .atMost, .below: isMet = order <= 0
    case .equal: isMet = order == 0
    case .none:
      // A bare number may be a floor or a ceiling; reaching it exactly is enough either way, and more of 95% is no harm.
      guard order == 0 || order > 0 && wanted.unit == .percent && reached.unit == .percent else { return nil }
      isMet = true
    }
    // 0.95 beside 90% may be a ratio, and a number without a unit something else.
    let isOneUnit =
      wanted.unit == reached.unit
      || wanted.unit == .percent && reached.unit == .none && reached.value >= ExactDecimal(2)
    guard isMet || isOneUnit && leaf.others[0].bound != .equal else { return nil }
    self.target = target
    self.actual = actual
  }
}
