/// A row as written: the byte ranges of its cells and what stands in them. One buffer serves all rows of a table.
struct RawRow {
  var range: Range<Int> = 0..<0
  var cells: [Range<Int>] = []
  var contents: [CellContent] = []

  var count: Int { cells.count }

  var filled: Int { contents.reduce(0) { if case .empty = $1 { $0 } else { $0 + 1 } } }

  var numbers: Int { contents.reduce(0) { if case .number = $1 { $0 + 1 } else { $0 } } }

  /// The numbers in order, where all of them are whole and count up from 1: a 栏次 row.
  var countsFromOne: Bool {
    var next: Int128 = 1
    for content in contents {
      guard case .number(let number) = content else { continue }
      guard number.value.scale == 0, number.value.coefficient == next, number.unit == .none else { return false }
      next += 1
    }
    return next > 2
  }
}
