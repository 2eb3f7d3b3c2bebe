// Writes what is generated from the rule files: Sources/Rules/RuleCatalogue+Generated.swift, Grammar/rules.md, and what
// Grammar/gouji.schema.json has from `"definitions"` on.
//
//     swift .ci/generate-rules.swift            write them
//     swift .ci/generate-rules.swift --check    say what is stale; exit status 1 if anything is
//
// Run it from the package's root. A rule is a file in a folder of Sources/Rules that declares
// `public enum <file name>: <…Rule>` with `id`, `chineseName`, `englishName`, `severity` and a doc comment.

import Foundation

struct RuleFile {
  var type: String
  /// TieRule, ProblemRule and whatever else it is besides a rule.
  var protocols: [String]
  var folder: String
  var id: String
  var chineseName: String
  var englishName: String
  var severity: String
  var documentation: [String]
}

/// The folders of rules, in the order of the index, and what it calls them.
let folders = [
  ("Tables", "表格"), ("Between", "表间"), ("Sentences", "文内"), ("TableText", "表文"), ("Files", "文件之间"),
  ("Indicators", "指标与得分"),
  ("Subjects", "科目"),
  ("Periods", "年度、名称与单位"), ("Structure", "结构与文字"), ("Language", "语言与文件"),
]

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("generate-rules: \(message)\n".utf8))
  exit(2)
}

func value(_ name: String, in lines: [String], opening: String, closing: Character) -> String? {
  for line in lines {
    guard let range = line.range(of: "static let \(name) = \(opening)") else { continue }
    return String(line[range.upperBound...].prefix { $0 != closing })
  }
  return nil
}

func read(_ url: URL, folder: String) -> RuleFile? {
  guard let text = try? String(contentsOf: url, encoding: .utf8) else { fail("can't read \(url.path)") }
  let type = url.deletingPathExtension().lastPathComponent
  let lines = text.components(separatedBy: "\n")
  guard let declaration = lines.firstIndex(where: { $0.hasPrefix("public enum \(type): ") }),
    lines[declaration].contains("Rule {") || lines[declaration].contains("Rule,")
  else { return nil }
  let protocols = lines[declaration].split(separator: ":")[1].split { ", {".contains($0) }.map(String.init)
  var first = declaration
  while first > 0, lines[first - 1].hasPrefix("///") { first -= 1 }
  let documentation = lines[first..<declaration].map { line in
    String(line.hasPrefix("/// ") ? line.dropFirst(4) : line.dropFirst(3))
  }
  guard let id = value("id", in: lines, opening: "\"", closing: "\""),
    let chineseName = value("chineseName", in: lines, opening: "\"", closing: "\""),
    let englishName = value("englishName", in: lines, opening: "\"", closing: "\""),
    let severity = value("severity", in: lines, opening: "Severity.", closing: " ")
  else { fail("\(url.path) lacks id, chineseName, englishName or severity") }
  return RuleFile(
    type: type, protocols: protocols, folder: folder, id: id, chineseName: chineseName, englishName: englishName,
    severity: severity,
    documentation: documentation)
}

