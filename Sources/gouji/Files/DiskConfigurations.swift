#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Configuration

/// Looks for `gouji.json` on the disk: one question to the system for each folder that has none.
struct DiskConfigurations: ConfigurationLoader {
  func load(_ path: [UInt8]) -> LoadedConfiguration {
    let path = FilePath(bytes: path)
    var status = stat()
    // A folder of that name is none, and one that cannot be entered has none that could be told from none.
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT != S_IFDIR else { return .absent }
    do throws(FileProblem) {
      return .bytes(try FileReader.read(path))
    } catch {
      return .unreadable(chinese: error.message(.chinese), english: error.message(.english))
    }
  }
}
