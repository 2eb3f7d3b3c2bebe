/// The head rows of a band, brought to one width, and the columns that they make.
struct HeadRows {
  struct Cell {
    var text: Label
    var range: Range<Int>
  }

  private(set) var rows: [[Cell]] = []
  var isEmpty: Bool { rows.isEmpty }

  mutating func append(_ row: [Cell]) { rows.append(row) }

  /// The columns of a band `width` wide. Upper heads are spread over what stands below them; a blank below comes from above.
  func columns(width: Int) -> [Column] {
    guard width > 0, let leaf = rows.last else { return [] }
    var own = padded(leaf, width)
    var above = Array(repeating: [Cell](), count: width)
    for index in rows.indices.dropLast().reversed() {
      let upper = spread(rows[index], over: own, width: width)
      for column in 0..<width {
        guard let cell = upper[column] else { continue }
        if own[column].text.isEmpty {
          own[column] = cell
        } else if above[column].last?.text != cell.text, own[column].text != cell.text {
          above[column].append(cell)
        }
      }
    }
    let columns = (0..<width).map { column in
      let head = HeadWord(folded: own[column].text)
      let unit = head.unit ?? above[column].lazy.compactMap { HeadWord(folded: $0.text).unit }.first
      let path = above[column].reversed().map(\.text) + [head.text]
      return Column(path: path, role: head.role, unit: unit, headRange: own[column].range)
    }
    return Self.withRepeatedGroups(columns)
  }

  private func padded(_ row: [Cell], _ width: Int) -> [Cell] {
    row.count >= width
      ? Array(row.prefix(width)) : row + Array(repeating: Cell(text: "", range: 0..<0), count: width - row.count)
  }

  /// Where the cells of an upper row stand over the row below.
  private func spread(_ row: [Cell], over lower: [Cell], width: Int) -> [Cell?] {
    var result = [Cell?](repeating: nil, count: width)
    let filled = row.filter { !$0.text.isEmpty }
    if row.count < width || row.count != lower.count {
      // Merged cells were dropped: each blank below takes one cell from above, each run of own heads shares one.
      var slots: [Range<Int>] = []
      var column = 0
      while column < width {
        var end = column + 1
        if !lower[column].text.isEmpty {
          while end < width, !lower[end].text.isEmpty { end += 1 }
        }
        slots.append(column..<end)
        column = end
      }
      if slots.count == filled.count {
        for (slot, cell) in zip(slots, filled) {
          for column in slot { result[column] = cell }
        }
        return result
      }
      if row.count < width { return result }
    }
    var current: Cell?
    for column in 0..<width {
      if column < row.count, !row[column].text.isEmpty { current = row[column] }
      // A cell spans the blanks beside it as long as heads of their own stand below them.
      if column < row.count, row[column].text.isEmpty, lower[column].text.isEmpty { continue }
      result[column] = current
    }
    return result
  }

  /// A sequence of heads that repeats (三公: 合计 … 接待 twice) shares out the top heads evenly, however they were spread.
  private static func withRepeatedGroups(_ columns: [Column]) -> [Column] {
    let names = columns.map(\.name)
    let tops = columns.map { $0.path.count > 1 ? $0.path[0] : Label.empty }
    var distinct: [Label] = []
    for top in tops where !top.isEmpty && !distinct.contains(top) { distinct.append(top) }
    guard distinct.count >= 2, columns.count % distinct.count == 0 else { return columns }
    let period = columns.count / distinct.count
    guard period >= 3, names.indices.allSatisfy({ names[$0] == names[$0 % period] && !names[$0].isEmpty }) else {
      return columns
    }
    var result = columns
    for index in result.indices {
      let top = distinct[index / period]
      if distinct.contains(result[index].path[0]), result[index].path.count > 1 {
        result[index].path[0] = top
      } else {
        result[index].path.insert(top, at: 0)
      }
    }
    return result
  }
}
