/// An official table that the report's table of contents names.
public struct ListedTable: Sendable {
  public var kind: TableKind
  /// Without blanks, number and page.
  public var title: String
  /// Its number in the list: 7 of `七、`, `7.` and `公开07表`; nil where it has none.
  public var number: Int?
  /// Byte range of the line.
  public var range: Range<Int>
}

extension Report {
  /// The official tables that stand in a list before the first of them; none where fewer than three do.
  public var listedTables: [ListedTable] {
    guard let block = tables.first(where: { $0.kind.isFinalAccount })?.blocks.first, tree.blocks.indices.contains(block)
    else {
      return []
    }
    let end = min(tree.blocks[block].start, ownLength, ListedTable.mostBytes)
    let found = tree.bytes.withUnsafeBufferPointer { bytes in
      var found: [ListedTable] = []
      var start = 0
      while start < end, found.count < ListedTable.most {
        var next = start
        while next < end, bytes[next] != 0x0A { next += 1 }
        if next - start <= ListedTable.longestLine, let entry = ListedTable(bytes, start..<next),
          // The first table's own title is no entry.
          !tables.contains(where: { table in
            table.kind.isFinalAccount && table.titleRange.map { entry.range.contains($0.lowerBound) } ?? false
          })
        {
          found.append(entry)
        }
        start = next + 1
      }
      return found
    }
    return found.count >= ListedTable.fewest ? found : []
  }
}

extension ListedTable {
  fileprivate static let mostBytes = 1 << 18
  fileprivate static let longestLine = 600
  fileprivate static let fewest = 3
  fileprivate static let most = 64
  private static let word: Label = "表"

  /// nil where the line names no official table.
  fileprivate init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    let isCandidate = Self.word.withBytes { UnsafeBufferPointer(rebasing: bytes[line]).place(of: $0) != nil }
    guard isCandidate else { return nil }
    var rest = LabelText.folded(bytes, line)
    while let mark = ["-", "•", "#", "·"].first(where: { rest.hasPrefix(Label($0)) }) {
      rest = rest.dropFirst(mark.unicodeScalars.count)
    }
    (number, rest) = Self.numbered(rest)
    guard let last = rest.text.lastIndex(of: "表") else { return nil }
    let end = rest.text.index(after: last)
    guard rest.text[end...].unicodeScalars.allSatisfy({ Self.leaders.contains($0) }) else { return nil }
    title = String(rest.text[..<end])
    kind = TableKind(title: Label(title))
    guard kind.isFinalAccount, title.unicodeScalars.count <= Self.longestTitle else { return nil }
    var (first, behind) = (line.lowerBound, line.upperBound)
    while first < behind, bytes[first] <= 0x20 { first += 1 }
    while first < behind, bytes[behind - 1] <= 0x20 { behind -= 1 }
    range = first..<behind
  }

  private static let longestTitle = 40
  /// What leads to the page.
  private static let leaders = Array("….·．-—0123456789()第页".unicodeScalars)

  /// 七、 公开07表 7. 7、 07 before the title.
  private static func numbered(_ line: Label) -> (Int?, Label) {
    var rest = line
    var number: Int?
    if rest.hasPrefix("公开") || rest.hasPrefix("附表") || rest.hasPrefix("表") {
      let start = rest.hasPrefix("表") ? 1 : 2
      let digits = rest.dropFirst(start).text.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else { return (nil, line) }
      number = Int(digits)
      rest = rest.dropFirst(start + digits.count)
      if rest.hasPrefix("表") { rest = rest.dropFirst() }
      while [":", "、", ".", "-"].contains(where: { rest.hasPrefix(Label($0)) }) { rest = rest.dropFirst() }
      return (number, rest)
    }
    if rest.hasPrefix("(") { rest = rest.dropFirst() }
    let digits = rest.text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count <= 2 {
      number = Int(digits)
      rest = rest.dropFirst(digits.count)
    } else {
      let numerals = rest.text.prefix { chinese.contains($0) }
      guard !numerals.isEmpty, let value = value(numerals) else { return (nil, line) }
      number = value
      rest = rest.dropFirst(numerals.count)
    }
    var isMarked = false
    while [")", "、", "."].contains(where: { rest.hasPrefix(Label($0)) }) {
      rest = rest.dropFirst()
      isMarked = true
    }
    return isMarked ? (number, rest) : (nil, line)
  }

  private static let chinese: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// 一 … 十九
  private static func value(_ numerals: Substring) -> Int? {
    let digits = numerals.compactMap { chinese.firstIndex(of: $0) }.map { $0 + 1 }
    switch digits.count {
    case 1: return digits[0]
    case 2 where digits[0] == 10 && digits[1] < 10: return 10 + digits[1]
    default: return nil
    }
  }
}
