import Analysis
import Findings
import ReportModel
import Synchronization

/// The reports of the workspace that are not open and take in others, so that they may speak of the names of those. Most take in none:
/// which those are is kept, and they are read again only where they have changed.
final class ClosedTexts: Sendable {
  private let files: any WorkspaceFiles
  /// Those that take in no file, by path.
  private let alone = Mutex<[String: FileStamp]>([:])

  init(_ files: any WorkspaceFiles) { self.files = files }

  /// As they are on the disk, each once.
  ///
  /// - Parameter isWanted: whether a path is to be looked at
  func all(
    under folders: [String], _ loader: DocumentLoader, _ language: MessageLanguage, where isWanted: (String) -> Bool
  ) -> [OtherText] {
    var seen: Set<String> = []
    return folders.flatMap { files.reports(under: $0) }.compactMap { path in
      guard isWanted(path), seen.insert(path).inserted else { return nil }
      let stamp = files.stamp(path)
      if let stamp, alone.withLock({ $0[path] }) == stamp { return nil }
      guard let bytes = files.read(path) else { return nil }
      // A loader of its own: what it names does not concern the document.
      let options = CheckOptions(language: language, loader: loader.another())
      let text = OtherText(path: path, file: bytes, options: options)
      alone.withLock { $0[path] = text == nil ? stamp : nil }
      return text
    }
  }
}
