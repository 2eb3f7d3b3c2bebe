/// Brings a row with dropped or shifted cells under the columns: the least shift that puts numbers under number columns (language.md, "Captions").
struct RowAligner {
  let roles: [ColumnRole]
  /// Columns that are blank in many rows because a merged cell above covers them.
  var mergedPrefix = 0

  /// Where the cells of a row go: cells before `gapAt` stay, the others move right by `gap`.
  struct Placement: Equatable {
    var gapAt: Int
    var gap: Int
    func column(_ cell: Int) -> Int { cell < gapAt ? cell : cell + gap }
  }

  /// - Returns: nil where no shift brings the numbers under number columns.
  func place(_ row: RawRow) -> Placement? {
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
        return Placement(gapAt: 0, gap: mergedPrefix > 0 ? min(missing, mergedPrefix) : 0)
      }
      if fits(row, Placement(gapAt: 0, gap: 0)) { return Placement(gapAt: 0, gap: 0) }
    }
    for gap in 1...max(1, roles.count - used) where gap <= roles.count - used {
      for gapAt in 0..<max(1, used) {
        let placement = Placement(gapAt: gapAt, gap: gap)
        if fits(row, placement) { return placement }
      }
    }
    return nil
  }

  private func fits(_ row: RawRow, _ placement: Placement) -> Bool {
    for cell in row.cells.indices {
      let column = placement.column(cell)
      switch row.contents[cell] {
      case .empty, .noValue, .spreadsheetError: continue
      case .number(let number):
        guard column < roles.count, Self.accepts(roles[column], number) else { return false }
      case .text:
        guard column < roles.count, roles[column].takesText || roles[column] == .code || roles[column] == .lineNumber
        else { return false }
      }
    }
    return true
  }

  /// Whether a number may stand in a column of a role. Text columns take numbers only where they often hold figures too.
  static func accepts(_ role: ColumnRole, _ number: WrittenNumber) -> Bool {
    switch role {
    case .weight, .score: number.unit == .none || number.unit == .point
    case .amount: number.unit != .percent && number.unit != .point
    case .lineNumber, .code: number.unit == .none && number.value.scale == 0
    case .rate, .deviation, .count, .target, .actual, .unknown: true
    case .label, .text, .measure, .nature, .indicator1, .indicator2, .indicator3, .indicator4: false
    }
  }
}
