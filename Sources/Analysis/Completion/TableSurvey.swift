import ReportModel
import ReportSyntax
import Subjects

/// What a table that is being typed says of its columns, found by its heads and by what stands in it.
struct TableSurvey: Sendable {
  let title: String
  let kind: TableKind
  /// Columns of codes, each with the column of the names that belong to it; 类, 款 and 项 in columns of their own count as one.
  private(set) var pairs: [Pair] = []
  /// Head words of the first rows, by column.
  private(set) var heads: [[String]] = []
  let isOfIndicators: Bool

  struct Pair: Sendable {
    /// One, or 类, 款 and 项.
    var codes: [Int]
    var name: Int
  }

  private static let mostHeadRows = 8

  init(_ snapshot: Snapshot, _ text: ByteText, block: Int) {
    let placed = snapshot.tree.blocks[block]
    title = TableTitles.title(before: block, snapshot.tree, text)
    let announced = TableTitles.directive(before: block, snapshot.tree)
    var rows: [[String]] = []
    if case .table(let syntax) = placed.block.content {
      for row in syntax.rows.prefix(Self.mostHeadRows) where !row.isHeadRule {
        rows.append(
          syntax.cells[row.cells.clamped(to: syntax.cells.indices)].map { text.folded(placed.range(of: $0.span)) })
      }
    }
    let words = rows.flatMap(\.self)
    let own = TableKind(title: Label(title))
    isOfIndicators =
      announced == .indicatorTable || words.contains { $0.hasPrefix("一级指标") || $0.hasPrefix("三级指标") }
      || own == .indicators && !words.contains { $0.hasPrefix("科目") }
    kind = isOfIndicators ? .indicators : own
    for row in rows {
      // Behind the first row with a code there are no heads.
      if row.contains(where: { SubjectCode($0) != nil }) { break }
      heads.append(row)
      take(head: row)
    }
    if pairs.isEmpty, !isOfIndicators, case .table(let syntax) = placed.block.content {
      takeByCodes(syntax, placed, text)
    }
  }

  private mutating func take(head row: [String]) {
    for (column, word) in row.enumerated() {
      if word == "类", column + 1 < row.count, row[column + 1] == "款" {
        let hasItems = column + 2 < row.count && row[column + 2] == "项"
        let codes = Array(column...(column + (hasItems ? 2 : 1)))
        pairs.removeAll { codes.contains($0.codes[0]) }
        pairs.append(Pair(codes: codes, name: column + codes.count))
        continue
      }
      guard Self.isCodeHead(word), !pairs.contains(where: { $0.codes.contains(column) }) else { continue }
      let next = row.indices.first { $0 > column && Self.isNameHead(row[$0]) }
      pairs.append(Pair(codes: [column], name: next ?? column + 1))
    }
  }

  /// Whether a word stands over codes or their names.
  static func isHead(_ word: String) -> Bool { isCodeHead(word) || isNameHead(word) }

  private static func isCodeHead(_ word: String) -> Bool {
    if word.hasPrefix("科目编") || word.hasPrefix("科目代") { return true }
    guard word.hasSuffix("编码") || word.hasSuffix("代码"), word.utf8.count <= 60 else { return false }
    return !["项目", "单位", "部门", "组织", "信用", "邮政"].contains(where: word.contains) || word.contains("科目")
  }

  private static func isNameHead(_ word: String) -> Bool { word.hasSuffix("名称") }

  /// Columns in which most of some rows have codes of 科目 with words beside them.
  private mutating func takeByCodes(_ syntax: TableSyntax, _ placed: PlacedBlock, _ text: ByteText) {
    var votes: [Int: Int] = [:]
    var count = 0
    for row in syntax.rows.prefix(24) where !row.isHeadRule {
      count += 1
      for (column, cell) in syntax.cells[row.cells.clamped(to: syntax.cells.indices)].enumerated() where column < 16 {
        guard cell.span.count >= 3, cell.span.count <= 7,
          let code = SubjectCode(text.text(placed.range(of: cell.span))), SubjectCatalogue().subject(code) != nil
        else { continue }
        votes[column, default: 0] += 1
      }
    }
    for (column, own) in votes.sorted(by: { $0.key < $1.key }) where own >= 2 && own * 2 >= count {
      pairs.append(Pair(codes: [column], name: column + 1))
    }
  }

  /// The classifications that the table's codes may be of; nil where nothing says.
  func classifications(near codes: [SubjectCode]) -> Set<SubjectClassification>? {
    var votes: [SubjectClassification: Int] = [:]
    for code in codes {
      if let own = code.classification { votes[own, default: 0] += 1 }
    }
    if let most = votes.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })?.key { return [most] }
    switch kind {
    case .income: return [.revenue]
    case .expenditure, .generalBudgetExpenditure, .governmentFunds, .stateCapital: return [.functional]
    case .basicExpenditure: return [.departmentEconomic]
    default: break
    }
    let words = heads.flatMap(\.self) + [title]
    if words.contains(where: { $0.contains("经济分类") }) {
      return words.contains { $0.contains("政府预算") || $0.contains("政府经济") }
        ? [.governmentEconomic] : [.departmentEconomic]
    }
    if words.contains(where: { $0.contains("功能分类") }) { return [.functional] }
    return nil
  }
}
