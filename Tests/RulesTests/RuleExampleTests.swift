import Analysis
import Findings
import Foundation
import ReportModel
import Rules
import Testing

/// The files that stand beside an example.
private struct ExampleFiles: FileLoader {
  var files: [String: Data]

  func load(_ path: String, relativeTo: String) -> LoadedFile? {
    files[path].map { LoadedFile(path: path, bytes: [UInt8]($0)) }
  }
}

/// What these state. Examples are checked one after the other.
private final class ExampleShelf: FactExchange, @unchecked Sendable {
  private var shelf = FactShelf()
  private(set) var isEmpty = true

  func exchange(_ facts: FileFacts, of bytes: [UInt8]) -> [ForeignFact] {
    isEmpty = false
    return shelf.exchange(facts, of: bytes)
  }
}

/// The examples in the rules' documentation do what they say.
struct RuleExampleTests {
  static let ids = RuleCatalogue.all.map { $0.id }

  private func document(_ id: String) throws -> RuleDocument {
    RuleDocument(try #require(RuleCatalogue.documentation(of: id), "\(id) has no documentation"))
  }

  /// As `gouji lint` checks the example with the files beside it.
  private func check(_ bytes: [UInt8], beside files: [String: Data], for id: String) -> FileReport {
    // That rule is heard only where it is asked for, and would be in the way of the others.
    let tellsUnchecked = id == UncheckedSentenceRule.id
    let shelf = ExampleShelf()
    var options = CheckOptions(
      tellsUnchecked: tellsUnchecked, loader: ExampleFiles(files: files), exchange: files.isEmpty ? nil : shelf)
    for (name, data) in files.sorted(by: { $0.key < $1.key }) {
      _ = Checker.check(path: name, bytes: [UInt8](data), options: options)
    }
    if shelf.isEmpty { options.exchange = nil }
    return Checker.check(path: "示例.gj", bytes: bytes, options: options)
  }

  /// What is shown of findings when an expectation fails.
  private func listing(_ findings: [Finding]) -> String {
    findings.map { "\($0.rule) \($0.severity.name) \($0.range) “\($0.text)” \($0.message)" }.joined(separator: "\n")
  }

  @Test(arguments: ids) func documentationIsComplete(_ id: String) throws {
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
    let findings = check(bytes, beside: document.files, for: id).findings
    let own = findings.filter { $0.rule == id }
    #expect(own.map(\.range) == marks, "\(listing(findings))")
    let others = findings.filter { $0.rule != id && $0.severity > .hint }
    #expect(others.isEmpty, "\(listing(others))")
    #expect(own.allSatisfy { !$0.message.isEmpty && $0.severity <= (RuleCatalogue.rule(id)?.severity ?? .hint) })
  }

  @Test(arguments: ids) func rightExampleIsSilent(_ id: String) throws {
    let document = try document(id)
    let example = try #require(document.examples["正确示例"]?.first)
    let findings = check([UInt8](example), beside: document.files, for: id).findings
    #expect(findings.isEmpty, "\(listing(findings))")
  }

  @Test(arguments: ids) func fixGivesWhatIsShown(_ id: String) throws {
    let document = try document(id)
    guard let shown = document.examples["修复"]?.first else { return }
    let (bytes, _) = RuleDocument.unmarked(try #require(document.examples["错误示例"]?.first))
    let findings = check(bytes, beside: document.files, for: id).findings
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
    var options = CheckOptions(tellsUnchecked: id == UncheckedSentenceRule.id)
    let chinese = Checker.check(path: "示例.gj", bytes: bytes, options: options).findings
    options.language = .english
    let english = Checker.check(path: "示例.gj", bytes: bytes, options: options).findings
    #expect(chinese.map(\.range) == english.map(\.range))
    for (a, b) in zip(chinese, english) { #expect(a.message != b.message && a.name != b.name) }
  }
}
