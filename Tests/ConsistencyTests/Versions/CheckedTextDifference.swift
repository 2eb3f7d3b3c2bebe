import Analysis
import Consistency
import Findings
import ReportModel

extension CheckedText {
  /// The first thing in which the outcome of two checks differs, in words; nil where nothing does.
  func difference(from other: CheckedText) -> String? {
    let (own, theirs) = (report, other.report)
    guard bytes == other.bytes, own.tree.bytes == theirs.tree.bytes else { return "bytes" }
    guard own.tree.blocks.map(\.range) == theirs.tree.blocks.map(\.range) else { return "blocks" }
    if let fault = Self.difference(own.figures, theirs.figures, "figure", { $0.isSame(as: $1) && $0.range == $1.range })
    {
      return fault
    }
    if let fault = Self.difference(own.terms, theirs.terms, "term", ==) { return fault }
    if let fault = Self.difference(own.claims, theirs.claims, "claim", Self.areSame) { return fault }
    if let fault = Self.difference(own.tables, theirs.tables, "table", Self.areSame) { return fault }
    if let fault = Self.difference(judgements, other.judgements, "judgement", ==) { return fault }
    if let fault = Self.difference(diagnoses, other.diagnoses, "diagnosis", { "\($0)" == "\($1)" }) { return fault }
    guard own.proseFigures == theirs.proseFigures, own.longLists == theirs.longLists,
      own.oversizedNumbers == theirs.oversizedNumbers, "\(own.percentChanges)" == "\(theirs.percentChanges)",
      "\(own.proseLabels)" == "\(theirs.proseLabels)"
    else { return "prose" }
    guard judged.noted == other.judged.noted else { return "noted claims" }
    guard "\(own.outline)" == "\(theirs.outline)" else { return "outline" }
    guard subjects.counts == other.subjects.counts, "\(subjects.faults)" == "\(other.subjects.faults)" else {
      return "subjects"
    }
    guard fileReport().counts == other.fileReport().counts else { return "counts" }
    return Self.difference(findings, other.findings, "finding", Self.areSame)
  }

  private static func difference<Element>(
    _ own: [Element], _ theirs: [Element], _ name: String, _ areSame: (Element, Element) -> Bool
  ) -> String? {
    for (index, (a, b)) in zip(own, theirs).enumerated() where !areSame(a, b) {
      return "\(name) \(index) of \(own.count): \(a)\nis not \(b)"
    }
    return own.count == theirs.count ? nil : "\(own.count) \(name)s, not \(theirs.count)"
  }

  private static func areSame(_ a: Claim, _ b: Claim) -> Bool {
    guard a.tie == b.tie, a.stated == b.stated, a.comparison == b.comparison, a.table == b.table,
      a.certainty == b.certainty, a.evidence == b.evidence
    else { return false }
    switch (a.formula, b.formula) {
    case (.sum(let own), .sum(let other)): return own == other
    case (.ratio(let part, let whole, let scale), .ratio(let otherPart, let otherWhole, let otherScale)):
      return part == otherPart && whole == otherWhole && scale == otherScale
    case (.expression(let own), .expression(let other)): return own == other
    default: return false
    }
  }

  private static func areSame(_ a: ReportTable, _ b: ReportTable) -> Bool {
    guard a.blocks == b.blocks, a.title == b.title, a.titleRange == b.titleRange, a.kind == b.kind,
      a.number == b.number, a.unit == b.unit, a.directive == b.directive, a.origin == b.origin,
      a.bands.count == b.bands.count
    else { return false }
    return zip(a.bands, b.bands).allSatisfy { own, other in
      own.cells.count == other.cells.count && own.rows.map(\.range) == other.rows.map(\.range)
        && "\(own.columns)\(own.sides)" == "\(other.columns)\(other.sides)"
        && zip(own.cells, other.cells).allSatisfy {
          $0.range == $1.range && $0.figure == $1.figure && $0.isEmpty == $1.isEmpty
        }
    }
  }

  private static func areSame(_ a: Finding, _ b: Finding) -> Bool {
    a.range == b.range && a.message == b.message && "\(a)" == "\(b)"
  }
}
