import Analysis
import ReportModel
import Synchronization

/// The texts that the client has open, as they are now, for documents that take others in: what is being typed counts before what
/// was saved.
final class OpenTexts: Sendable {
  private let texts = Mutex<[String: Snapshot]>([:])

  subscript(path: String) -> Snapshot? {
    get { texts.withLock { $0[path] } }
    set { texts.withLock { $0[path] = newValue } }
  }

  var bytes: Int { texts.withLock { $0.values.reduce(0) { $0 + $1.bytes.count } } }
}

/// Loads what one document names, from the editor or from the disk, and remembers what it was asked for, also in vain.
final class DocumentLoader: FileLoader {
  private let open: OpenTexts
  private let files: any WorkspaceFiles
  private let asked = Mutex<Set<String>>([])

  init(_ open: OpenTexts, _ files: any WorkspaceFiles) {
    self.open = open
    self.files = files
  }

  /// The files that the document depends on, by full path.
  var dependencies: Set<String> { asked.withLock { $0 } }

  func load(_ path: String, relativeTo report: String) -> LoadedFile? {
    guard !path.isEmpty else { return nil }
    let full = Self.path(path, seenFrom: report)
    asked.withLock { _ = $0.insert(full) }
    if let snapshot = open[full] { return LoadedFile(path: full, bytes: snapshot.bytes) }
    return files.load(full, relativeTo: report)
  }

  /// One that remembers for somebody else.
  func another() -> DocumentLoader { DocumentLoader(open, files) }

  /// The full path of one that a report writes.
  static func path(_ path: String, seenFrom report: String) -> String {
    spelling(path.hasPrefix("/") ? path : folder(report) + path)
  }

  static func folder(_ path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// The path without `.` and `..`.
  private static func spelling(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
