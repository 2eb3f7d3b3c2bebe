import Consistency
import Findings
import ReportModel
import Rules
import SourceText

/// What findings without a fix of their own still say: the value that a claim admits at its result, the word that was expected, the
/// spelling that stands elsewhere. Offered where it has been tried.
enum ExpectedValues: ActionProvider {
  static let kinds: Set<TextAction.Kind> = [.quickFix]

  private static let mostClaims = 8

  static func add(_ request: ActionRequest, into actions: inout [TextAction]) {
    let wanted = request.near.enumerated().filter { $0.element.fix == nil }
    guard !wanted.isEmpty, let trial = Trial(request.snapshot) else { return }
    for (index, finding) in wanted {
      var told: Set<String> = []
      for (number, edit) in proposals(finding, request).enumerated() {
        let new = String(decoding: edit.newText, as: UTF8.self)
        let old = request.text(edit.range)
        guard new != old, told.insert("\(edit.range) \(new)").inserted, trial.mends([finding], [edit]) else { continue }
        let isHere = edit.range == finding.range
        actions.append(
          TextAction(
            .quickFix, key: "expected.\(index).\(number)",
            title: isHere
              ? request.say("改为 \(new)", "write \(new)") : request.say("将 \(old) 改为 \(new)", "write \(new) for \(old)"),
            mends: [finding], edits: { [edit] }))
      }
    }
  }

  private static func proposals(_ finding: Finding, _ request: ActionRequest) -> [TextEdit] {
    var edits: [TextEdit] = []
    if let expected = finding.expected, !finding.range.isEmpty, request.text(finding.range) == finding.text {
      edits.append(TextEdit(range: finding.range, newText: Array(expected.utf8)))
    }
    if finding.rule == SubjectSpellingRule.id, let other = finding.related.first(where: { $0.file == nil }) {
      edits.append(TextEdit(range: finding.range, newText: Array(request.text(other.range).utf8)))
    }
    if finding.rule == DirectiveSpellingRule.id { edits += keywords(finding, request) }
    return edits + values(finding, request.snapshot.checked)
  }

  /// Results of claims that fail at the finding, as the claims would have them.
  private static func values(_ finding: Finding, _ checked: CheckedText) -> [TextEdit] {
    let report = checked.report
    let check = report.checks.first { $0.place == finding.range }?.claim
    let judge = Judge(report)
    var edits: [TextEdit] = []
    for (index, claim) in report.claims.enumerated() where edits.count < mostClaims {
      guard checked.judgements.indices.contains(index),
        [.contradiction, .doubtful].contains(checked.judgements[index].verdict),
        let figure = report.ownFigure(claim.stated), figure.precision != .word,
        figure.range == finding.range || check == index, let value = judge.evaluate(claim)?.expected
      else { continue }
      let text = FixWords.text(of: value, like: checked.text(figure.range))
      edits.append(TextEdit(range: figure.range, newText: Array(text.utf8)))
    }
    return edits
  }

  private static let directives = ["指标表", "表", "数据", "设", "校验", "引入", "科目", "办法", "忽略"]

  /// The directives that a word may be a slip of: those that share a character with it.
  private static func keywords(_ finding: Finding, _ request: ActionRequest) -> [TextEdit] {
    let written = request.text(finding.range)
    let sign = written.hasPrefix("＠") ? "＠" : written.hasPrefix("@") ? "@" : ""
    let word = written.dropFirst(sign.count)
    return directives.filter { known in known.count == word.count && known.contains { word.contains($0) } }.map {
      TextEdit(range: finding.range, newText: Array("\(sign)\($0)".utf8))
    }
  }
}
