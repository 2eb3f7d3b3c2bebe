#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Analysis

/// What is in one folder, for somebody who writes the path of a file there.
enum FolderList {
  /// More are not looked at: nobody finds anything among them.
  private static let most = 5_000

  /// Files and folders that are not hidden; links count as what they lead to. Nothing below is looked at.
  static func entries(of folder: FilePath) -> [FolderEntry] {
    guard let stream = folder.withCString({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while entries.count < most, let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != UInt8(ascii: "."), name != Array("node_modules".utf8) else { continue }
      var status = stat()
      guard folder.appending(name).withCString({ stat($0, &status) }) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: entries.append(FolderEntry(name: FilePath(bytes: name).text, isFolder: true))
      case S_IFREG: entries.append(FolderEntry(name: FilePath(bytes: name).text, isFolder: false))
      default: break
      }
    }
    return entries
  }
}