func rules(in root: URL) -> [RuleFile] {
  let sources = root.appendingPathComponent("Sources/Rules")
  var found: [RuleFile] = []
  for (folder, _) in folders {
    let url = sources.appendingPathComponent(folder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else { continue }
    for name in names where name.hasSuffix(".swift") {
      if let rule = read(url.appendingPathComponent(name), folder: folder) { found.append(rule) }
    }
  }
  found.sort { $0.id < $1.id }
  for (a, b) in zip(found, found.dropFirst()) where a.id == b.id { fail("\(a.type) and \(b.type) are both \(a.id)") }
  return found
}

func catalogue(_ rules: [RuleFile]) -> String {
  var out = """
    // Written by `swift .ci/generate-rules.swift` from the rule files. Do not edit.
    // swift-format-ignore-file

    extension RuleCatalogue {
      /// Every rule, by id.
      public static let all: [any Rule.Type] = [

    """
  for rule in rules { out += "    \(rule.type).self,\n" }
  out += "  ]\n"
  // By protocol too: to ask each rule at run time what it is takes longer than a page does.
  for (name, type) in [
    ("tieRules", "TieRule"), ("problemRules", "ProblemRule"), ("syntaxRules", "SyntaxRule"),
    ("reportRules", "ReportRule"), ("claimRules", "ClaimRule"), ("textRules", "TextRule"),
    ("subjectRules", "SubjectRule"),
  ] {
    let own = rules.filter { $0.protocols.contains(type) }
    out += "\n  static let \(name): [any \(type).Type] = [\n"
    for rule in own { out += "    \(rule.type).self,\n" }
    out += "  ]\n"
  }
  out += """

      /// The user's documentation of a rule; nil for an id that is no rule's.
      public static func documentation(of id: String) -> String? {
        switch id {

    """
  for rule in rules {
    out += "    case \"\(rule.id)\":\n      #\"\"\"\n"
    for line in rule.documentation { out += line.isEmpty ? "\n" : "      \(line)\n" }
    out += "      \"\"\"#\n"
  }
  out += "    default: nil\n    }\n  }\n}\n"
  return out
}

func index(_ rules: [RuleFile]) -> String {
  let words = ["error": "错误", "warning": "警告", "hint": "提示"]
  var out = """
    # 规则索引

    由 `swift .ci/generate-rules.swift` 从规则文件生成，不要手改。`gouji explain 规则` 打印一条规则的全部说明。

    级别是该规则最重的级别：尾差一律是提示，核实性、存疑的问题一律是警告。

    """
  for (folder, title) in folders {
    let own = rules.filter { $0.folder == folder }
    if own.isEmpty { continue }
    out += "\n## \(title)\n\n| 规则 | 名称 | 英文名 | 级别 | 检查什么 |\n| --- | --- | --- | --- | --- |\n"
    for rule in own {
      var what = ""
      for line in rule.documentation.drop(while: { $0 != "# 检查什么" }).dropFirst() {
        what += line
        if line.isEmpty || line.hasSuffix("。") { break }
      }
      let cell = what.replacingOccurrences(of: "|", with: "\\|")
      let level = words[rule.severity] ?? rule.severity
      out += "| \(rule.id) | \(rule.chineseName) | \(rule.englishName) | \(level) | \(cell) |\n"
    }
  }
  return out
}

/// A JSON string with its quotation marks.
func quoted(_ text: String) -> String {
  "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
}

/// The words of the rules in the schema of gouji.json; what stands before them is kept.
func schema(_ rules: [RuleFile], in root: URL) -> String {
  let mark = "  \"definitions\": {\n"
  let url = root.appendingPathComponent("Grammar/gouji.schema.json")
  guard let text = try? String(contentsOf: url, encoding: .utf8), let start = text.range(of: mark) else {
    fail("\(url.path) has no definitions")
  }
  let words = ["error": "错误", "warning": "警告", "hint": "提示"]
  func list(_ words: [String]) -> String { words.map(quoted).joined(separator: ", ") }
  let descriptions = rules.map { "\($0.chineseName)（\(words[$0.severity] ?? $0.severity)）" }
  let names = rules.flatMap { [$0.chineseName, $0.englishName] }
  let pattern = names.map(NSRegularExpression.escapedPattern).joined(separator: "|")
  var out = text[..<start.lowerBound] + mark
  out += "    \"rule\": {\n      \"anyOf\": [\n"
  out += "        {\n          \"enum\": [\(list(rules.map(\.id)))],\n"
  out += "          \"enumDescriptions\": [\(list(descriptions))]\n        },\n"
  out += "        {\"enum\": [\(list(names))]},\n"
  out += "        {\"type\": \"string\", \"pattern\": \"^[Gg][Jj][0-9]{0,3}$\"}\n      ]\n    },\n"
  out += "    \"level\": {\"enum\": [\"error\", \"warning\", \"hint\", \"off\", \"错误\", \"警告\", \"提示\", \"关闭\"]},\n"
  out +=
    "    \"levels\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"patternProperties\": {\n"
  out += "        \"^[Gg][Jj][0-9]{0,4}$\": {\"$ref\": \"#/definitions/level\"},\n"
  out += "        \(quoted("^(\(pattern))$")): {\"$ref\": \"#/definitions/level\"}\n      },\n      \"properties\": {\n"
  out += zip(rules, descriptions).map { rule, description in
    "        \(quoted(rule.id)): {\"description\": \(quoted(description)), \"allOf\": [{\"$ref\": \"#/definitions/level\"}]}"
  }.joined(separator: ",\n")
  return out + "\n      }\n    }\n  }\n}\n"
}

let root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
let all = rules(in: root)
if all.isEmpty { fail("no rules here: run it from the package's root") }
var stale = false
for (path, text) in [
  ("Sources/Rules/RuleCatalogue+Generated.swift", catalogue(all)), ("Grammar/rules.md", index(all)),
  ("Grammar/gouji.schema.json", schema(all, in: root)),
] {
  let url = root.appendingPathComponent(path)
  if (try? String(contentsOf: url, encoding: .utf8)) == text { continue }
  stale = true
  if CommandLine.arguments.contains("--check") {
    print("\(path) is stale: run swift .ci/generate-rules.swift")
  } else {
    do { try text.write(to: url, atomically: true, encoding: .utf8) } catch { fail("can't write \(path)") }
    print("wrote \(path)")
  }
}
if stale, CommandLine.arguments.contains("--check") { exit(1) }
