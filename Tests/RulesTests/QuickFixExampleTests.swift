import Analysis
import Findings
import Foundation
import ReportModel
import Rules
import SourceText
import Testing

/// Whatever an editor offers to mend the rules' own examples with does mend them: the finding is gone and no error has come.
struct QuickFixExampleTests {
  static let ids = RuleCatalogue.all.map { $0.id }

  private struct Files: FileLoader {
    var files: [String: Data]
    func load(_ path: String, relativeTo: String) -> LoadedFile? {
      files[path].map { LoadedFile(path: path, bytes: [UInt8]($0)) }
    }
  }

  /// The wrong example as an editor holds it. Nil for what an editor never shows: other files' contents, bytes that are no text.
  private func snapshot(_ id: String) throws -> Snapshot? {
    let document = RuleDocument(try #require(RuleCatalogue.documentation(of: id)))
    let (bytes, _) = RuleDocument.unmarked(try #require(document.examples["错误示例"]?.first))
    let options = CheckOptions(
      tellsUnchecked: id == UncheckedSentenceRule.id, loader: Files(files: document.files))
    let snapshot = Snapshot(path: "示例.gj", bytes: bytes, options: options)
    return snapshot.checked.findings.contains { $0.rule == id } ? snapshot : nil
  }

  private func actions(_ snapshot: Snapshot, at finding: Finding) -> [TextAction] {
    ActionList.actions(
      ActionRequest(
        snapshot: snapshot, range: finding.range, findings: snapshot.checked.findings, kinds: [.quickFix]))
  }

  private func errors(_ findings: [Finding]) -> [String: Int] {
    findings.reduce(into: [:]) { if $1.severity == .error { $0[$1.rule, default: 0] += 1 } }
  }

  @Test(arguments: ids) func everyQuickFixTakesItsFindingAwayAndBringsNoError(_ id: String) throws {
    guard let snapshot = try snapshot(id) else { return }
    let before = snapshot.checked.findings
    for finding in before where finding.rule == id {
      for action in actions(snapshot, at: finding) where action.mends.contains(where: { $0.rule == id }) {
        let edits = try #require(action.edits(), "\(action.title)")
        let bytes = try #require(TextEdit.apply(edits, to: snapshot.bytes), "\(action.title)")
        let after = Snapshot(path: snapshot.path, bytes: bytes, options: snapshot.options).checked.findings
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
          after.count { $0.rule == id } < before.count { $0.rule == id }, "“\(action.title)” leaves it:\n\(text)")
        let new = errors(after).filter { $0.value > errors(before)[$0.key] ?? 0 }
        #expect(new.isEmpty, "“\(action.title)” brings \(new):\n\(text)")
      }
    }
  }

  /// Rules whose wrong examples have no fix of their own to offer, only the silencing: a writer has to find the words or the number.
  static let withoutFix: Set<String> = []

  @Test func theRulesWithoutAFixAreKnown() throws {
    var without: Set<String> = []
    for id in Self.ids {
      guard let snapshot = try snapshot(id), let finding = snapshot.checked.findings.first(where: { $0.rule == id })
      else {
        without.insert(id)
        continue
      }
      let mending = actions(snapshot, at: finding).filter { $0.mends.contains { $0.rule == id } }
      if !mending.contains(where: { !$0.key.hasPrefix("ignore.") }) { without.insert(id) }
    }
    #expect(without == Self.withoutFix, "\(without.sorted())")
  }

  @Test(arguments: ids) func whatCanBeSilencedIs(_ id: String) throws {
    guard let snapshot = try snapshot(id) else { return }
    let finding = try #require(snapshot.checked.findings.first { $0.rule == id })
    let exempt = [UselessSuppressionRule.id, SuppressionReasonRule.id, FileEncodingRule.id]
    let keys = actions(snapshot, at: finding).map(\.key).filter { $0.hasPrefix("ignore.") }
    #expect(keys.contains { $0.hasSuffix(".file") } == !exempt.contains(id), "\(keys)")
  }
}
