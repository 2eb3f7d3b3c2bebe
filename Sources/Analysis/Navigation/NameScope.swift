import ReportModel
import ReportSyntax

/// What the names of one text mean, with those of the files that it takes in: for each the definition that counts, which is the first.
struct NameScope: Sendable {
  /// Where a name is defined. Two texts that mean the same definition mean the same name.
  struct Definition: Sendable, Hashable {
    /// Of the file, in the loader's spelling.
    var path: String
    /// Of the name, without quotes.
    var range: Range<Int>
  }

  /// Another file, with the names that it writes.
  struct File: Sendable {
    var text: TextFile
    var names: NameIndex
    /// What its own names mean.
    var definitions: [String: Definition] = [:]
  }

  let own: NameIndex
  private(set) var definitions: [String: Definition] = [:]
  /// The files that are taken in, directly or by another, by path.
  private(set) var files: [String: File] = [:]

  /// As deep as `ReportModel` goes.
  private static let deepest = 16

  init(_ snapshot: Snapshot) {
    own = NameIndex(snapshot.tree)
    definitions = resolve(own, snapshot.location, snapshot.options.loader, open: [snapshot.location])
  }

  private mutating func resolve(
    _ names: NameIndex, _ path: String, _ loader: (any FileLoader)?, open: [String]
  ) -> [String: Definition] {
    var definitions: [String: Definition] = [:]
    for source in names.sources {
      switch source {
      case .own(let index):
        guard names.occurrences.indices.contains(index) else { continue }
        let occurrence = names.occurrences[index]
        if definitions[occurrence.key] == nil {
          definitions[occurrence.key] = Definition(path: path, range: occurrence.range)
        }
      case .file(let name):
        for (key, definition) in imported(name, path, loader, open: open) where definitions[key] == nil {
          definitions[key] = definition
        }
      }
    }
    return definitions
  }

  private mutating func imported(
    _ name: String, _ path: String, _ loader: (any FileLoader)?, open: [String]
  ) -> [String: Definition] {
    guard open.count < Self.deepest, let loaded = loader?.load(name, relativeTo: path), !open.contains(loaded.path)
    else { return [:] }
    if let known = files[loaded.path] { return known.definitions }
    guard let text = TextFile(path: loaded.path, file: loaded.bytes) else { return [:] }
    let options = ParseOptions(isPlainText: !loaded.path.hasSuffix(".gj"), keepsTokens: false)
    let names = NameIndex(Parser.parse(text.bytes, options: options))
    files[loaded.path] = File(text: text, names: names)
    let definitions = resolve(names, loaded.path, loader, open: open + [loaded.path])
    files[loaded.path]?.definitions = definitions
    return definitions
  }
}

extension Snapshot {
  /// What its names mean.
  var names: NameScope { navigation.names.value { NameScope(self) } }

  /// The paths that it gives, in order.
  var fileReferences: [FileReference] { navigation.files.value { FileReference.all(in: tree) } }
}

/// What is found out about a version of a text only when somebody moves around in it.
final class SnapshotNavigation: Sendable {
  let names = Lazily<NameScope>()
  let files = Lazily<[FileReference]>()
}
