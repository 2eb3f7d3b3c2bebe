import ReportSyntax

/// Whether two trees say the same: equal tokens in equal order, blanks aside, and equal cells in equal places.
public enum TokenComparison {
  public static func areAlike(_ first: SyntaxTree, _ second: SyntaxTree) -> Bool {
    haveSameTokens(first, second) && haveSameTables(first, second)
  }

  private static func haveSameTables(_ first: SyntaxTree, _ second: SyntaxTree) -> Bool {
    let left = tables(first)
    let right = tables(second)
    guard left.count == right.count else { return false }
    return zip(left, right).allSatisfy { isSame($0, first.bytes, $1, second.bytes) }
  }

  private static func tables(_ tree: SyntaxTree) -> [(PlacedBlock, TableSyntax)] {
    tree.blocks.compactMap { placed in
      if case .table(let table) = placed.block.content { (placed, table) } else { nil }
    }
  }

  private static func isSame(
    _ left: (placed: PlacedBlock, table: TableSyntax), _ leftBytes: [UInt8],
    _ right: (placed: PlacedBlock, table: TableSyntax), _ rightBytes: [UInt8]
  ) -> Bool {
    guard left.table.form == right.table.form, left.table.rows.count == right.table.rows.count else { return false }
    for (one, other) in zip(left.table.rows, right.table.rows) {
      guard one.count == other.count, one.isHeadRule == other.isHeadRule else { return false }
      if one.isHeadRule { continue }
      for (cell, second) in zip(one.cells, other.cells) {
        let text = leftBytes[left.placed.range(of: left.table.cells[cell].span)]
        guard text == rightBytes[right.placed.range(of: right.table.cells[second].span)] else { return false }
      }
    }
    return true
  }

  private static func haveSameTokens(_ first: SyntaxTree, _ second: SyntaxTree) -> Bool {
    var left = TokenCursor(first)
    var right = TokenCursor(second)
    while true {
      guard let one = left.next() else { return isEnd(&right) }
      guard let other = right.next() else { return false }
      if isSame(one, other) { continue }
      // A row that was left open has been closed.
      guard other.token.kind == .bar, let next = right.next(), isSame(one, next) else { return false }
    }
  }

  private static func isSame(_ one: TokenCursor.Place, _ other: TokenCursor.Place) -> Bool {
    guard one.token.kind == other.token.kind, one.block == other.block else { return false }
    switch one.token.kind {
    case .bar: return true
    case .headRule: return colons(one) == colons(other)
    default: return one.bytes == other.bytes
    }
  }

  /// The ends of the rule of a column say how it is aligned; its length says nothing.
  private static func colons(_ place: TokenCursor.Place) -> [Bool] {
    let isColon = [place.bytes.first, place.bytes.last].map { $0 == 0x3A }
    let tail = place.bytes.suffix(3)
    let wide: [UInt8] = [0xEF, 0xBC, 0x9A]
    return [
      isColon[0] || place.bytes.starts(with: wide), isColon[1] || Array(tail) == wide,
    ]
  }

  /// The end of the file may have gained a line end, or a bar.
  private static func isEnd(_ cursor: inout TokenCursor) -> Bool {
    while let place = cursor.next() {
      guard place.token.kind == .lineEnd || place.token.kind == .bar else { return false }
    }
    return true
  }

}

/// Walks over the tokens of a tree that are not blank.
struct TokenCursor {
  struct Place {
    var token: Token
    /// What kind of block it stands in.
    var block: UInt8
    var bytes: ArraySlice<UInt8>
  }

  private let tree: SyntaxTree
  private var block = 0
  private var token = 0

  init(_ tree: SyntaxTree) { self.tree = tree }

  mutating func next() -> Place? {
    while block < tree.blocks.count {
      let placed = tree.blocks[block]
      while token < placed.block.tokens.count {
        let found = placed.block.tokens[token]
        token += 1
        if found.kind == .blank { continue }
        return Place(
          token: found, block: Self.number(placed.block.content), bytes: tree.bytes[placed.range(of: found.span)])
      }
      block += 1
      token = 0
    }
    return nil
  }

  private static func number(_ content: Block.Content) -> UInt8 {
    switch content {
    case .blank: 0
    case .header: 1
    case .thematicBreak: 2
    case .heading: 3
    case .numbered: 4
    case .table: 5
    case .directive: 6
    case .comment: 7
    case .contents: 8
    case .paragraph: 9
    }
  }
}
