import Configuration
import Synchronization

/// The `gouji.json` that holds for each file; each folder is looked at once, until something changes.
final class Configurations: Sendable {
  private let finder: Mutex<ConfigurationFinder>

  init(_ files: any WorkspaceFiles) {
    finder = Mutex(ConfigurationFinder(loader: Loader(files: files)))
  }

  /// Nil where none holds. A document that is in no file has none.
  func file(for path: String?) -> ConfigurationFile? {
    guard let path, path.hasPrefix("/") else { return nil }
    return finder.withLock { $0.configuration(forFile: Array(path.utf8)) }
  }

  /// Looks anew from now on.
  func forget() { finder.withLock { $0.forget() } }

  private struct Loader: ConfigurationLoader {
    let files: any WorkspaceFiles

    func load(_ path: [UInt8]) -> LoadedConfiguration {
      files.read(String(decoding: path, as: UTF8.self)).map { .bytes($0) } ?? .absent
    }
  }
}
