import Analysis
import Findings
import Foundation
import Rules
import Testing

/// The examples in the rules' documentation do what they say.
struct RuleExampleTests {
  static let all = RuleCatalogue.all.map { $0.id }
  /// Rules whose examples need what the model does not read yet.
  static let waiting: Set<String> = [
    "GJ9003", "GJ9004", "GJ9005", "GJ9006", "GJ9007", "GJ9008", "GJ9009", "GJ9011", "GJ9012", "GJ9013", "GJ9101",
    "GJ9102",
  ]
  static let ids = all.filter { !waiting.contains($0) }

  private func document(_ id: String) throws -> RuleDocument {
    RuleDocument(try #require(RuleCatalogue.documentation(of: id), "\(id) has no documentation"))
  }

  private func check(_ bytes: [UInt8], beside files: [String: Data]) throws -> FileReport {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-rules-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, data) in files { try data.write(to: folder.appendingPathComponent(name)) }
    return Checker.check(path: folder.appendingPathComponent("示例.gj").path, bytes: bytes)
  }

  /// What is shown of findings when an expectation fails.
  private func listing(_ findings: [Finding]) -> String {
    findings.map { "\($0.rule) \($0.severity.name) \($0.range) “\($0.text)” \($0.message)" }.joined(separator: "\n")
  }

  @Test(arguments: all) func documentationIsComplete(_ id: String) throws {
    let document = try document(id)
    #expect(document.headings == RuleDocument.sections)
    for section in ["检查什么", "依据", "修复"] {
      #expect(!(document.texts[section] ?? "").trimmingCharacters(in: .whitespacesAndNewlines).isEmpty, "\(section)")
    }
    #expect(document.examples["错误示例"]?.count == 1)
    #expect(document.examples["正确示例"]?.count == 1)
  }

  @Test(arguments: ids) func wrongExampleIsReportedAtItsMarks(_ id: String) throws {
    let document = try document(id)
    let (bytes, marks) = RuleDocument.unmarked(try #require(document.examples["错误示例"]?.first))
    #expect(!marks.isEmpty)
    let findings = try check(bytes, beside: [:]).findings
    let own = findings.filter { $0.rule == id }
    #expect(own.map(\.range) == marks, "\(listing(findings))")
    let others = findings.filter { $0.rule != id && $0.severity > .hint }
    #expect(others.isEmpty, "\(listing(others))")
    #expect(own.allSatisfy { !$0.message.isEmpty && $0.severity <= (RuleCatalogue.rule(id)?.severity ?? .hint) })
  }

  @Test(arguments: ids) func rightExampleIsSilent(_ id: String) throws {
    let document = try document(id)
    let example = try #require(document.examples["正确示例"]?.first)
    let findings = try check([UInt8](example), beside: document.files).findings
    #expect(findings.isEmpty, "\(listing(findings))")
  }

  @Test(arguments: ids) func fixGivesWhatIsShown(_ id: String) throws {
    let document = try document(id)
    guard let shown = document.examples["修复"]?.first else { return }
    let (bytes, _) = RuleDocument.unmarked(try #require(document.examples["错误示例"]?.first))
    let findings = try check(bytes, beside: [:]).findings
    let fixes = findings.compactMap { $0.rule == id ? $0.fix : nil }
    #expect(fixes.count == 1, "\(listing(findings))")
    var mended = bytes
    for edit in fixes.flatMap(\.edits).sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      mended.replaceSubrange(edit.range, with: edit.newText.utf8)
    }
    #expect(String(decoding: mended, as: UTF8.self) == String(decoding: shown, as: UTF8.self))
  }

  @Test(arguments: ids) func messagesAreInBothLanguages(_ id: String) throws {
    let document = try document(id)
    let (bytes, _) = RuleDocument.unmarked(try #require(document.examples["错误示例"]?.first))
    let chinese = Checker.check(path: "示例.gj", bytes: bytes).findings
    let english = Checker.check(path: "示例.gj", bytes: bytes, options: CheckOptions(language: .english)).findings
    #expect(chinese.map(\.range) == english.map(\.range))
    for (a, b) in zip(chinese, english) { #expect(a.message != b.message && a.name != b.name) }
  }
}
