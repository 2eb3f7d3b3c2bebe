#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import LanguageServer

extension FileReader {
  /// A clock of the disk ticks more slowly than programs write: what was written just now may be written again within one tick.
  private static let settlingSeconds = 2

  /// Nil for what is no regular file, and for one that was changed a moment ago.
  static func stamp(_ path: FilePath) -> FileStamp? {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let changed = status.st_ctimespec
    #else
      let changed = status.st_ctim
    #endif
    let age = time(nil) - changed.tv_sec
    guard age > settlingSeconds else { return nil }
    return FileStamp(
      file: UInt64(truncatingIfNeeded: status.st_ino), size: Int(status.st_size), seconds: Int(changed.tv_sec),
      nanoseconds: Int(changed.tv_nsec))
  }
}
