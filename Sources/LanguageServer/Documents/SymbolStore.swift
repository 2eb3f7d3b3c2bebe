import Analysis
import Findings
import JSONRPC
import SourceText
import Synchronization

/// What the outlines of the workspace's files name. A file is looked at for each search, so that none is missed that changed unseen, and read
/// where its stamp is another; its outline is made anew only where its bytes differ.
final class SymbolStore: Sendable {
  struct Entry: Sendable {
    var name: String
    var kind: OutlineSymbol.Kind
    var container: String?
    var location: WireLocation
  }

  private struct File {
    var stamp: FileStamp?
    var fingerprint: Int
    var entries: [Entry]
  }

  private let files: any WorkspaceFiles
  private let kept = Mutex<[String: File]>([:])
  /// A file that is larger is no report that is looked through for names.
  private static let largest = 32 << 20

  init(_ files: any WorkspaceFiles) { self.files = files }

  /// Reports of folders by path, each once.
  func paths(under folders: [String]) -> [String] {
    var seen: Set<String> = []
    return folders.flatMap { files.reports(under: $0) }.filter { seen.insert($0).inserted }
  }

  /// The entries of a file; none where it cannot be read.
  func entries(of path: String, _ session: SessionState) -> [Entry] {
    let stamp = files.stamp(path)
    if let stamp, let file = kept.withLock({ $0[path] }), file.stamp == stamp { return file.entries }
    guard let bytes = files.read(path), bytes.count <= Self.largest else {
      kept.withLock { $0[path] = nil }
      return []
    }
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    let fingerprint = hasher.finalize()
    if let file = kept.withLock({ $0[path] }), file.fingerprint == fingerprint {
      kept.withLock { $0[path]?.stamp = stamp }
      return file.entries
    }
    let text = TextEncoding.detect(bytes).decode(bytes)?.utf8 ?? []
    let snapshot = Snapshot(path: path, bytes: text, options: CheckOptions(language: session.language))
    let entries = Self.entries(of: snapshot, DocumentURI(path: path), session.encoding)
    kept.withLock { $0[path] = File(stamp: stamp, fingerprint: fingerprint, entries: entries) }
    return entries
  }

  /// What of an outline is looked for by name.
  static func entries(of snapshot: Snapshot, _ uri: DocumentURI, _ encoding: PositionEncoding) -> [Entry] {
    let found = FlatSymbol.all(DocumentOutline.symbols(of: snapshot)).filter { entry in
      switch entry.symbol.kind {
      case .header, .field, .check, .include, .suppression: false
      default: true
      }
    }
    let places = WalkedPlaces(
      found.map(\.symbol.selection), Places(bytes: snapshot.bytes, lines: snapshot.lines, encoding: encoding))
    return found.map {
      Entry(
        name: $0.symbol.name, kind: $0.symbol.kind, container: $0.container,
        location: WireLocation(uri: uri, range: places.range($0.symbol.selection)))
    }
  }
}
