/// 增减额 = 本年 − 上年, 增减率 = 增减额 ÷ 上年, where the heads leave no doubt which columns are meant.
enum ChangeColumnClaims {
  static func read(_ view: BandView, into writer: inout ClaimWriter) {
    for side in view.band.sides {
      guard let columns = ChangeColumns(view, Array(side.columns)) else { continue }
      for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
        guard let now = view.figure(row, columns.current) else { continue }
        let change = columns.difference.flatMap { view.figure(row, $0) }.flatMap { isRate($0, writer) ? nil : $0 }
        let rate = columns.rate.flatMap { view.figure(row, $0) }
        guard let previous = columns.previous else {
          if let change, let rate { rateOfChange(rate, now, change, columns, &writer) }
          continue
        }
        guard let then = view.figure(row, previous) else { continue }
        if let change {
          writer.sum(.difference, stated: change, of: self.change(now, then, columns.differenceIsDecrease))
        }
        if let rate {
          writer.ratio(
            .changeRate, stated: rate, part: self.change(now, then, columns.rateIsDecrease), whole: [Term(then)])
          // The change may be printed with more decimals than a year, and then says it more closely.
          if let change,
            writer.report[change].value.scale > min(writer.report[now].value.scale, writer.report[then].value.scale)
          {
            let sign = columns.differenceIsDecrease == columns.rateIsDecrease ? 1 : -1
            writer.ratio(.changeRate, stated: rate, part: [Term(change, sign)], whole: [Term(then)])
          }
        }
      }
    }
  }

  /// Only the year and the change are printed: the base is the one less the other.
  private static func rateOfChange(
    _ rate: FigureID, _ now: FigureID, _ change: FigureID, _ columns: ChangeColumns, _ writer: inout ClaimWriter
  ) {
    let sign = columns.differenceIsDecrease == columns.rateIsDecrease ? 1 : -1
    let base = [Term(now), Term(change, columns.differenceIsDecrease ? 1 : -1)]
    writer.ratio(.changeRate, stated: rate, part: [Term(change, sign)], whole: base)
  }

  private static func change(_ now: FigureID, _ then: FigureID, _ isDecrease: Bool) -> [Term] {
    [Term(now, isDecrease ? -1 : 1), Term(then, isDecrease ? 1 : -1)]
  }

  private static func isRate(_ figure: FigureID, _ writer: ClaimWriter) -> Bool {
    writer.report[figure].unit == .percent
  }
}
