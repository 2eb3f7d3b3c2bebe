/// Brings a row with dropped or shifted cells under the columns: the least shift that puts numbers under number columns (language.md, "Captions").
struct RowAligner {
  let roles: [ColumnRole]
  /// 一级指标 … stand in the band.
  let hasLevels: Bool
  /// Weights or scores stand in the band: a total row's numbers belong under these.
  let hasWeights: Bool
  /// Columns that are blank in many rows because a merged cell above covers them.
  var mergedPrefix = 0

  init(roles: [ColumnRole]) {
    self.roles = roles
    hasLevels = roles.contains { $0.indicatorLevel != nil }
    hasWeights = roles.contains { $0 == .weight || $0 == .score }
  }

  /// Where the cells of a row go: cells before `gapAt` stay, the others move right by `gap`.
  struct Placement: Equatable {
    var gapAt: Int
    var gap: Int
    func column(_ cell: Int) -> Int { cell < gapAt ? cell : cell + gap }
  }

  /// Wider bands have no cells dropped: every shift of every row would have to be tried.
  private static let mostColumns = 64

  /// - Parameter weighted: the cells that carry a weight in words, where the row has no numbers
  /// - Parameter namesCategory: the first cell is a 一级指标 by its words, and stays where it is
  /// - Returns: nil where no shift brings the numbers under number columns.
  func place(_ row: RawRow, weighted: [Int] = [], namesCategory: Bool = false) -> Placement? {
    var trailing = 0
    for content in row.contents.reversed() {
      guard case .empty = content else { break }
      trailing += 1
    }
    let used = row.count - trailing
    guard used <= roles.count else { return nil }
    let missing = max(0, roles.count - row.count)
    if missing == 0 || row.filled <= 1 && row.numbers == 0 {
      if fits(row, Placement(gapAt: 0, gap: 0)) { return Placement(gapAt: 0, gap: 0) }
    } else {
      // Cells were dropped; a merged cell to the left is the likeliest, the row's own order decides otherwise.
      if row.numbers == 0 {
        if !weighted.isEmpty, let gap = (0...missing).first(where: { namesLevels(weighted, gap: $0) }) {
          return Placement(gapAt: 0, gap: gap)
        }
        return Placement(gapAt: 0, gap: mergedPrefix > 0 ? min(missing, mergedPrefix) : 0)
      }
      if namesCategory, roles.first == .indicator1, let placement = underWeights(row, missing, from: 1) {
        return placement
      }
      if let placement = underWeights(row, missing) { return placement }
      if fits(row, Placement(gapAt: 0, gap: 0)) { return Placement(gapAt: 0, gap: 0) }
    }
    guard roles.count <= Self.mostColumns else { return nil }
    for gap in 1...max(1, roles.count - used) where gap <= roles.count - used {
      for gapAt in 0..<max(1, used) {
        let placement = Placement(gapAt: gapAt, gap: gap)
        if fits(row, placement) { return placement }
      }
    }
    return nil
  }

  /// A row of indicators that has its merged cells to the left dropped: its numbers could stand under 指标值 as well, but
  /// then it would lack its weight or its score.
  private func underWeights(_ row: RawRow, _ missing: Int, from first: Int = 0) -> Placement? {
    guard hasLevels, hasWeights, roles.count <= Self.mostColumns, !hasWeights(row, gap: 0) else { return nil }
    return (1...missing).lazy.map { Placement(gapAt: first, gap: $0) }.first {
      hasWeights(row, gap: $0.gap) && fits(row, $0)
    }
  }

  /// Whether every column of weights and scores gets a number.
  private func hasWeights(_ row: RawRow, gap: Int) -> Bool {
    roles.indices.lazy.filter { roles[$0] == .weight || roles[$0] == .score }.allSatisfy { column in
      guard column >= gap, column - gap < row.contents.count, case .number = row.contents[column - gap] else {
        return false
      }
      return true
    }
  }

  /// A total row of weights and scores: no number of it is a target or an outcome. Where its one number could stand
  /// under the weights as well as under the scores, nothing is known.
  func placeTotal(_ row: RawRow) -> Placement? {
    let used = (row.contents.lastIndex { if case .empty = $0 { false } else { true } } ?? -1) + 1
    guard used > 0, used <= roles.count, roles.count <= Self.mostColumns else { return place(row) }
    var found: Placement?
    for gap in 0...(roles.count - used) {
      for gapAt in 0..<(gap == 0 ? 1 : used) {
        let placement = Placement(gapAt: gapAt, gap: gap)
        guard fits(row, placement, isTotal: true) else { continue }
        guard let first = found else {
          found = placement
          // Every cell is there, or several numbers settle it.
          if row.count == roles.count && gap == 0 || row.numbers != 1 { return placement }
          break
        }
        if numberColumns(row, first) != numberColumns(row, placement) { return nil }
      }
    }
    return found
  }

  /// `工作方案（12分）` names a level, and stands under one.
  private func namesLevels(_ cells: [Int], gap: Int) -> Bool {
    cells.allSatisfy { $0 + gap < roles.count && (roles[$0 + gap].indicatorLevel != nil || roles[$0 + gap] == .label) }
  }

  private func numberColumns(_ row: RawRow, _ placement: Placement) -> [Int] {
    row.contents.indices.compactMap { cell in
      if case .number = row.contents[cell] { return placement.column(cell) }
      return nil
    }
  }

  private func fits(_ row: RawRow, _ placement: Placement, isTotal: Bool = false) -> Bool {
    for cell in row.cells.indices {
      let column = placement.column(cell)
      switch row.contents[cell] {
      case .empty, .noValue, .spreadsheetError: continue
      case .number(let number):
        guard column < roles.count, Self.accepts(roles[column], number) else { return false }
        if isTotal, number.unit != .point,
          roles[column] == .target || roles[column] == .actual || roles[column] == .unknown
            || roles[column] == .deviation
        {
          return false
        }
      case .text:
        guard column < roles.count, Self.acceptsText(roles[column]) else { return false }
      }
    }
    return true
  }

  /// Whether a text may stand in a column of a role.
  static func acceptsText(_ role: ColumnRole) -> Bool { role.takesText || role == .code || role == .lineNumber }

  /// Whether a number may stand in a column of a role. Text columns take numbers only where they often hold figures too.
  static func accepts(_ role: ColumnRole, _ number: WrittenNumber) -> Bool {
    switch role {
    case .weight: number.unit == .none || number.unit == .point || number.unit == .percent
    case .score: number.unit == .none || number.unit == .point
    case .amount: number.unit != .percent && number.unit != .point
    case .lineNumber, .code: number.unit == .none && number.value.scale == 0
    case .rate, .deviation, .count, .target, .actual, .unknown: true
    // `100分` is a weight in words wherever it stands.
    // 60岁补助 is a name that begins with digits.
    case .label: number.unit == .point || number.unit == .count
    case .text, .indicator1, .indicator2, .indicator3, .indicator4: number.unit == .point
    case .measure, .nature: false
    }
  }
}
