import Analysis
import Findings
import JSONRPC
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
  }

  /// What an outcome depends on.
  fileprivate struct Key: Hashable, Sendable {
    var text: Int
    var settings: Settings
    var language: MessageLanguage
  }

  private let files: any WorkspaceFiles
  private let open: OpenTexts
  private let kept = Mutex<[String: Outcome]>([:])

  init(_ files: any WorkspaceFiles, _ open: OpenTexts) {
    self.files = files
    self.open = open
  }

  /// The reports of the workspace in the language, each once, in order: plain texts are checked when they are opened.
  func paths(_ session: SessionState) -> [String] {
    guard session.settings.checksWorkspace else { return [] }
    var seen: Set<String> = []
    return session.folders.flatMap { files.reports(under: $0) }.filter {
      $0.lowercased().hasSuffix(".gj") && seen.insert($0).inserted
    }
  }

  /// Nil where the file cannot be read.
  func outcome(_ path: String, _ session: SessionState) -> Outcome? {
    guard let bytes = files.read(path) else {
      kept.withLock { $0[path] = nil }
      return nil
    }
    let key = Key(text: bytes.hashValue, settings: session.settings, language: session.language)
    if let outcome = kept.withLock({ $0[path] }), outcome.key == key { return outcome }
    let loader = DocumentLoader(open, files)
    let report = Checker.check(
      path: path, bytes: bytes,
      options: CheckOptions(
        language: session.language, tellsResidue: session.settings.showsResidue, loader: loader))
    let list = DiagnosticList(uri: DocumentURI(path: path), report, session)
    let outcome = Outcome(
      diagnostics: JSONText(list), identity: list.identity, isClean: list.findings.isEmpty,
      dependencies: loader.dependencies, key: key)
    kept.withLock { $0[path] = outcome }
    return outcome
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
