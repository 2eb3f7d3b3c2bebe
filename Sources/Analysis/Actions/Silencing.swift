import Findings
import ReportModel
import ReportSyntax
import Rules
import SourceText

/// Silences a finding with a reason, which the writer is to give: for the block that it stands in (with its whole table), or for the file.
enum Silencing: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix]

  /// Stands for the reason until one is written.
  static func reason(_ request: ActionRequest) -> String { request.say("待说明", "to be explained") }

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    var told: Set<String> = []
    for (index, finding) in request.near.enumerated()
    where !isExempt(finding.rule) && told.insert(finding.rule).inserted {
      let reason = reason(request)
      let places: [(key: String, place: Int?, scope: String, title: String)] = [
        ("block", blockStart(finding, request), "", request.say("此处忽略", "ignore here: ")),
        ("file", fileStart(request.snapshot), "范围：全文 ", request.say("全文忽略", "ignore in this file: ")),
      ]
      for (key, place, scope, title) in places {
        guard let place else { continue }
        let line = "@忽略 \(finding.rule) \(scope)理由：\(reason)" + lineEnd(request.bytes)
        let isAtEnd = place == request.bytes.count && place > 0 && request.bytes[place - 1] != 0x0A
        let edits = [
          TextEdit(range: place..<place, newText: Array(((isAtEnd ? lineEnd(request.bytes) : "") + line).utf8))
        ]
        if let trial = Trial(request.snapshot), !trial.mends([finding], edits) { continue }
        actions.append(
          TextAction(
            .quickFix, key: "ignore.\(index).\(key)",
            title: request.say(
              "\(title)“\(finding.name)”（\(finding.rule)），写明理由",
              "\(title)\(finding.name) (\(finding.rule)), with a reason"),
            mends: [finding], placeholder: reason, edits: { edits }))
      }
    }
  }

  /// Nothing silences these.
  private static func isExempt(_ rule: String) -> Bool {
    rule == UselessSuppressionRule.id || rule == SuppressionReasonRule.id || rule == FileEncodingRule.id
  }

  static func lineEnd(_ bytes: [UInt8]) -> String {
    guard let feed = bytes.firstIndex(of: 0x0A), feed > 0, bytes[feed - 1] == 0x0D else { return "\n" }
    return "\r\n"
  }

  /// Before the block of a finding; before title and directive where the block is of a table. Nil in the file's header, before
  /// which nothing can stand.
  private static func blockStart(_ finding: Finding, _ request: ActionRequest) -> Int? {
    let snapshot = request.snapshot
    guard let index = snapshot.blockIndex(at: finding.range.lowerBound) else { return nil }
    let report = snapshot.checked.report
    let blocks = snapshot.tree.blocks
    var start = blocks[index].start
    if let table = report.table(at: finding.range.lowerBound) {
      let table = report.tables[table]
      for block in table.blocks + [table.directive].compactMap(\.self) where report.tree.blocks.indices.contains(block)
      {
        start = min(start, report.tree.blocks[block].start)
      }
      if let title = table.titleRange?.lowerBound, title < start, let above = snapshot.blockIndex(at: title) {
        start = blocks[above].start
      }
    }
    return start < headerEnd(snapshot) ? nil : start
  }

  /// Behind the file's header, or at its beginning.
  private static func fileStart(_ snapshot: Snapshot) -> Int { headerEnd(snapshot) }

  static func headerEnd(_ snapshot: Snapshot) -> Int {
    if let first = snapshot.tree.blocks.first, case .header = first.block.content { return first.range.upperBound }
    return snapshot.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
