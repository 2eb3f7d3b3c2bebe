import ReportModel

/// Reads from the disk the files that reports name in `@引入`, `@数据` and 上年: beside the report, or by full path.
struct ReportFiles: FileLoader {
  func load(_ path: String, relativeTo report: String) -> LoadedFile? {
    guard !path.isEmpty else { return nil }
    let location = path.hasPrefix("/") ? FilePath(path) : FilePath(report).folder.appending(Array(path.utf8))
    do throws(FileProblem) {
      return LoadedFile(path: Self.spelling(location).text, bytes: try FileReader.read(location))
    } catch {
      return nil
    }
  }

  /// The path without `.` and `..`, by which two ways to one file are known for the same.
  static func spelling(_ path: FilePath) -> FilePath {
    var parts: [ArraySlice<UInt8>] = []
    for part in path.bytes.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8), let last = parts.last, !last.elementsEqual("..".utf8) {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let root: [UInt8] = path.bytes.first == UInt8(ascii: "/") ? [UInt8(ascii: "/")] : []
    return FilePath(bytes: root + Array(parts.joined(separator: [UInt8(ascii: "/")])))
  }
}
