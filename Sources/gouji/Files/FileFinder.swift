#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the reports among the paths of a command line.
enum FileFinder {
  static let suffixes: Set<String> = [".gj", ".txt", ".md"]

  /// A file to be read, or what stood in the way of one.
  struct Entry {
    var path: FilePath
    var problem: FileProblem?
  }

  /// What projects leave out: of folders, and where it is forced of what was named, too.
  struct Exclusions {
    var projects: ProjectConfigurations
    var isForced: Bool

    init(_ projects: ProjectConfigurations, isForced: Bool) {
      self.projects = projects
      self.isForced = isForced
    }
  }

  /// The files in order of their paths, each once. A path given by name is taken whatever its suffix.
  static func find(
    _ paths: [FilePath], suffixes: Set<String> = suffixes, _ exclusions: Exclusions? = nil
  ) -> [Entry] {
    var entries: [Entry] = []
    for path in paths {
      var status = stat()
      if path.withCString({ stat($0, &status) }) != 0 {
        entries.append(Entry(path: path, problem: .system(errno)))
      } else if status.st_mode & S_IFMT == S_IFDIR {
        var found: [Entry] = []
        let isAllExcluded = walk(path, suffixes, exclusions, depth: 0, &found)
        let problem: FileProblem = isAllExcluded ? .allExcluded : .noReports
        entries += found.isEmpty ? [Entry(path: path, problem: problem)] : found
      } else if exclusions.map({ $0.isForced && $0.projects.excludes(path) }) ?? false {
        continue
      } else {
        entries.append(Entry(path: path, problem: nil))
      }
    }
    entries.sort { $0.path < $1.path }
    var kept: [Entry] = []
    for entry in entries where kept.last?.path != entry.path { kept.append(entry) }
    return kept
  }

  /// - Returns: whether something was left out
  private static func walk(
    _ folder: FilePath, _ suffixes: Set<String>, _ exclusions: Exclusions?, depth: Int, _ found: inout [Entry]
  ) -> Bool {
    guard depth < 256 else { return false }
    guard let stream = folder.withCString({ opendir($0) }) else {
      found.append(Entry(path: folder, problem: .system(errno)))
      return false
    }
    let exclusion = exclusions?.projects.exclusion(in: folder)
    var isAnyExcluded = false
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      // Hidden ones (`.git`, `.build` and their like), and what a package manager brought.
      if name.first != UInt8(ascii: "."), name != Array("node_modules".utf8) { names.append(name) }
    }
    closedir(stream)
    for name in names {
      let path = folder.appending(name)
      var status = stat()
      guard path.withCString({ lstat($0, &status) }) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        if let exclusion, exclusion.holds(name, isFolder: true) {
          isAnyExcluded = true
        } else if walk(path, suffixes, exclusions, depth: depth + 1, &found) {
          isAnyExcluded = true
        }
        continue
      }
      guard suffixes.contains(path.suffix) else { continue }
      if let exclusion, exclusion.holds(name, isFolder: false) {
        isAnyExcluded = true
        continue
      }
      // A link to a file is followed, one to a folder is not: it may lead in a circle.
      if status.st_mode & S_IFMT == S_IFLNK, path.withCString({ stat($0, &status) }) != 0 {
        found.append(Entry(path: path, problem: .system(errno)))
      } else if status.st_mode & S_IFMT == S_IFREG {
        found.append(Entry(path: path, problem: nil))
      }
    }
    return isAnyExcluded
  }
}
