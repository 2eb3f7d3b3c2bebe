import ReportSyntax

/// Tables: each row by itself, under what the heads say of their columns.
extension TokenPainter {
  mutating func paint(_ table: TableSyntax, _ placed: PlacedBlock) {
    let rows = table.rows
    let heads = TableHeads(table, placed, self)
    // Rows stand in order: those before the window are skipped.
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if placed.range(of: rows[middle].span).upperBound <= window.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low > 0 ? placed.range(of: rows[low - 1].span).upperBound : placed.start
    for index in low..<rows.count {
      let place = placed.range(of: rows[index].span)
      if place.lowerBound - end > 3 { putComments(end..<place.lowerBound) }
      if place.lowerBound >= window.upperBound { return }
      end = place.upperBound
      if !rows[index].isHeadRule { paint(rows[index], isHead: index < heads.rows, heads, table, placed) }
    }
    if placed.range.upperBound - end > 3 { putComments(end..<placed.range.upperBound) }
  }

  private mutating func paint(
    _ row: TableSyntax.Row, isHead: Bool, _ heads: TableHeads, _ table: TableSyntax, _ placed: PlacedBlock
  ) {
    let isTotal = !isHead && row.cells.contains { isTotalLabel(placed.range(of: table.cells[$0].span)) }
    if isTotal { traits.insert(.total) }
    var hasCode = false
    for (column, index) in row.cells.enumerated() {
      let cell = table.cells[index]
      let range = placed.range(of: cell.span)
      guard !range.isEmpty else { continue }
      if range.lowerBound >= window.upperBound { break }
      if cell.isQuoted {
        put(withQuotes(range), isHead ? .label : .text)
        continue
      }
      if holdsInline(range) {
        paintProse(range, placed)
        continue
      }
      if isHead {
        put(range, .label)
        continue
      }
      if isCode(range, column, row, heads, table, placed) {
        hasCode = true
        put(range, .subjectCode)
      } else if let kind = number(range) {
        put(range, kind)
        hasCode = false
      } else if isTotalLabel(range) {
        put(range, .label)
      } else if hasCode || heads.isName(column) {
        // The name stands right behind its code.
        if isWord(range) { put(range, .subjectName) }
        hasCode = false
      } else {
        paintProse(range, placed)
      }
    }
    traits.remove(.total)
  }

  private func holdsInline(_ range: Range<Int>) -> Bool {
    for index in range where bytes[index] == 0x7B || bytes[index] == 0xEF && bytes.length(of: 0x7B, at: index) > 0 {
      return true
    }
    return false
  }

  // MARK: Cells

  /// The code of a 类, 款 or 项: three, five or seven digits under a head that says so, or with a name beside it.
  private func isCode(
    _ range: Range<Int>, _ column: Int, _ row: TableSyntax.Row, _ heads: TableHeads, _ table: TableSyntax,
    _ placed: PlacedBlock
  ) -> Bool {
    guard range.count <= 7, range.allSatisfy({ bytes[$0] &- 0x30 < 10 }) else { return false }
    if heads.isLevel(column) { return range.count <= 3 }
    guard range.count == 3 || range.count == 5 || range.count == 7 else { return false }
    if heads.isCode(column) { return true }
    guard !heads.areKnown, column == 0, row.cells.count > 2 else { return false }
    let name = placed.range(of: table.cells[row.cells.lowerBound + 1].span)
    return !name.isEmpty && number(name) == nil && isWord(name)
  }

