import ExactNumbers

/// 到位率, 支出率 and their kin: the amount just before it over another before that, the one that most rows bear out; and
/// 得分 = 满分 − 扣分.
enum NamedRateColumns {
  static func read(_ view: BandView, into writer: inout ClaimWriter) {
    for side in view.band.sides { rates(view, side, &writer) }
    deductions(view, &writer)
  }

  // MARK: Rates

  private static let endings: [Label] = ["到位率", "支出率", "支付率", "拨付率", "使用率", "兑付率", "发放率", "投资完成率"]

  private static func rates(_ view: BandView, _ side: Side, _ writer: inout ClaimWriter) {
    for rate in side.columns {
      let name = view.band.columns[rate].name
      guard view.band.columns[rate].role == .rate, endings.contains(where: name.hasSuffix) else { continue }
      let amounts = side.amounts.filter { $0 < rate }
      guard let part = amounts.last, part == rate - 1 else { continue }
      let bases = amounts.dropLast().map { base in (base: base, holding: holding(view, rate, part, base, writer.report))
      }
      // The nearer of two that hold as often.
      guard let best = bases.max(by: { ($0.holding, $0.base) < ($1.holding, $1.base) }), best.holding >= 2,
        best.holding * 2 > view.band.rows.count
      else { continue }
      for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
        guard let stated = view.figure(row, rate), let own = view.figure(row, part),
          let whole = view.figure(row, best.base)
        else { continue }
        writer.ratio(.executionRate, stated: stated, part: [Term(own)], whole: [Term(whole)])
      }
    }
  }

  /// In how many rows the rate is what two columns give.
  private static func holding(_ view: BandView, _ rate: Int, _ part: Int, _ whole: Int, _ report: Report) -> Int {
    view.band.rows.indices.count { row in
      guard let stated = view.figure(row, rate), let part = view.figure(row, part), let whole = view.figure(row, whole),
        let ratio = (Rational(report[part].value) * Rational(100)).divided(by: Rational(report[whole].value))
      else { return false }
      return ratio.rounded(toDecimals: Int(report[stated].value.scale)) == report[stated].value
    }
  }

  // MARK: 扣分

  private static func deductions(_ view: BandView, _ writer: inout ClaimWriter) {
    let columns = view.band.columns
    let weights = columns.indices.filter { columns[$0].role == .weight }
    let scores = columns.indices.filter { columns[$0].role == .score }
    let deducted = columns.indices.filter { ["扣分", "扣减分", "扣分值", "扣减分值"].contains(columns[$0].name) }
    guard weights.count == 1, scores.count == 1, deducted.count == 1 else { return }
    for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
      guard let stated = view.figure(row, scores[0]), let weight = view.figure(row, weights[0]),
        let lost = view.figure(row, deducted[0])
      else { continue }
      // −2 and 2 both say that two points are lost.
      let rest: Arithmetic =
        writer.report[lost].value.sign < 0
        ? .add(.figure(weight), .figure(lost)) : .subtract(.figure(weight), .figure(lost))
      writer.report.claims.append(
        Claim(tie: .difference, stated: stated, formula: writer.report.formula(rest), table: writer.table))
    }
  }
}
