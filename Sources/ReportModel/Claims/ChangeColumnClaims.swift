/// 增减额 = 本年 − 上年, 增减率 = 增减额 ÷ 上年, where the heads leave no doubt which columns are meant.
enum ChangeColumnClaims {
  static func read(_ view: BandView, into writer: inout ClaimWriter) {
    for side in view.band.sides {
      let columns = Array(side.columns)
      let current = view.column(["本年数", "本年决算数", "本年", "本年金额", "当年数"], in: columns)
      let previous = view.column(["上年数", "上年决算数", "上年", "上年金额", "去年数"], in: columns)
      guard let current, let previous else { continue }
      let difference = view.column(["增减额", "增减数", "增减金额", "比上年增减", "增减"], in: columns)
      let rate = view.column(["增减率", "增长率", "增减幅度", "增幅", "增减比例", "增减率(%)"], in: columns)
      for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
        guard let now = view.figure(row, current), let then = view.figure(row, previous) else { continue }
        if let difference, let stated = view.figure(row, difference), !isRate(stated, writer) {
          writer.sum(.difference, stated: stated, of: [Term(now), Term(then, -1)])
        }
        if let rate, let stated = view.figure(row, rate) {
          writer.ratio(.changeRate, stated: stated, part: [Term(now), Term(then, -1)], whole: [Term(then)])
        }
      }
    }
  }

  private static func isRate(_ figure: FigureID, _ writer: ClaimWriter) -> Bool {
    writer.report[figure].unit == .percent
  }
}
