/// A row as written: the byte ranges of its cells and what stands in them. One buffer serves all rows of a table.
struct RawRow {
  var range: Range<Int> = 0..<0
  private(set) var cells: [Range<Int>] = []
  private(set) var contents: [CellContent] = []
  /// How many cells hold something, and how many of them a number.
  private(set) var filled = 0
  private(set) var numbers = 0

  var count: Int { cells.count }

  mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    contents.removeAll(keepingCapacity: true)
    filled = 0
    numbers = 0
  }

  mutating func append(_ range: Range<Int>, _ content: CellContent) {
    cells.append(range)
    contents.append(content)
    switch content {
    case .empty: return
    case .number: numbers += 1
    case .noValue, .spreadsheetError, .text: break
    }
    filled += 1
  }

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
