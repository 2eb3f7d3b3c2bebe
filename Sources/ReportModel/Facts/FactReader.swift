/// Reads what a report states of its body and year that other files may state again: the totals of a final account, projects, scores.
enum FactReader {
  /// nil for a report whose header does not say whose it is, and for one that states nothing of the kind.
  static func facts(of report: Report, path: String) -> FileFacts? {
    guard var identity = FileIdentity(report.header) else { return nil }
    if identity.scope == .open { identity.scope = scope(ofTitlesIn: report) }
    var facts = FileFacts(path: path, identity: identity)
    // A budget of the year has other numbers under the same names.
    let isBudget = report.header.kinds.contains { $0.hasSuffix("预算") }
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      if !isBudget { AccountFacts.read(report, bytes, into: &facts) }
      ProjectFacts.read(report, bytes, into: &facts)
    }
    return facts.facts.isEmpty ? nil : facts
  }

  private static let mostBlocks = 30
  private static let longestTitle = 150

  /// What the titles say where the header does not: 部门决算, 单位决算, （本级）.
  private static func scope(ofTitlesIn report: Report) -> FileIdentity.Scope {
    for placed in report.tree.blocks.prefix(mostBlocks) {
      switch placed.block.content {
      case .heading, .paragraph, .numbered: break
      default: continue
      }
      guard placed.range.count <= longestTitle else { continue }
      if report.says(["本级", "单位决算"], in: placed.range) { return .unit }
      if report.says(["部门决算"], in: placed.range) { return .department }
    }
    return .open
  }
}
