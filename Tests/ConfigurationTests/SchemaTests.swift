import Findings
import Foundation
import ReportModel
import Rules
import Testing

@testable import Configuration

/// What editors are told of `gouji.json`, and what its page says, is what the reader knows.
@Suite struct SchemaTests {
  private let grammar = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Grammar")

  private func schema() throws -> [String: Any] {
    let data = try Data(contentsOf: grammar.appendingPathComponent("gouji.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func member(_ path: String...) throws -> [String: Any] {
    try path.reduce(schema()) { try #require($0[$1] as? [String: Any], "\($1)") }
  }

  private func words(_ value: Any?) -> [String] {
    let object = value as? [String: Any]
    return object?["enum"] as? [String] ?? (object?["anyOf"] as? [Any] ?? []).lazy.map(words).first { !$0.isEmpty }
      ?? []
  }

  @Test func theKeysAreThoseOfTheReader() throws {
    #expect(try Set(member("properties").keys) == Set(ConfigurationKey.allCases.map(\.rawValue)))
    let hints = try #require(try member("properties", "inlayHints")["anyOf"] as? [[String: Any]])
    #expect(Set((hints.last?["properties"] as? [String: Any] ?? [:]).keys) == Set(InlayHintChoice.keys))
    #expect(try schema()["additionalProperties"] as? Bool == false)
  }

  @Test func theWordsAreThoseOfTheReader() throws {
    let properties = try member("properties")
    #expect(words(properties["show"]) == ShownChoice.words)
    #expect(words(properties["lang"]) == ConfigurationReader.languages)
    #expect(words(try member("definitions")["level"]).starts(with: ConfigurationReader.severities))
    for word in words(try member("definitions")["level"]) {
      let problems = Configuration.read(Array("{\"severity\": {\"GJ2103\": \"\(word)\"}}".utf8)).problems
      #expect(problems.isEmpty, "\(word)")
    }
  }

  @Test func theHeaderFieldsAreThoseOfReports() throws {
    let fields = try member("properties", "header", "properties")
    let known = HeaderDefaults.fields.map(\.rawValue) + HeaderField.aliases.keys
    #expect(Set(fields.keys) == Set(known))
    for (name, value) in fields where !words(value).isEmpty {
      #expect(words(value) == HeaderField(key: name)?.allowedValues, "\(name)")
    }
  }

  @Test func theRulesAreThoseOfTheCatalogue() throws {
    let ids = RuleCatalogue.all.map { $0.id }
    #expect(words(try member("definitions")["rule"]) == ids, "swift .ci/generate-rules.swift")
    #expect(try member("definitions", "levels", "properties").keys.sorted() == ids)
    let patterns = try member("definitions", "levels", "patternProperties").keys
    for rule in RuleCatalogue.all {
      for word in [rule.id, String(rule.id.prefix(4)), rule.chineseName, rule.englishName] {
        #expect(patterns.contains { word.range(of: $0, options: .regularExpression) != nil }, "\(word)")
      }
    }
  }

  @Test func theExamplesOfThePageAreUnderstoodAndItNamesEveryKey() throws {
    let page = String(decoding: try Data(contentsOf: grammar.appendingPathComponent("configuration.md")), as: UTF8.self)
    let examples = page.components(separatedBy: "```json\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(examples.count >= 2)
    for example in examples { #expect(Configuration.read(Array(example.utf8)).problems.isEmpty, "\(example)") }
    for key in ConfigurationKey.allCases { #expect(page.contains("| `\(key.rawValue)` |"), "\(key)") }
  }
}
