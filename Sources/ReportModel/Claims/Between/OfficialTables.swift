/// Which table of a report is which of the official tables 01–09, as far as that is certain.
///
/// Two tables of one kind (those of a department and of a body attached to it) leave open which of them ties to which, unless
/// each part of the outline holds a set of its own.
struct OfficialTables {
  /// By the kind's raw value; -1 for none.
  private var indices = SIMD16<Int32>(repeating: -1)
  private(set) var count = 0

  subscript(_ kind: TableKind) -> Int? {
    let index = indices[Int(kind.rawValue)]
    return index < 0 ? nil : Int(index)
  }

  /// The one set that a report has; nil where it has several.
  static func all(of report: Report) -> OfficialTables? {
    var all = OfficialTables()
    return report.tables.indices.allSatisfy { !report.tables[$0].isOfficial || all.take($0, report) } ? all : nil
  }

  /// The sets that can be told apart, each with two tables or more.
  static func sets(of report: Report) -> [OfficialTables] {
    if let whole = all(of: report) { return whole.count > 1 ? [whole] : [] }
    let official = report.tables.indices.filter { report.tables[$0].isOfficial }
    for level in 1...3 {
      var parts: [(section: Int, tables: OfficialTables)] = []
      // By section, behind one for the tables that stand in none.
      var known = [Int](repeating: -1, count: report.outline.sections.count + 1)
      // A part that holds two of a kind leaves the others in doubt, too.
      let areApart = official.allSatisfy { table in
        let section = part(of: table, level: level, report)
        if known[section + 1] < 0 {
          known[section + 1] = parts.count
          parts.append((section, OfficialTables()))
        }
        return parts[known[section + 1]].tables.take(table, report)
      }
      guard areApart, parts.count > 1 else { continue }
      return parts.sorted { $0.section < $1.section }.map(\.tables).filter { $0.count > 1 }
    }
    return []
  }

  /// False where there is a table of that kind already.
  private mutating func take(_ table: Int, _ report: Report) -> Bool {
    let kind = Int(report.tables[table].kind.rawValue)
    guard kind < indices.scalarCount, indices[kind] < 0 else { return false }
    indices[kind] = Int32(truncatingIfNeeded: table)
    count += 1
    return true
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
}
