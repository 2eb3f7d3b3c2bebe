import Consistency
import ExactNumbers
import Findings
import ReportModel
import ReportSyntax

/// Files in memory.
struct MemoryLoader: FileLoader {
  var files: [String: [UInt8]]

  init(_ files: [String: String] = [:]) { self.files = files.mapValues { Array($0.utf8) } }

  func load(_ path: String, relativeTo: String) -> LoadedFile? {
    files[path].map { LoadedFile(path: path, bytes: $0) }
  }
}

/// Reads a report as `gouji lint` does.
func readReport(_ text: String, isPlainText: Bool = false, files: [String: String] = [:]) -> Report {
  readReport(text, isPlainText: isPlainText, loader: MemoryLoader(files))
}

func readReport(_ text: String, isPlainText: Bool = false, loader: MemoryLoader) -> Report {
  let tree = Parser.parse(Array(text.utf8), options: ParseOptions(isPlainText: isPlainText))
  return ReportReader.read(
    tree, context: ReadingContext(path: "报告.gj", isPlainText: isPlainText, loader: loader))
}

extension Report {
  func words(_ range: Range<Int>) -> String { String(decoding: tree.bytes[range], as: UTF8.self) }

  /// Kind and place of every problem.
  var problemWords: [String] { problems.map { "\($0.kind) \(words($0.range))" } }

  func problem(_ index: Int) -> ModelProblem? { problems.indices.contains(index) ? problems[index] : nil }

  /// The text that a problem stands at.
  func problemPlace(_ index: Int) -> String? { problem(index).map { words($0.range) } }

  /// The texts beside it.
  func relatedPlaces(_ index: Int) -> [String] { problem(index)?.related.map { words($0.range) } ?? [] }

  /// What is published in place of the references and computed forms.
  var shown: [String?] { inlines.filter { $0.written == nil }.map(\.text) }

  func value(_ name: String) -> String? {
    names.first { $0.name == name }?.value?.description
  }

  /// The verdicts of the writer's own claims, in order.
  var ownVerdicts: [Verdict] {
    zip(claims, JudgedClaims(self).judgements).filter { $0.0.tie == .check || $0.0.tie == .statedInline }.map(
      \.1.verdict)
  }

  var published: String { String(decoding: Publisher.publish(self).bytes, as: UTF8.self) }
}
