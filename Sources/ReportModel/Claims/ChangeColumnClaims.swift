/// 增减额 = 本年 − 上年, 增减率 = 增减额 ÷ 上年, where the heads leave no doubt which columns are meant.
enum ChangeColumnClaims {
  static func read(_ view: BandView, into writer: inout ClaimWriter) {
    for side in view.band.sides {
      guard let columns = ChangeColumns(view, Array(side.columns)) else { continue }
      for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
        guard let now = view.figure(row, columns.current), let then = view.figure(row, columns.previous) else {
          continue
        }
        if let difference = columns.difference, let stated = view.figure(row, difference), !isRate(stated, writer) {
          writer.sum(.difference, stated: stated, of: change(now, then, columns.differenceIsDecrease))
        }
        if let rate = columns.rate, let stated = view.figure(row, rate) {
          writer.ratio(
            .changeRate, stated: stated, part: change(now, then, columns.rateIsDecrease), whole: [Term(then)])
        }
      }
    }
  }

  private static func change(_ now: FigureID, _ then: FigureID, _ isDecrease: Bool) -> [Term] {
    [Term(now, isDecrease ? -1 : 1), Term(then, isDecrease ? 1 : -1)]
  }

  private static func isRate(_ figure: FigureID, _ writer: ClaimWriter) -> Bool {
    writer.report[figure].unit == .percent
  }
}
