import SourceText

/// A table of bars as it was before an edit, for its rows to be taken over: a long one costs no more than the lines that changed.
struct EarlierRows {
  let table: TableSyntax
  /// Of the block as it was, in bytes.
  let length: Int
  /// Behind the last byte that was looked at for it, from its start.
  let reach: Int
  let change: TextChange

  /// Nil where not every row was known by its own line: quotes may be closed on another. Forms in braces and problems are not kept by
  /// rows.
  init?(_ block: Block, _ change: TextChange) {
    guard case .table(let table) = block.content, table.form == .bars, table.isLineByLine, block.inlines.isEmpty,
      block.problems.isEmpty
    else { return nil }
    self.table = table
    length = block.length
    reach = block.reach - BlockParser.beyond
    self.change = change
  }
}

extension BlockParser {
  /// Puts the rows that end before the edit, at least two, since the second decides whether there is a table.
  ///
  /// - Returns: where the line behind the last of them begins; nil where there are none
  mutating func putRowsBefore(_ earlier: EarlierRows) -> Int? {
    let rows = earlier.table.rows
    let place = earlier.change.new.lowerBound
    var count = rows.partitioned { start + Int($0.span.end) < place }
    while count >= 2 {
      let end = line(at: start + Int(rows[count - 1].span.start)).next
      if end <= place {
        put(earlier, 0..<count, movedBy: 0)
        return end
      }
      count -= 1
    }
    return nil
  }

  /// Puts the rows behind a place where a line begins, if the edit ends before that line. Whatever follows there followed before.
  ///
  /// - Returns: the end of the table; nil where no row follows
  mutating func putRowsBehind(_ end: Int, _ earlier: EarlierRows) -> Int? {
    guard end > earlier.change.new.upperBound else { return nil }
    let distance = earlier.change.distance
    let rows = earlier.table.rows
    let first = rows.partitioned { start + Int($0.span.start) + distance < end }
    guard first < rows.count else { return nil }
    put(earlier, first..<rows.count, movedBy: distance)
    reach = max(reach, start + earlier.reach + distance)
    return start + earlier.length + distance
  }

  private mutating func put(_ earlier: EarlierRows, _ rows: Range<Int>, movedBy distance: Int) {
    let table = earlier.table
    let firstCell = Int(table.rows[rows.lowerBound].first)
    let shift = cells.count - firstCell
    for cell in table.cells[firstCell..<table.rows[rows.upperBound - 1].cells.upperBound] {
      cells.append(TableSyntax.Cell(span: cell.span.moved(by: distance), isQuoted: cell.isQuoted))
    }
    for row in table.rows[rows] {
      self.rows.append(
        TableSyntax.Row(
          first: Int(row.first) + shift, count: Int(row.count), span: row.span.moved(by: distance),
          isHeadRule: row.isHeadRule))
    }
  }
}

extension Array {
  /// How many elements at the front something holds for, where it holds for none behind one that it does not hold for.
  fileprivate func partitioned(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
