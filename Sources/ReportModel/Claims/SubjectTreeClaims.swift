import Subjects

/// 类 = Σ款, 款 = Σ项, 合计 = Σ类: the tree that codes make by their prefixes, in every amount column.
///
/// Every level is claimed against every level below it that is complete, so that a slip is seen from above and below.
enum SubjectTreeClaims {
  /// A row with a code, and the side of the table that it stands in.
  private struct Entry {
    var code: SubjectCode
    var row: Int
    var side: Int
  }

  static func read(_ view: BandView, kind: TableKind, into writer: inout ClaimWriter) {
    let sides = view.band.sides
    if kind == .basicExpenditure {
      // 302 may begin in one block of the side-by-side table and go on in the next.
      let entries = sides.indices.flatMap { self.entries(view, $0) }
      tree(view, entries, totals: [], tie: .economicTree, into: &writer)
      return
    }
    for side in sides.indices where sides[side].code != nil {
      let entries = entries(view, side)
      // The entries are the rows with a code, in order: what is left may be the total.
      var totals: [Int] = []
      var next = 0
      for row in view.band.rows.indices {
        if next < entries.count, entries[next].row == row {
          next += 1
        } else if !view.band.rows[row].isDoubtful, isGrandTotal(view.label(row, sides[side])) {
          totals.append(row)
        }
      }
      tree(view, entries, totals: totals.count == 1 ? totals : [], tie: .subjectTree, into: &writer)
    }
  }

  static func isGrandTotal(_ label: Label) -> Bool {
    label == "合计" || label == "总计" || label == "支出合计" || label == "本年支出合计" || label == "本年收入合计"
  }

  private static func entries(_ view: BandView, _ side: Int) -> [Entry] {
    let own = view.band.sides[side]
    var entries: [Entry] = []
    entries.reserveCapacity(view.band.rows.count)
    for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
      if let code = view.code(row, own) { entries.append(Entry(code: code, row: row, side: side)) }
    }
    return entries
  }

  private static func tree(
    _ view: BandView, _ entries: [Entry], totals: [Int], tie: Tie, into writer: inout ClaimWriter
  ) {
    guard entries.count > 1 || !totals.isEmpty, let first = entries.first, let tree = SubjectTree(entries.map(\.code))
    else { return }
    let sides = view.band.sides
    let width = view.band.columns.count
    // The cells of the members of the levels, in the column in hand.
    var places = [Int](repeating: 0, count: entries.count)
    for position in sides[first.side].amounts.indices {
      let columns = sides.map { position < $0.amounts.count ? $0.amounts[position] : nil }
      // Sides that have fewer amounts leave the sums over them open.
      let isWhole = !entries.contains { columns[$0.side] == nil }
      for (index, entry) in entries.enumerated() {
        places[index] = columns[entry.side].map { entry.row * width + $0 } ?? -1
      }
      func add(_ levels: SubjectTree.Levels, stated: Int) {
        for level in 0..<levels.count {
          let members = levels[level]
          if !isWhole, members.contains(where: { places[tree.members[$0]] < 0 }) { continue }
          writer.sum(tie, stated: view.band.cells[stated], count: members.count) {
            view.band.cells[places[tree.members[members.lowerBound + $0]]]
          }
        }
      }
      for index in entries.indices where tree.below[index].count > 0 && places[index] >= 0 {
        add(tree.below[index], stated: places[index])
      }
      if let total = totals.first, let column = columns[first.side] {
        add(tree.roots, stated: total * width + column)
      }
    }
  }
}
