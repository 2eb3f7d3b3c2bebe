import Analysis
import Findings
import Foundation
import ReportModel

/// The reports of Grammar/examples and what is expected of them.
enum ExampleReports {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Grammar/examples")

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".gj") || $0.hasSuffix(".txt") }.sorted()
  }

  /// Reports without a slip.
  static var clean: [String] { names.filter { !$0.contains(".误.") } }

  /// Their twins with marked slips.
  static var twins: [String] { names.filter { $0.contains(".误.") } }

  static func check(_ name: String) throws -> FileReport {
    let url = folder.appendingPathComponent(name)
    return Checker.check(
      path: url.path, bytes: [UInt8](try Data(contentsOf: url)), options: CheckOptions(loader: FolderLoader()))
  }

  /// Reads the files beside the reports.
  private struct FolderLoader: FileLoader {
    func load(_ path: String, relativeTo base: String) -> LoadedFile? {
      let url = ExampleReports.folder.appendingPathComponent(path)
      return (try? Data(contentsOf: url)).map { LoadedFile(path: url.path, bytes: [UInt8]($0)) }
    }
  }

  /// A row of `X.误.expected.tsv`, or a finding in the same words.
  struct Row: Hashable, CustomStringConvertible {
    var rule: String
    var severity: String
    var line: Int
    var text: String

    var description: String { "\(rule)\t\(severity)\t\(line)\t\(text)" }
  }

  static func expected(_ twin: String) throws -> [Row] {
    let base = (twin as NSString).deletingPathExtension
    let text = try String(contentsOf: folder.appendingPathComponent(base + ".expected.tsv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 4, let number = Int(fields[2]) else { return nil }
      return Row(rule: fields[0], severity: fields[1], line: number, text: fields[3])
    }
  }

  /// Findings as rows; a bare hint of rounding residue is no slip.
  static func rows(_ report: FileReport) -> [Row] {
    report.findings.filter { !($0.severity == .hint && $0.verdict == .residue) }.map { finding in
      let before = report.bytes[..<min(finding.range.lowerBound, report.bytes.count)]
      let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      let range = finding.range.clamped(to: 0..<report.bytes.count)
      return Row(
        rule: finding.rule, severity: finding.severity.name, line: line,
        text: String(decoding: report.bytes[range], as: UTF8.self))
    }
  }
}
