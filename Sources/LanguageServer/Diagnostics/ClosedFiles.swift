import Analysis
import Configuration
import Findings
import JSONRPC
import ReportModel
import SourceText
import Synchronization

/// The findings of the workspace's files that are not open, as they are on the disk. What was found is kept until the file or
/// the way of checking changes; the text is not.
final class ClosedFiles: Sendable {
  struct Outcome: Sendable {
    /// JSON of the protocol's diagnostics.
    var diagnostics: JSONText
    /// Changes where the diagnostics do; for `resultId`.
    var identity: String
    var isClean: Bool
    /// The files that it names.
    var dependencies: Set<String>
    fileprivate var key: Key
    fileprivate var stamp: FileStamp?
    /// Of the bytes.
    fileprivate var fingerprint: Int
    /// Nil where it was checked alone.
    fileprivate var exchanged: ExchangedFacts?
  }

  /// What an outcome depends on besides the file.
  fileprivate struct Key: Equatable, Sendable {
    var settings: Settings
    var configuration: Configuration
    var language: MessageLanguage
  }

  private let files: any WorkspaceFiles
  private let open: OpenTexts
  private let kept = Mutex<[String: Outcome]>([:])

  private let configurations: Configurations
  private let facts: FactStore

  init(_ files: any WorkspaceFiles, _ open: OpenTexts, _ configurations: Configurations, _ facts: FactStore) {
    self.configurations = configurations
    self.files = files
    self.open = open
    self.facts = facts
  }

  /// The reports of the workspace in the language, each once, in order: plain texts are checked when they are opened.
  func paths(_ session: SessionState) -> [String] {
    allPaths(session).filter { $0.lowercased().hasSuffix(".gj") }
  }

  /// With the plain texts, which others may be compared with.
  private func allPaths(_ session: SessionState) -> [String] {
    guard session.settings.checksWorkspace else { return [] }
    var seen: Set<String> = []
    return session.folders.flatMap { files.reports(under: $0) }.filter { !isExcluded($0) && seen.insert($0).inserted }
  }

  /// Whose the reports of the workspace are that say it.
  func identities(_ session: SessionState) -> [String: FileIdentity] {
    var identities: [String: FileIdentity] = [:]
    for path in allPaths(session) { identities[path] = identity(path) }
    return identities
  }

  /// Whose a file is, as the front of it says; nil where it says nothing, or is gone.
  func identity(_ path: String) -> FileIdentity? {
    FileIdentity.read(
      front: files.readFront(path, most: FileIdentity.longestFront), isPlainText: !path.lowercased().hasSuffix(".gj"),
      defaults: configurations.file(for: path)?.configuration.headerDefaults ?? HeaderDefaults())
  }

  /// What the project leaves out.
  func isExcluded(_ path: String) -> Bool {
    configurations.file(for: path)?.excludes(Array(path.utf8), isFolder: false) ?? false
  }

  /// Nil where the file cannot be read.
  func outcome(_ path: String, _ session: SessionState) -> Outcome? {
    let configuration = configurations.file(for: path)?.configuration ?? Configuration()
    let key = Key(
      settings: session.settings, configuration: configuration, language: session.language(configuration))
    let known = kept.withLock({ $0[path] }).flatMap { $0.key == key ? $0 : nil }
    let stamp = files.stamp(path)
    if let known, let stamp, known.stamp == stamp, stands(known, path) { return known }
    guard let bytes = files.read(path) else {
      kept.withLock { $0[path] = nil }
      if open[path] == nil { facts.with { $0.join(path, nil) } }
      return nil
    }
    let fingerprint = bytes.hashValue
    if let known, known.fingerprint == fingerprint, stands(known, path) {
      kept.withLock { $0[path]?.stamp = stamp }
      return known
    }
    let exchange = facts.exchange(for: path)
    if exchange != nil { readFacts(before: path, session) }
    let loader = DocumentLoader(open, files)
    let report = Checker.check(
      path: path, bytes: bytes,
      options: session.checkOptions(configuration, loader: loader, exchange: exchange))
    let lines = LineIndex(report.bytes)
    // What is open is spoken for by its own check.
    let exchanged = exchange.map {
      ExchangedFacts($0, Places(bytes: report.bytes, lines: lines, encoding: session.encoding))
    }
    if open[path] == nil { facts.note(path, exchanged) }
    let list = DiagnosticList(uri: DocumentURI(path: path), report, lines, configuration, session, exchange)
    let (text, identity) = list.written()
    let outcome = Outcome(
      diagnostics: text, identity: identity, isClean: list.findings.isEmpty, dependencies: loader.dependencies,
      key: key, stamp: stamp, fingerprint: fingerprint, exchanged: exchanged)
    kept.withLock { $0[path] = outcome }
    return outcome
  }

  /// Whether what was found in the bytes that a file has is what would be found now.
  private func stands(_ outcome: Outcome, _ path: String) -> Bool {
    let isOpen = open[path] != nil
    if !isOpen, facts.with({ !$0.isKnown(path) }), outcome.exchanged != nil { facts.note(path, outcome.exchanged) }
    return facts.with {
      $0.isInCompany(path) == (outcome.exchanged != nil) && $0.isKnown(path) && !$0.isOutdated(path)
    }
  }

  /// Has the files read that a file hears, as far as they are not open and were not read as they are now.
  func readFacts(before path: String, _ session: SessionState) {
    // In their order: each has heard those before it then, and calls for no others.
    for earlier in facts.with({ $0.unknown(before: path) }) where open[earlier] == nil { _ = outcome(earlier, session) }
  }

  /// Forgets what was found in files that may have changed, and in those that name them.
  /// - Returns: these, as far as they were known.
  @discardableResult
  func forget(_ changed: Set<String>) -> Set<String> {
    kept.withLock { kept in
      let known = kept.filter { changed.contains($0.key) || !$0.value.dependencies.isDisjoint(with: changed) }
      for path in known.keys { kept[path] = nil }
      return Set(known.keys)
    }
  }
}
