/// The paths of a text that lead to a file.
public struct DocumentLink: Sendable {
  public var reference: FileReference
  /// In the loader's spelling.
  public var target: String

  /// Those whose file can be read, in order; a path to nothing leads nowhere, and its finding says so.
  public static func all(in snapshot: Snapshot) -> [DocumentLink] {
    snapshot.fileReferences.compactMap { reference in
      guard let loaded = snapshot.options.loader?.load(reference.path, relativeTo: snapshot.location) else {
        return nil
      }
      return DocumentLink(reference: reference, target: loaded.path)
    }
  }
}
