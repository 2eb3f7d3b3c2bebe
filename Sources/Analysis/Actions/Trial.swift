import Findings
import SourceText

/// Tries edits out: whether they take a finding away and bring no error. What a rule does not settle by itself is offered only
/// where it has been tried.
struct Trial: Sendable {
  /// In longer texts nothing is tried: even what takes over from the check of the text before takes too long there for a look at what
  /// may be done.
  static let mostBytes = 4 << 20

  let snapshot: Snapshot
  private let before: Tally

  /// Nil where the text is too long.
  init?(_ snapshot: Snapshot) {
    guard snapshot.bytes.count <= Self.mostBytes else { return nil }
    self.snapshot = snapshot
    before = Tally(snapshot.checked.findings)
  }

  /// What the text becomes; nil where the edits cannot be made.
  func outcome(_ edits: [TextEdit]) -> Snapshot? {
    guard let bytes = TextEdit.apply(edits, to: snapshot.bytes), bytes != snapshot.bytes else { return nil }
    return snapshot.edited(by: [TextEdit(range: 0..<snapshot.bytes.count, newText: bytes)])
  }

  /// Whether the edits take one finding away at least of each rule, and bring no error.
  func mends(_ findings: [Finding], _ edits: [TextEdit]) -> Bool {
    guard let after = outcome(edits) else { return false }
    return mends(findings, after)
  }

  func mends(_ findings: [Finding], _ after: Snapshot) -> Bool {
    let tally = Tally(after.checked.findings)
    guard !tally.hasMoreErrors(than: before) else { return false }
    var gone: [String: Int] = [:]
    for finding in findings { gone[finding.rule, default: 0] += 1 }
    return gone.allSatisfy { rule, count in tally.count(rule) <= before.count(rule) - count }
  }

  /// Whether the edits bring no error.
  func isHarmless(_ after: Snapshot) -> Bool { !Tally(after.checked.findings).hasMoreErrors(than: before) }

  /// How many findings there are of each rule.
  private struct Tally {
    private var all: [String: Int] = [:]
    private var errors: [String: Int] = [:]

    init(_ findings: [Finding]) {
      for finding in findings {
        all[finding.rule, default: 0] += 1
        if finding.severity == .error { errors[finding.rule, default: 0] += 1 }
      }
    }

    func count(_ rule: String) -> Int { all[rule] ?? 0 }
    func hasMoreErrors(than other: Tally) -> Bool { errors.contains { $0.value > other.errors[$0.key] ?? 0 } }
  }
}
