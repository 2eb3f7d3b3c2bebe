import Findings
import ReportModel

/// Claims between tables: what the figures of the other tables are called.
extension ClaimWords {
  /// The titles of the tables that the operands stand in, and, of a single operand, its row and column:
  /// `收入支出决算总表“金额”列 本年收入合计`.
  public var elsewhere: String {
    let operands = operands
    var titles: [String] = []
    for operand in operands {
      guard let place = names.place(of: operand), report.tables.indices.contains(place.table) else { continue }
      let title = report.tables[place.table].title
      if !title.isEmpty, !titles.contains(title) { titles.append(title) }
    }
    let tables = titles.joined(separator: say("、", " and "))
    guard operands.count == 1, let operand = operands.first else { return tables }
    let name = Self.join(names.name(of: operand), number: "", runsAlongRow: false, language)
    return language == .chinese || tables.isEmpty || name.isEmpty ? tables + name : "\(tables), \(name)"
  }
}
