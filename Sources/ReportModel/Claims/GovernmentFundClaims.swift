/// 07: 年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出, row by row (核实性: money paid back can break it).
enum GovernmentFundClaims {
  static func read(_ view: BandView, into writer: inout ClaimWriter) {
    guard let side = view.band.sides.first else { return }
    func column(_ words: [Label]) -> Int? {
      side.amounts.first { column in words.contains { view.band.columns[column].name.contains($0) } }
    }
    guard let opening = column(["年初"]), let closing = column(["年末"]), let income = column(["本年收入"]),
      let spent = column(["小计", "本年支出", "合计"])
    else { return }
    for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
      var terms: [Term] = []
      for (column, coefficient) in [(opening, 1), (income, 1), (spent, -1)] {
        if let figure = view.figure(row, column) { terms.append(Term(figure, coefficient)) }
      }
      let cell = view.band.cell(row, closing)
      switch cell.content {
      case .figure(let figure): writer.sum(.rollForward, stated: figure, of: terms, certainty: .expected)
      case .empty: writer.sum(.rollForward, stated: nil, place: cell.range, of: terms, certainty: .expected)
      default: continue
      }
    }
  }
}