  /// Whether a cell holds nothing but a number, and what kind: `2,948.42`, `(12.50)`, `3. 34`, `-4.63%`.
  func number(_ range: Range<Int>) -> SemanticToken.Kind? {
    guard range.count < 80 else { return nil }
    var index = range.lowerBound
    var digits = 0
    var kind = SemanticToken.Kind.amount
    while index < range.upperBound {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        digits += 1
        index += 1
        continue
      }
      let digit = bytes.digitLength(at: index)
      if digit > 0 {
        digits += 1
        index += digit
      } else if let sign = sign(at: index) {
        if sign.byte == 0x25 { kind = .rate }
        // What ends a number stands behind it, what opens one before.
        if sign.byte == 0x25 || sign.byte == 0x29 || sign.byte == 0x2E || sign.byte == 0x2C {
          if digits == 0 { return nil }
        } else if sign.byte != 0x20, digits > 0 {
          return nil
        }
        index += sign.length
      } else {
        return nil
      }
    }
    return digits > 0 ? kind : nil
  }

  /// A sign or a blank that may stand in a number, as ASCII.
  private func sign(at index: Int) -> (byte: UInt8, length: Int)? {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case 0x20, 0x25, 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E: return (byte, 1)
      default: return nil
      }
    }
    let blank = bytes.blankLength(at: index)
    if blank > 0 { return (0x20, blank) }
    switch bytes.triple(at: index) {
    case 0xEF_BC85, 0xEF_B9AA: return (0x25, 3)
    case 0xEF_BC88: return (0x28, 3)
    case 0xEF_BC89: return (0x29, 3)
    case 0xEF_BC8B: return (0x2B, 3)
    case 0xEF_BC8C: return (0x2C, 3)
    case 0xEF_BC8D, 0xE2_8892: return (0x2D, 3)
    case 0xEF_BC8E: return (0x2E, 3)
    default: return nil
    }
  }

  private static let longestLabel = 90

  /// 合计, 本年支出合计, 小　计: blanks between the two characters do not count.
  func isTotalLabel(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard range.count >= 6, range.count <= Self.longestLabel, bytes.triple(at: end - 3) == 0xE8_AEA1 else {
      return false
    }
    var index = end - 3
    while index > range.lowerBound {
      if bytes[index - 1] == 0x20 {
        index -= 1
      } else if bytes.triple(at: index - 3) == 0xE3_8080 {
        index -= 3
      } else if bytes[index - 1] == 0xA0, bytes.byte(at: index - 2) == 0xC2 {
        index -= 2
      } else {
        break
      }
    }
    guard index - 3 >= range.lowerBound else { return false }
    // 合 小 总 共
    switch bytes.triple(at: index - 3) {
    case 0xE5_9088, 0xE5_B08F, 0xE6_80BB, 0xE5_85B1: return true
    default: return false
    }
  }

  /// Chinese words, and no dash that stands for no value.
  func isWord(_ range: Range<Int>) -> Bool {
    range.contains { (0xE4...0xE9).contains(bytes[$0]) } && bytes.triple(at: range.lowerBound) != 0xE6_97A0
  }
}

/// What the first rows of a table say of its columns.
struct TableHeads {
  /// How many rows at the top are heads.
  private(set) var rows = 0
  /// Whether some head was found, so that columns need not be guessed at.
  private(set) var areKnown = false
  private var codes: Set<Int> = []
  private var names: Set<Int> = []
  /// 类, 款 and 项 in columns of their own.
  private var levels: Set<Int> = []

  /// Heads take no more rows than this, and are looked for in no more.
  private static let mostRows = 4

  init(_ table: TableSyntax, _ placed: PlacedBlock, _ painter: TokenPainter) {
    let rows = table.rows
    let first = rows.prefix(Self.mostRows + 1)
    if let rule = first.firstIndex(where: \.isHeadRule), rule > 0 {
      self.rows = rule
    } else {
      let plain = first.prefix { row in Self.isHead(row, table, placed, painter) }
      // Rows of nothing but words say nothing of where the heads end.
      self.rows = plain.count < min(rows.count, Self.mostRows) ? plain.count : min(1, plain.count)
    }
    for row in rows.prefix(self.rows) {
      for (column, cell) in row.cells.enumerated() {
        note(placed.range(of: table.cells[cell].span), column, painter)
      }
    }
    areKnown = !codes.isEmpty || !levels.isEmpty || !names.isEmpty
  }

  /// Two cells or more, and no number among them.
  private static func isHead(
    _ row: TableSyntax.Row, _ table: TableSyntax, _ placed: PlacedBlock, _ painter: TokenPainter
  ) -> Bool {
    var words = 0
    for cell in row.cells {
      let range = placed.range(of: table.cells[cell].span)
      if range.isEmpty { continue }
      if painter.number(range) != nil { return false }
      // A row that opens with 合计 has no heads, whatever it leaves empty.
      if words == 0, painter.isTotalLabel(range), cell == row.cells.lowerBound { return false }
      words += 1
    }
    return words >= 2
  }

  private mutating func note(_ range: Range<Int>, _ column: Int, _ painter: TokenPainter) {
    guard range.count >= 3, range.count < 60 else { return }
    let label = Folding.foldedLabel(painter.all, range)
    let isSubject = Self.contains(label, "科目") || Self.contains(label, "分类")
    if Self.contains(label, "编码") || Self.contains(label, "代码") {
      if isSubject || label.count == 6 { codes.insert(column) }
    } else if isSubject, Self.contains(label, "名称") {
      names.insert(column)
    } else if label.count == 3, Self.contains(label, "类") || Self.contains(label, "款") || Self.contains(label, "项") {
      levels.insert(column)
    }
  }

  private static func contains(_ label: [UInt8], _ word: StaticString) -> Bool {
    label.withUnsafeBufferPointer { bytes in bytes.indices.contains { bytes.has(word, at: $0) } }
  }

  func isCode(_ column: Int) -> Bool { codes.contains(column) }
  func isName(_ column: Int) -> Bool { names.contains(column) }
  func isLevel(_ column: Int) -> Bool { levels.contains(column) }
}
