/// Which table of a report is which of the official tables 01–09, as far as that is certain.
///
/// Two tables of one kind (those of a department and of a body attached to it) leave open which of them ties to which, unless
/// each part of the outline holds a set of its own.
struct OfficialTables {
  /// By the kind's raw value; -1 for none.
  private var indices = [Int](repeating: -1, count: 16)
  private(set) var count = 0

  subscript(_ kind: TableKind) -> Int? {
    let index = indices[Int(kind.rawValue)]
    return index < 0 ? nil : index
  }

  /// The one set that a report has; nil where it has several.
  static func all(of report: Report) -> OfficialTables? {
    OfficialTables(report.tables.indices.filter { isOne(report.tables[$0]) }, report)
  }

  /// The sets that can be told apart, each with two tables or more.
  static func sets(of report: Report) -> [OfficialTables] {
    let official = report.tables.indices.filter { isOne(report.tables[$0]) }
    guard official.count > 1 else { return [] }
    if let whole = OfficialTables(official, report) { return [whole] }
    for level in 1...3 {
      var parts: [Int: [Int]] = [:]
      for table in official { parts[part(of: table, level: level, report), default: []].append(table) }
      guard parts.count > 1 else { continue }
      let sets = parts.keys.sorted().compactMap { OfficialTables(parts[$0] ?? [], report) }
      // A part that holds two of a kind leaves the others in doubt, too.
      if sets.count == parts.count { return sets.filter { $0.count > 1 } }
    }
    return []
  }

  /// nil where two tables are of one kind.
  private init?(_ tables: [Int], _ report: Report) {
    for table in tables {
      let kind = Int(report.tables[table].kind.rawValue)
      guard indices.indices.contains(kind), indices[kind] < 0 else { return nil }
      indices[kind] = table
      count += 1
    }
  }

  /// The innermost section of at most a level that a table stands in; -1 for none.
  private static func part(of table: Int, level: Int, _ report: Report) -> Int {
    guard let block = report.tables[table].blocks.first, report.tree.blocks.indices.contains(block),
      var section = report.outline.section(at: report.tree.blocks[block].start)
    else { return -1 }
    while report.outline.sections[section].level > level {
      guard let parent = report.outline.sections[section].parent else { return -1 }
      section = parent
    }
    return section
  }

  /// Whether a table is the official one of its kind: provinces have others beside it, whose titles say more.
  private static func isOne(_ table: ReportTable) -> Bool {
    let title = Label(table.title)
    func has(_ word: Label) -> Bool { title.contains(word) }
    if has("续表") || has("预算公开") || has("上年") || has("样表") { return false }
    switch table.kind {
    case .incomeAndExpenditure, .fiscalIncomeAndExpenditure, .threePublic: return true
    case .income, .expenditure:
      return !others.contains(where: title.contains)
    case .generalBudgetExpenditure:
      return has("一般公共预算") && !has("项目支出") && !has("明细")
    case .basicExpenditure: return has("一般公共预算")
    case .governmentFunds: return !has("基本支出") && !has("项目支出") && !has("明细")
    case .stateCapital: return !has("收入支出") && !has("明细")
    case .indicators, .other: return false
    }
  }

  /// What is in the titles of tables that only begin like 02 and 03.
  private static let others: [Label] = ["财政拨款", "财政专户", "项目支出", "基本支出", "明细", "经济分类", "部门所属", "分单位"]
}
