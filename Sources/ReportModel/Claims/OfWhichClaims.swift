/// 其中 rows: what they list need not be everything, but it can't be more than the row above them.
enum OfWhichClaims {
  static func read(_ view: BandView, into writer: inout ClaimWriter) {
    guard !view.band.columns.contains(where: { $0.role == .code || $0.role.indicatorLevel != nil }) else { return }
    for side in view.band.sides where !side.amounts.isEmpty {
      var whole: Int?
      var parts: [Int] = []
      for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
        if !view.isOrdinary(row, side), TableWords.opensParts(view.label(row, side)) {
          parts.append(row)
        } else {
          claim(view, side, whole, parts, &writer)
          whole = row
          parts = []
        }
      }
      claim(view, side, whole, parts, &writer)
    }
  }

  private static func claim(
    _ view: BandView, _ side: Side, _ whole: Int?, _ parts: [Int], _ writer: inout ClaimWriter
  ) {
    guard let whole, !parts.isEmpty else { return }
    for column in side.amounts {
      guard let stated = view.figure(whole, column) else { continue }
      let figures = parts.compactMap { view.figure($0, column) }
      // Deductions among the parts leave the whole free to be smaller.
      guard !figures.isEmpty, (figures + [stated]).allSatisfy({ writer.report[$0].value.coefficient >= 0 }) else {
        continue
      }
      if figures.count == 1 {
        writer.sum(.partsAtMost, stated: figures[0], of: [Term(stated)], comparison: .atMost)
      } else {
        writer.sum(.partsAtMost, stated: stated, of: figures.map { Term($0) }, comparison: .atLeast)
      }
    }
  }
}
