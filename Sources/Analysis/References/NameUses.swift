/// The occurrences of one name in one file.
struct NameUses {
  /// Nil for the text at hand.
  var file: TextFile?
  var path: String
  var occurrences: [NameIndex.Occurrence]

  /// A name in all files where it means the same definition: the text at hand, the files that it takes in, other texts and those that
  /// they take in. The text at hand comes first, the others by path.
  static func all(
    of key: String, _ definition: NameScope.Definition, in snapshot: Snapshot, _ others: [OtherText]
  ) -> [NameUses] {
    var uses: [String: NameUses] = [:]
    func take(_ path: String, _ file: TextFile?, _ names: NameIndex, _ definitions: [String: NameScope.Definition]) {
      guard uses[path] == nil, definitions[key] == definition else { return }
      let occurrences = names.occurrences(of: key)
      if !occurrences.isEmpty { uses[path] = NameUses(file: file, path: path, occurrences: occurrences) }
    }
    take(snapshot.location, nil, snapshot.names.own, snapshot.names.definitions)
    for other in others where other.file.path != snapshot.location {
      take(other.file.path, other.file, other.snapshot.names.own, other.snapshot.names.definitions)
    }
    // What an open text says of a file that is open, too, is the same; closed files are known from those that name them.
    for one in [snapshot] + others.map(\.snapshot) {
      for (path, file) in one.names.files where path != snapshot.location {
        take(path, file.text, file.names, file.definitions)
      }
    }
    let own = uses.removeValue(forKey: snapshot.location)
    return [own].compactMap(\.self) + uses.values.sorted { $0.path < $1.path }
  }
}
