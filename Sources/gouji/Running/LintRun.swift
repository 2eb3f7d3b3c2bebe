import Analysis
import Findings
import ReportModel
import Reporting
import SourceText

/// One run of `gouji lint`: reads, checks and writes the files, several at once, in the order of their paths.
final class LintRun: @unchecked Sendable {
  struct Source: Sendable {
    var path: FilePath
    var problem: FileProblem?
    /// The text of standard input, which is read beforehand.
    var bytes: [UInt8]?
    /// How it is checked, where that is not as the run's files usually are.
    var settings: LintSettings?
  }

  /// What becomes of exact fixes.
  enum Fixing: Sendable { case none, write, diff }

  /// What a thread hands on: text to be written, and numbers; the file itself is let go.
  private struct Outcome: Sendable {
    var problem: FileProblem?
    var text: [UInt8] = []
    var report: FileReport?
    var hidden = 0
    var lessened = 0
    var changes: [Fixer.Change] = []
  }

  private let settings: LintSettings
  private let workers: (any Workers)?
  private let fixing: Fixing
  private let checker: Checker?
  private let comparesFiles: Bool
  /// The least severity that makes a run fail.
  private let failing: Severity
  /// Takes each part of the output as it is ready.
  private let sink: ([UInt8]) -> Void

  // Changed by `deliver` alone, which `OrderedWork` never runs twice at a time.
  private var summary = RunSummary()
  private var wroteFile = false
  private var differs = false

  /// Checks the bytes of a file: its path, the path in the loader's spelling, the bytes, what gives the facts of files that belong
  /// with it.
  typealias Checker = @Sendable (String, String, [UInt8], (any FactExchange)?) -> FileReport

  /// - Parameters:
  ///   - settings: of the files that have none of their own, and of the run as a whole
  ///   - checker: what checks a file instead of the common check
  ///   - workers: read a long file in parts
  init(
    settings: LintSettings, fixing: Fixing = .none, failing: Severity = .error, checker: Checker? = nil,
    workers: (any Workers)? = nil, sink: @escaping ([UInt8]) -> Void
  ) {
    self.settings = settings
    self.fixing = fixing
    self.failing = failing
    self.checker = checker
    self.workers = workers
    self.sink = sink
    comparesFiles = checker == nil && fixing != .diff
  }

  private var language: MessageLanguage { settings.options.language }
  private var reporter: any Reporter { settings.reporter }

  func run(_ sources: [Source], jobs: Int) -> ExitStatus {
    if fixing != .diff { emit { reporter.begin(&$0) } }
    // What belongs with a file is compared where files are checked, not where they are only mended.
    let companies = comparesFiles ? FileCompanies(sources, settings, jobs: jobs) : FileCompanies()
    OrderedWork.run(count: sources.count, jobs: jobs) { [self] index in
      defer { companies.finish(index) }
      return check(sources[index], companies.exchange(for: index))
    } deliver: { [self] index, outcome in
      deliver(sources[index], outcome)
    }
    if fixing != .diff { emit { reporter.end(summary, to: &$0) } }
    if summary.unreadable > 0 { return .usage }
    if fixing == .diff { return differs ? .findings : .clean }
    let isFailing = Severity.allCases.contains { $0 >= failing && summary.count($0) > 0 }
    return isFailing ? .findings : .clean
  }

  /// - Parameter exchange: nil for a file that belongs with no other
  private func check(_ source: Source, _ exchange: (any FactExchange)?) -> Outcome {
    if let problem = source.problem { return Outcome(problem: problem) }
    do throws(FileProblem) {
      var bytes: [UInt8]
      if let given = source.bytes { bytes = given } else { bytes = try FileReader.read(source.path) }
      let location = ReportFiles.spelling(source.path).text
      let settings = source.settings ?? settings
      var options = settings.options
      options.workers = workers
      var changes: [Fixer.Change] = []
      // Where it is not known for certain what is wanted, nothing is written.
      if fixing == .diff || fixing == .write && !settings.isFaulty,
        let fixed = Fixer.fix(
          path: source.path.text, location: location, bytes: bytes, options: options,
          isWanted: settings.filter.mends)
      {
        if fixing == .diff {
          return Outcome(
            text: LineDiff.unified(old: bytes, new: fixed.bytes, path: source.path.text), changes: fixed.changes)
        }
        try AtomicFile.write(fixed.bytes, to: source.path)
        bytes = fixed.bytes
        changes = fixed.changes
      }
      if fixing == .diff { return Outcome() }
      options.exchange = exchange
      var report =
        checker?(source.path.text, location, bytes, exchange)
        ?? Analysis.Checker.check(path: source.path.text, location: location, bytes: bytes, options: options)
      let lessened = settings.filter.lessenedErrors(in: report)
      let hidden = settings.filter.apply(to: &report)
      var output = ByteWriter()
      settings.reporter.write(report, to: &output)
      report.bytes = []
      report.claims = []
      return Outcome(text: output.bytes, report: report, hidden: hidden, lessened: lessened, changes: changes)
    } catch {
      return Outcome(problem: error)
    }
  }

  private func deliver(_ source: Source, _ outcome: Outcome) {
    if let problem = outcome.problem {
      summary.unreadable += 1
      OutputFile.report(problem, source.path, language)
    }
    if fixing == .diff, !outcome.text.isEmpty {
      differs = true
      sink(outcome.text)
    }
    if fixing == .write { tell(outcome.changes, source.path) }
    guard let report = outcome.report else { return }
    summary.add(report, hidden: outcome.hidden, lessened: outcome.lessened)
    guard !outcome.text.isEmpty else { return }
    if wroteFile { emit { $0.write(reporter.separator) } }
    wroteFile = true
    sink(outcome.text)
  }

  /// What `--fix` wrote, on standard error: standard output may be read by another program.
  private func tell(_ changes: [Fixer.Change], _ path: FilePath) {
    for change in changes {
      let what = "\(path.text):\(change.line) \(change.old) → \(change.new) [\(change.rule)]\n"
      StandardStreams.error((language == .chinese ? "已改 " : "fixed ") + what)
    }
  }

  private func emit(_ body: (inout ByteWriter) -> Void) {
    var output = ByteWriter()
    body(&output)
    if !output.bytes.isEmpty { sink(output.bytes) }
  }

  /// The files of a command line; standard input, as `-`, stands first under the name given.
  static func sources(
    _ paths: [FilePath], standardInput name: FilePath, _ exclusions: FileFinder.Exclusions? = nil
  ) -> [Source] {
    var sources: [Source] = []
    if paths.contains(where: { $0.text == "-" }) {
      do throws(FileProblem) {
        sources.append(Source(path: name, problem: nil, bytes: try FileReader.readStandardInput()))
      } catch {
        sources.append(Source(path: name, problem: error, bytes: nil))
      }
    }
    let files = FileFinder.find(paths.filter { $0.text != "-" }, exclusions)
    return sources + files.map { Source(path: $0.path, problem: $0.problem, bytes: nil) }
  }
}
