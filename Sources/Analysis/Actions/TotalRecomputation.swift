import Findings
import ReportModel
import SourceText

/// Writes the totals of a table anew from its parts, rows and columns at once, where they are contradicted.
enum TotalRecomputation: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix, .rewrite]

  /// Ties whose results are totals, or are computed from the figures of their row.
  private static let ties: Set<Tie> = [
    .subjectTree, .rowSum, .columnTotal, .incomeTotal, .expenditureTotal, .grandTotal, .fundBalance, .economicTree,
    .staffAndPublicTotal, .rollForward, .threePublic, .difference, .changeRate, .shareColumn, .executionRate,
    .weightSum,
    .scoreSum,
  ]

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    let report = request.snapshot.checked.report
    guard let index = report.table(at: request.range.lowerBound), let trial = Trial(request.snapshot) else { return }
    let table = Int32(truncatingIfNeeded: index)
    let ties = ties
    let recomputation = Recomputation(isWanted: { claim, _ in claim.table == table && ties.contains(claim.tie) })
    guard let (after, count) = recomputation.outcome(of: request.snapshot), trial.isHarmless(after) else { return }
    let edits = LineEdits.edits(from: request.bytes, to: after.bytes)
    // One total alone is what its finding says already.
    guard !request.touched.contains(where: { $0.fix?.textEdits == edits }) else { return }
    let mended = request.near.filter { trial.mends([$0], after) }
    actions.append(
      TextAction(
        mended.isEmpty ? .rewrite : .quickFix, key: "totals.\(index)",
        title: request.say(
          "按各项重算本表的合计（改 \(count) 个数）", "recompute this table's totals from their parts (\(count) figures)"),
        mends: mended, edits: { edits }))
  }
}

extension Report {
  /// The table whose rows, title or directive hold a byte; nil for none.
  func table(at offset: Int) -> Int? {
    tables.indices.first { index in
      let table = tables[index]
      let blocks = table.blocks + (table.directive.map { [$0] } ?? [])
      return blocks.contains { tree.blocks.indices.contains($0) && tree.blocks[$0].range.contains(offset) }
        || table.titleRange?.contains(offset) ?? false
    }
  }
}
