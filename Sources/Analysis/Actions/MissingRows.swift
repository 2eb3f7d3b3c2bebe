import Findings
import ReportModel
import SourceText

/// Adds all 类 and 款 at once whose rows are missing above their 项, with the sums of what stands below them.
enum MissingRows: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix]
  private static let rule = "GJ4007"

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    guard let touched = request.touched.first(where: { $0.rule == rule && $0.fix != nil }) else { return }
    let report = request.snapshot.checked.report
    guard let table = report.table(at: touched.range.lowerBound) else { return }
    let missing = request.findings.filter {
      $0.rule == rule && $0.fix != nil && report.table(at: $0.range.lowerBound) == table
    }
    guard missing.count > 1 else { return }
    // Above one 项 both may be missing: what is longer in code comes behind.
    let ordered = missing.sorted { a, b in
      guard let x = a.fix?.edits.first, let y = b.fix?.edits.first, x.range == y.range else {
        return a.range.lowerBound < b.range.lowerBound
      }
      return codeLength(x.newText) < codeLength(y.newText)
    }
    let edits = ordered.flatMap { $0.fix?.textEdits ?? [] }
    if let trial = Trial(request.snapshot), !trial.mends(missing, edits) { return }
    actions.append(
      TextAction(
        .quickFix, key: "parents.\(table)",
        title: request.say(
          "补上本表缺的 \(missing.count) 行类、款", "add the \(missing.count) rows of 类 and 款 that this table lacks"),
        mends: missing, edits: { edits }))
  }

  /// How many digits stand before the name in a row.
  private static func codeLength(_ row: String) -> Int {
    row.utf8.prefix { $0 < 0x80 }.count { $0 >= 0x30 && $0 <= 0x39 }
  }
}
