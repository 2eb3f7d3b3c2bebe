import Analysis
import Findings
import Reporting

/// One run of `gouji lint`: reads, checks and writes the files, several at once, in the order of their paths.
final class LintRun: @unchecked Sendable {
  struct Source: Sendable {
    var path: FilePath
    var problem: FileProblem?
    /// The text of standard input, which is read beforehand.
    var bytes: [UInt8]?
  }

  /// What a thread hands on: text to be written, and numbers; the file itself is let go.
  private struct Outcome: Sendable {
    var problem: FileProblem?
    var text: [UInt8] = []
    var report: FileReport?
    var hidden = 0
  }

  private let reporter: any Reporter
  private let filter: FindingFilter
  private let options: CheckOptions
  private let language: MessageLanguage
  /// Takes each part of the output as it is ready.
  private let sink: ([UInt8]) -> Void

  // Changed by `deliver` alone, which `OrderedWork` never runs twice at a time.
  private var summary = RunSummary()
  private var wroteFile = false

  init(
    reporter: any Reporter, filter: FindingFilter, options: CheckOptions, sink: @escaping ([UInt8]) -> Void
  ) {
    self.reporter = reporter
    self.filter = filter
    self.options = options
    self.sink = sink
    language = options.language
  }

  func run(_ sources: [Source], jobs: Int) -> ExitStatus {
    emit { reporter.begin(&$0) }
    OrderedWork.run(count: sources.count, jobs: jobs) { [self] index in
      check(sources[index])
    } deliver: { [self] index, outcome in
      deliver(sources[index], outcome)
    }
    emit { reporter.end(summary, to: &$0) }
    if summary.unreadable > 0 { return .usage }
    return summary.count(.error) > 0 ? .findings : .clean
  }

  private func check(_ source: Source) -> Outcome {
    if let problem = source.problem { return Outcome(problem: problem) }
    do throws(FileProblem) {
      let bytes: [UInt8]
      if let given = source.bytes { bytes = given } else { bytes = try FileReader.read(source.path) }
      var report = Checker.check(
        path: source.path.text, location: ReportFiles.spelling(source.path).text, bytes: bytes, options: options)
      let hidden = filter.apply(to: &report)
      var output = ByteWriter()
      reporter.write(report, to: &output)
      report.bytes = []
      report.claims = []
      return Outcome(text: output.bytes, report: report, hidden: hidden)
    } catch {
      return Outcome(problem: error)
    }
  }

  private func deliver(_ source: Source, _ outcome: Outcome) {
    if let problem = outcome.problem {
      summary.unreadable += 1
      OutputFile.report(problem, source.path, language)
    }
    guard let report = outcome.report else { return }
    summary.add(report, hidden: outcome.hidden)
    guard !outcome.text.isEmpty else { return }
    if wroteFile { emit { $0.write(reporter.separator) } }
    wroteFile = true
    sink(outcome.text)
  }

  private func emit(_ body: (inout ByteWriter) -> Void) {
    var output = ByteWriter()
    body(&output)
    if !output.bytes.isEmpty { sink(output.bytes) }
  }
}
