import Subjects

/// 06: 人员经费合计 = 301 + 303, 公用经费合计 = 302 + 307 + 309–313 + 399, by their 类 and, where those are broken down, by their 款.
enum BasicExpenditureClaims {
  /// The addends of the two totals.
  private struct Addends {
    var classes: [Term] = []
    var sections: [Term] = []
  }

  static func read(_ view: BandView, into writer: inout ClaimWriter) {
    guard let (staff, publicUse) = addends(view) else { return }
    for row in view.band.rows.indices {
      let marks = totals(view, row)
      for (index, mark) in marks.enumerated() {
        // The total stands between its label and the next label.
        let end = index + 1 < marks.count ? marks[index + 1].column : view.band.columns.count
        guard let stated = (mark.column..<end).lazy.compactMap({ view.figure(row, $0) }).first else { continue }
        let terms = mark.isStaff ? staff : publicUse
        for level in [terms.classes, terms.sections] where !level.isEmpty {
          writer.sum(.staffAndPublicTotal, stated: stated, of: level)
        }
      }
    }
  }

  /// The cells of 人员经费合计 and of 公用经费合计; nil where one of them does not stand there once.
  static func totalCells(_ view: BandView) -> (staff: (row: Int, column: Int), publicUse: (row: Int, column: Int))? {
    var found: [(isStaff: Bool, row: Int, column: Int)] = []
    for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
      let marks = totals(view, row)
      for (index, mark) in marks.enumerated() {
        let end = index + 1 < marks.count ? marks[index + 1].column : view.band.columns.count
        guard let column = (mark.column..<end).first(where: { view.figure(row, $0) != nil }) else { continue }
        found.append((mark.isStaff, row, column))
      }
    }
    guard found.count == 2, let staff = found.first(where: \.isStaff),
      let publicUse = found.first(where: { !$0.isStaff })
    else { return nil }
    return ((staff.row, staff.column), (publicUse.row, publicUse.column))
  }

  /// Nil where an amount can't be read. Sections only where every 类 with an amount has some.
  private static func addends(_ view: BandView) -> (staff: Addends, publicUse: Addends)? {
    var staff = Addends()
    var publicUse = Addends()
    var spent: Set<SubjectCode> = []
    var brokenDown: Set<SubjectCode> = []
    for side in view.band.sides {
      guard let column = side.amounts.first else { continue }
      for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
        guard let code = view.code(row, side), code.level <= .section else { continue }
        switch view.band.cell(row, column).content {
        case .figure(let figure):
          let isStaff = code.isStaff
          if code.level == .class {
            spent.insert(code)
            if isStaff { staff.classes.append(Term(figure)) } else { publicUse.classes.append(Term(figure)) }
          } else if let parent = code.parent {
            brokenDown.insert(parent)
            if isStaff { staff.sections.append(Term(figure)) } else { publicUse.sections.append(Term(figure)) }
          }
        case .empty, .noValue: continue
        case .text, .spreadsheetError: return nil
        }
      }
    }
    let bare = spent.subtracting(brokenDown)
    if bare.contains(where: \.isStaff) { staff.sections = [] }
    if bare.contains(where: { !$0.isStaff }) { publicUse.sections = [] }
    return (staff, publicUse)
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

extension SubjectCode {
  /// 301 and 303, and what is below them.
  fileprivate var isStaff: Bool {
    let top = level == .class ? digits : digits / 100
    return top == 301 || top == 303
  }
}
