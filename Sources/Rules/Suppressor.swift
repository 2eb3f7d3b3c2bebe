import Findings
import ReportModel

/// Takes out the findings that `@忽略` silences, and tells of the ones that silence nothing.
///
/// A suppression without a reason silences nothing; GJ9012 tells of it. GJ9011 and GJ9012 can't be silenced.
struct Suppressor {
  private struct Entry {
    var suppression: Suppression
    /// The word names a rule.
    var isKnown: Bool
    var isUsed = false
  }

  private var entries: [Entry] = []
  /// Indices into `entries` by rule id.
  private var byRule: [String: [Int]] = [:]

  /// - Parameter unheard: rules that had no occasion to find anything, so that what silences them is not known to be useless
  init(_ suppressions: [Suppression], unheard: Set<String>) {
    for suppression in suppressions where suppression.reason != nil {
      let rules = RuleCatalogue.all.filter { RuleCatalogue.matches(suppression.rule, $0) }
      for rule in rules where !Suppressor.isExempt(rule.id) { byRule[rule.id, default: []].append(entries.count) }
      let waits = !rules.isEmpty && rules.allSatisfy { rule in unheard.contains(rule.id) }
      entries.append(Entry(suppression: suppression, isKnown: !rules.isEmpty, isUsed: waits))
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  mutating func apply(to findings: inout [Finding]) {
    var kept: [Finding] = []
    kept.reserveCapacity(findings.count)
    for finding in findings where !silences(finding) { kept.append(finding) }
    findings = kept
  }

  /// Tells of the suppressions that silenced nothing.
  func tellUseless(into list: inout FindingList) {
    for entry in entries where !entry.isUsed {
      list.add(
        UselessSuppressionRule.self, at: entry.suppression.place,
        message: UselessSuppressionRule.message(entry.suppression.rule, isKnown: entry.isKnown, list.language),
        notes: [UselessSuppressionRule.help(isKnown: entry.isKnown, list.language)])
    }
  }

  /// Every suppression that covers the finding has been of use.
  private mutating func silences(_ finding: Finding) -> Bool {
    guard let indices = byRule[finding.rule] else { return false }
    var isSilenced = false
    for index in indices where Suppressor.covers(entries[index].suppression, finding.range) {
      entries[index].isUsed = true
      isSilenced = true
    }
    return isSilenced
  }

  private static func covers(_ suppression: Suppression, _ range: Range<Int>) -> Bool {
    suppression.coversFile || suppression.scope.contains(range.lowerBound)
      || !range.isEmpty && suppression.scope.overlaps(range)
  }

  private static func isExempt(_ id: String) -> Bool {
    id == UselessSuppressionRule.id || id == SuppressionReasonRule.id
  }
}
