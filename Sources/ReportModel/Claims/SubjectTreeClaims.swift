import Subjects

/// 类 = Σ款, 款 = Σ项, 合计 = Σ类: the tree that codes make by their prefixes, in every amount column.
///
/// Every level is claimed against every level below it that is complete, so that a slip is seen from above and below.
enum SubjectTreeClaims {
  struct Entry {
    var code: SubjectCode
    var row: Int
    var side: Side
  }

  static func read(_ view: BandView, kind: TableKind, into writer: inout ClaimWriter) {
    if kind == .basicExpenditure {
      // 302 may begin in one block of the side-by-side table and go on in the next.
      let entries = view.band.sides.flatMap { self.entries(view, $0) }
      for entries in [entries] { tree(view, entries, totals: [], tie: .economicTree, into: &writer) }
      return
    }
    for side in view.band.sides where side.code != nil {
      let entries = entries(view, side)
      let totals = view.band.rows.indices.filter { row in
        !view.band.rows[row].isDoubtful && view.code(row, side) == nil && isGrandTotal(view.label(row, side))
      }
      tree(view, entries, totals: totals.count == 1 ? totals : [], tie: .subjectTree, into: &writer)
    }
  }

  private static func isGrandTotal(_ label: String) -> Bool {
    label == "合计" || label == "总计" || label == "支出合计" || label == "本年支出合计" || label == "本年收入合计"
  }

  private static func entries(_ view: BandView, _ side: Side) -> [Entry] {
    view.band.rows.indices.compactMap { row in
      guard !view.band.rows[row].isDoubtful, let code = view.code(row, side) else { return nil }
      return Entry(code: code, row: row, side: side)
    }
  }

  private static func tree(
    _ view: BandView, _ entries: [Entry], totals: [Int], tie: Tie, into writer: inout ClaimWriter
  ) {
    guard entries.count > 1 || !totals.isEmpty else { return }
    var byCode: [SubjectCode: Int] = [:]
    for (index, entry) in entries.enumerated() {
      // A code that stands twice leaves its place in the tree open.
      guard byCode.updateValue(index, forKey: entry.code) == nil else { return }
    }
    var children = [[Int]](repeating: [], count: entries.count)
    var roots: [Int] = []
    for (index, entry) in entries.enumerated() {
      if let parent = nearestAncestor(entry.code, byCode) {
        children[parent].append(index)
      } else {
        roots.append(index)
      }
    }
    let positions = entries.first.map { $0.side.amounts.indices } ?? 0..<0
    for position in positions {
      for index in entries.indices where !children[index].isEmpty {
        claim(view, entries[index], levels: levels(children[index], children, entries), entries, position, tie, &writer)
      }
      guard let total = totals.first, let side = entries.first?.side, position < side.amounts.count else { continue }
      let column = side.amounts[position]
      for level in levels(roots, children, entries) {
        add(view, stated: total, column, level, entries, position, tie, &writer)
      }
    }
  }

  private static func claim(
    _ view: BandView, _ entry: Entry, levels: [[Int]], _ entries: [Entry], _ position: Int, _ tie: Tie,
    _ writer: inout ClaimWriter
  ) {
    guard position < entry.side.amounts.count else { return }
    for level in levels {
      add(view, stated: entry.row, entry.side.amounts[position], level, entries, position, tie, &writer)
    }
  }

  private static func add(
    _ view: BandView, stated row: Int, _ column: Int, _ level: [Int], _ entries: [Entry], _ position: Int, _ tie: Tie,
    _ writer: inout ClaimWriter
  ) {
    var terms: [Term] = []
    for index in level {
      let entry = entries[index]
      guard position < entry.side.amounts.count else { return }
      let cell = view.band.cell(entry.row, entry.side.amounts[position])
      switch cell.content {
      case .figure(let figure): terms.append(Term(figure))
      case .empty, .noValue: continue
      // Something unreadable stands there: nothing can be said of the sum.
      case .text, .spreadsheetError: return
      }
    }
    let cell = view.band.cell(row, column)
    switch cell.content {
    case .figure(let figure): writer.sum(tie, stated: figure, of: terms)
    case .empty: writer.sum(tie, stated: nil, place: cell.range, of: terms)
    default: return
    }
  }

  private static func nearestAncestor(_ code: SubjectCode, _ byCode: [SubjectCode: Int]) -> Int? {
    var parent = code.parent
    while let current = parent {
      if let index = byCode[current] { return index }
      parent = current.parent
    }
    return nil
  }

  /// The nodes below, level by level: children, then grandchildren as long as every node of the level has some.
  private static func levels(_ first: [Int], _ children: [[Int]], _ entries: [Entry]) -> [[Int]] {
    var result = [first]
    while let last = result.last, result.count < 3 {
      guard last.allSatisfy({ !children[$0].isEmpty }) else { break }
      result.append(last.flatMap { children[$0] })
    }
    return result
  }
}
