import Analysis
import Findings
import Foundation
import ReportModel

/// A text checked, and what is said of its 科目.
struct CheckedSubjects {
  let text: String
  let findings: [Finding]
  /// Those of other rules, too.
  let all: [Finding]

  private struct Files: FileLoader {
    var files: [String: String]
    func load(_ path: String, relativeTo: String) -> LoadedFile? {
      files[path].map { LoadedFile(path: path, bytes: Array($0.utf8)) }
    }
  }

  /// - Parameter year: nil: the report names none
  init(_ body: String, year: Int? = 2024, beside files: [String: String] = [:], language: MessageLanguage = .chinese) {
    text = (year.map { "---\n年度：\($0)\n---\n\n" } ?? "") + body
    let report = Checker.check(
      path: "试.gj", bytes: Array(text.utf8), options: CheckOptions(language: language, loader: Files(files: files)))
    all = report.findings
    findings = report.findings.filter { $0.rule.hasPrefix("GJ4") }
  }

  /// `GJ4003 warning 城乡医疗补助`: rule, severity and the text that is marked.
  var told: [String] { findings.map { "\($0.rule) \($0.severity.name) \($0.text)" } }

  /// The text after a finding's fix.
  func fixed(_ index: Int = 0) -> String? {
    guard findings.indices.contains(index), let fix = findings[index].fix else { return nil }
    var bytes = Array(text.utf8)
    for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.newText.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A table of final expenditure with these rows of code and name, in bars.
  static func table(_ rows: [(String, String)], title: String = "支出决算表") -> String {
    "@表 \(title) 单位：万元\n| 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |\n"
      + rows.map { "| \($0.0) | \($0.1) | 1.00 | 1.00 | |\n" }.joined()
  }
}
