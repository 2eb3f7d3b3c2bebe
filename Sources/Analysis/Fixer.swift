import Findings
import SourceText

/// Applies the exact fixes of a report: those that leave one printed value and that two independent claims bear out.
public enum Fixer {
  /// One figure that was put right.
  public struct Change: Sendable {
    public var rule: String
    /// Line in the file as it was, from 1.
    public var line: Int
    public var old: String
    public var new: String
  }

  public struct Outcome: Sendable {
    public var bytes: [UInt8]
    public var changes: [Change]
  }

  /// A figure put right can make another one certain; past so many rounds something is turning in a circle.
  private static let mostRounds = 8

  /// - Returns: nil where there is nothing that could be changed without asking.
  public static func fix(
    path: String, location: String? = nil, bytes: [UInt8], options: CheckOptions,
    isWanted: (Finding) -> Bool = { _ in true }
  ) -> Outcome? {
    var text = bytes
    var changes: [Change] = []
    // Counting claims and residue is not needed to fix.
    var options = options
    options.listsClaims = false
    options.tellsResidue = false
    options.tellsUnchecked = false
    options.exchange = nil
    for _ in 0..<mostRounds {
      let report = Checker.check(path: path, location: location, bytes: text, options: options)
      guard report.bytes == text, let round = edits(report, isWanted), let fixed = TextEdit.apply(round.edits, to: text)
      else { break }
      text = fixed
      changes += round.changes
    }
    return changes.isEmpty ? nil : Outcome(bytes: text, changes: changes)
  }

  /// The edits of one round: whole fixes, none touching another.
  private static func edits(
    _ report: FileReport, _ isWanted: (Finding) -> Bool
  ) -> (edits: [TextEdit], changes: [Change])? {
    var edits: [TextEdit] = []
    var changes: [Change] = []
    let lines = LineIndex(report.bytes)
    for finding in report.findings where isWanted(finding) {
      guard let fix = finding.fix, fix.isExact, !fix.edits.isEmpty else { continue }
      let own = fix.edits.map { TextEdit(range: $0.range, newText: Array($0.newText.utf8)) }
      guard own.allSatisfy({ edit in !edits.contains { $0.range.overlaps(edit.range) || $0.range == edit.range } })
      else { continue }
      edits += own
      for edit in fix.edits {
        let range = edit.range.clamped(to: 0..<report.bytes.count)
        changes.append(
          Change(
            rule: finding.rule, line: lines.line(at: range.lowerBound) + 1,
            old: String(decoding: report.bytes[range], as: UTF8.self), new: edit.newText))
      }
    }
    guard !edits.isEmpty else { return nil }
    return (edits, changes)
  }
}
