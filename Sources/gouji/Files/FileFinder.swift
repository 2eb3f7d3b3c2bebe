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

  /// The files in order of their paths, each once. A path given by name is taken whatever its suffix.
  static func find(_ paths: [FilePath], suffixes: Set<String> = suffixes) -> [Entry] {
    var entries: [Entry] = []
    for path in paths {
      var status = stat()
      if path.withCString({ stat($0, &status) }) != 0 {
        entries.append(Entry(path: path, problem: .system(errno)))
      } else if status.st_mode & S_IFMT == S_IFDIR {
        var found: [Entry] = []
        walk(path, suffixes, depth: 0, &found)
        entries += found.isEmpty ? [Entry(path: path, problem: .noReports)] : found
      } else {
        entries.append(Entry(path: path, problem: nil))
      }
    }
    entries.sort { $0.path < $1.path }
    var kept: [Entry] = []
    for entry in entries where kept.last?.path != entry.path { kept.append(entry) }
    return kept
  }

  private static func walk(_ folder: FilePath, _ suffixes: Set<String>, depth: Int, _ found: inout [Entry]) {
    guard depth < 256 else { return }
    guard let stream = folder.withCString({ opendir($0) }) else {
      found.append(Entry(path: folder, problem: .system(errno)))
      return
    }
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
        walk(path, suffixes, depth: depth + 1, &found)
        continue
      }
      guard suffixes.contains(path.suffix) else { continue }
      // A link to a file is followed, one to a folder is not: it may lead in a circle.
      if status.st_mode & S_IFMT == S_IFLNK, path.withCString({ stat($0, &status) }) != 0 {
        found.append(Entry(path: path, problem: .system(errno)))
      } else if status.st_mode & S_IFMT == S_IFREG {
        found.append(Entry(path: path, problem: nil))
      }
    }
  }
}
