import ExactNumbers
import ReportModel

/// Tells differences of percentages that are written as percentages from growth: `由20%提高到23%，提高3%` is 3个百分点, and 15%.
enum PercentPoints {
  /// Leaves the report's `percentChanges` only where a difference was meant.
  static func settle(_ report: inout Report) {
    guard !report.percentChanges.isEmpty else { return }
    let figures = report.figures
    report.percentChanges.removeAll { !isDifference($0, figures) }
  }

  /// Exactly the difference, and not the growth.
  private static func isDifference(_ change: PercentChange, _ figures: [Figure]) -> Bool {
    func value(_ id: FigureID) -> ExactDecimal? {
      figures.indices.contains(Int(id.index)) ? figures[Int(id.index)].value : nil
    }
    guard let stated = value(change.stated), let before = value(change.before), let now = value(change.now),
      !stated.isZero, let difference = now.subtracting(before),
      let meant = change.direction < 0 ? difference.negated : difference, meant.isEqual(stated)
    else { return false }
    let growth = (Rational(meant) * Rational(100)).divided(by: Rational(before))
    return growth?.rounded(toDecimals: Int(stated.scale)).map { !$0.isEqual(stated) } ?? true
  }
}
