import Subjects

/// 06: 人员经费合计 = 301 + 303, 公用经费合计 = 302 + 307 + 309–313 + 399, and 合计 = the two.
enum BasicExpenditureClaims {
  static func read(_ view: BandView, into writer: inout ClaimWriter) {
    var staff: [Term] = []
    var `public`: [Term] = []
    for side in view.band.sides {
      guard let column = side.amounts.first else { continue }
      for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
        guard let code = view.code(row, side), code.level == .class else { continue }
        switch view.band.cell(row, column).content {
        case .figure(let figure):
          if code.digits == 301 || code.digits == 303 {
            staff.append(Term(figure))
          } else {
            `public`.append(Term(figure))
          }
        case .empty, .noValue: continue
        case .text, .spreadsheetError: return
        }
      }
    }
    for row in view.band.rows.indices {
      let marks = totals(view, row)
      for (index, mark) in marks.enumerated() {
        // The total stands between its label and the next label.
        let end = index + 1 < marks.count ? marks[index + 1].column : view.band.columns.count
        guard let stated = (mark.column..<end).lazy.compactMap({ view.figure(row, $0) }).first else { continue }
        let terms = mark.isStaff ? staff : `public`
        if !terms.isEmpty { writer.sum(.staffAndPublicTotal, stated: stated, of: terms) }
      }
    }
  }

  private static func totals(_ view: BandView, _ row: Int) -> [(column: Int, isStaff: Bool)] {
    view.band.columns.indices.compactMap { column in
      let text = view.text(row, column)
      if text.hasPrefix("人员经费合计") { return (column, true) }
      if text.hasPrefix("公用经费合计") || text.hasPrefix("日常公用经费合计") { return (column, false) }
      return nil
    }
  }
}
