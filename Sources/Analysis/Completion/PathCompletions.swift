import ReportModel

/// A file or a folder, as one that lists folders says it.
public struct FolderEntry: Sendable, Equatable {
  public var name: String
  public var isFolder: Bool

  public init(name: String, isFolder: Bool) {
    self.name = name
    self.isFolder = isFolder
  }
}

/// Files and folders beside the report, folder by folder.
struct PathCompletions {
  let text: ByteText
  let location: String
  let place: Int
  let path: PathPlace
  let folders: @Sendable (String) -> [FolderEntry]

  func items() -> CompletionList {
    var list = CompletionList()
    let folder = text.text(path.start..<path.nameStart)
    // Full paths hold on one machine alone.
    guard !folder.hasPrefix("/"), path.nameEnd >= place else { return list }
    let word = TypedWord(text, path.nameStart..<place, rest: place..<path.nameEnd)
    let entries = folders(folder).filter { fits($0, folder) }.sorted {
      ($0.isFolder ? 1 : 0, $0.name) < ($1.isFolder ? 1 : 0, $1.name)
    }
    var found: [(rank: Int, entry: FolderEntry)] = []
    for entry in entries { if let rank = word.rank(entry.name) { found.append((rank, entry)) } }
    for index in found.indices.sorted(by: { (found[$0].rank, $0) < (found[$1].rank, $1) }) {
      list.append(item(found[index].entry, folder, word))
    }
    // Further up, where nothing but that was written so far.
    if folder.split(separator: "/").allSatisfy({ $0 == ".." }), "..".hasPrefix(word.text) {
      list.append(item(FolderEntry(name: "..", isFolder: true), folder, word))
    }
    return list
  }

  private func item(_ entry: FolderEntry, _ folder: String, _ word: TypedWord) -> Completion {
    let hasSlash = text[path.nameEnd] == 0x2F
    var written = entry.name + (entry.isFolder && !hasSlash ? "/" : "")
    var range = word.range
    var filter = word.filter(entry.name)
    if path.kind != .lastYear {
      if !path.isQuoted {
        // The quotes come with the name; the closing one with the file's.
        range = path.start..<place
        written = "\"" + folder + written
        filter = folder + filter
      }
      if !entry.isFolder, !path.isClosed { written += "\"" }
    }
    return Completion(
      entry.isFolder ? .folder : .file, label: entry.name + (entry.isFolder ? "/" : ""), text: InsertText(written),
      range: range, rest: word.rest, filter: filter)
  }

  /// Can be named, and is of the kind that is meant.
  private func fits(_ entry: FolderEntry, _ folder: String) -> Bool {
    guard !entry.name.isEmpty, !entry.name.hasPrefix("."), entry.name.first != " ", entry.name.last != " ",
      !entry.name.unicodeScalars.contains(where: { "\"“”/\u{FFFD}".unicodeScalars.contains($0) || $0.value < 0x20 })
    else { return false }
    if entry.isFolder { return true }
    let name = entry.name.lowercased()
    let isItself = folder.isEmpty && location.split(separator: "/").last.map(String.init) == entry.name
    return path.kind.suffixes.contains(where: name.hasSuffix) && !isItself
  }
}

extension FileReference.Kind {
  /// Of the files that are meant.
  var suffixes: [String] {
    switch self {
    case .include: [".gj"]
    case .data: [".csv", ".tsv"]
    case .subjects: [".tsv", ".csv", ".txt"]
    case .lastYear: [".gj", ".txt", ".md"]
    }
  }
}
