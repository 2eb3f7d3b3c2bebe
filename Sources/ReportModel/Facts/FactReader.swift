/// Reads what a report states of its body and year that other files may state again: the totals of a final account, projects, scores.
enum FactReader {
  /// nil for a report whose header does not say whose it is, and for one that states nothing of the kind.
  static func facts(of report: Report, path: String) -> FileFacts? {
    guard let identity = FileIdentity(report.header) else { return nil }
    var facts = FileFacts(path: path, identity: identity)
    // A budget of the year has other numbers under the same names.
    let isBudget = report.header.kinds.contains { $0.hasSuffix("预算") }
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      if !isBudget { AccountFacts.read(report, bytes, into: &facts) }
      ProjectFacts.read(report, bytes, into: &facts)
    }
    return facts.facts.isEmpty ? nil : facts
  }
}
