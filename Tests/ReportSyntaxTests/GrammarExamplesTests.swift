import Foundation
import ReportSyntax
import Testing

/// Every example of Grammar/grammar.md does what its info string says.
@Suite struct GrammarExamplesTests {
  static let examples = GrammarExample.all()

  @Test func thereAreExamples() {
    #expect(Self.examples.count >= 25)
  }

  @Test(arguments: examples)
  func example(_ example: GrammarExample) {
    if example.isExpressions {
      for line in example.text.split(separator: "\n") {
        let sides = line.components(separatedBy: "⇒").map { $0.trimmingCharacters(in: .whitespaces) }
        guard sides.count == 2 else {
          Issue.record("line \(example.line): no ⇒ in \(line)")
          continue
        }
        #expect(Show.parsed(sides[0]) == sides[1], "grammar.md from line \(example.line)")
      }
      return
    }
    let probe = Probe(example.text, plain: example.facts["plain"] != nil)
    let seen = GrammarFacts(probe)
    #expect(Invariants.violation(of: probe.tree) == nil)
    for (key, expected) in example.facts where key != "plain" {
      #expect(seen.value(key) == expected, "grammar.md line \(example.line): \(key)")
    }
    if example.facts["problems"] == nil { #expect(probe.problems == [], "grammar.md line \(example.line)") }
  }
}

/// One fenced example with what its info string states.
struct GrammarExample: Sendable, CustomTestStringConvertible {
  var line: Int
  var isExpressions: Bool
  var facts: [String: String]
  var text: String

  var testDescription: String { "grammar.md:\(line)" }

  static func all() -> [GrammarExample] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = (try? String(contentsOf: root.appendingPathComponent("Grammar/grammar.md"), encoding: .utf8)) ?? ""
    var examples: [GrammarExample] = []
    var current: GrammarExample?
    for (number, line) in page.components(separatedBy: "\n").enumerated() {
      if let open = current {
        if line == "```" {
          examples.append(open)
          current = nil
        } else {
          current?.text += line.replacingOccurrences(of: "⇥", with: "\t") + "\n"
        }
      } else if line.hasPrefix("```gj") {
        let info = words(String(line.dropFirst(3)))
        current = GrammarExample(
          line: number + 1, isExpressions: info.first == "gj-expr", facts: facts(info.dropFirst()), text: "")
      } else if line.hasPrefix("```") {
        // Other fences (EBNF) are skipped to their end.
        current = nil
      }
    }
    return examples
  }

  /// Words of an info string; a value in quotes may hold blanks.
  private static func words(_ info: String) -> [String] {
    var words: [String] = [""]
    var isQuoted = false
    for character in info {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " " && !isQuoted {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private static func facts(_ words: ArraySlice<String>) -> [String: String] {
    var facts: [String: String] = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      facts[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
    return facts
  }
}

/// What an example's tree shows, under the names that info strings use.
struct GrammarFacts {
  let probe: Probe

  init(_ probe: Probe) { self.probe = probe }

  func value(_ key: String) -> String? {
    switch key {
    case "tree": probe.outline.map { Self.kind($0) }.joined(separator: ",")
    case "fields": fields
    case "marker": heading.flatMap { $0.0.marker.map { "\($0.style):\($0.number)" } }
    case "text": heading.map { probe.text($0.0.text, $0.1) }
    case "form": table.map { "\($0.form)" }
    case "cells": table.map { $0.rows.map { String($0.count) }.joined(separator: ",") }
    case "headrule": table.flatMap { $0.rows.firstIndex { $0.isHeadRule }.map { String($0 + 1) } }
    case "contents": contents.map { String($0) }
    case "subject": probe.directive.map { probe.text($0.0.subject, $0.1) }
    case "args":
      probe.directive.map { found in
        found.0.arguments.map { probe.text($0.key, found.1) }.joined(separator: ",")
      }
    case "define": probe.directive.flatMap { found in found.0.name.map { probe.text($0, found.1) } }
    case "compare": probe.directive.flatMap { $0.0.comparison.map { "\($0)" } }
    case "inlines": probe.inlines.map { Self.kind($0) }.joined(separator: ",")
    case "problems": probe.problems.map { Self.kind($0) }.joined(separator: ",")
    default: "no such statement"
    }
  }

  /// `heading1 …` → `heading`
  private static func kind(_ words: String) -> String {
    String(words.prefix { $0.isLetter && $0.isASCII || $0 == "8" })
  }

  private func first<Found>(_ find: (PlacedBlock) -> Found?) -> Found? {
    for block in probe.blocks {
      if let found = find(block) { return found }
    }
    return nil
  }

  private var fields: String? {
    first { block in
      guard case .header(let header) = block.block.content else { return nil }
      return header.fields.map { probe.text($0.key, block) }.joined(separator: ",")
    }
  }

  private var heading: (HeadingSyntax, PlacedBlock)? {
    first { block in
      switch block.block.content {
      case .heading(let heading), .numbered(let heading): (heading, block)
      default: nil
      }
    }
  }

  private var table: TableSyntax? {
    first { block in
      guard case .table(let table) = block.block.content else { return nil }
      return table
    }
  }

  private var contents: Int? {
    first { block in
      guard case .contents(let entries) = block.block.content else { return nil }
      return entries.count
    }
  }
}
