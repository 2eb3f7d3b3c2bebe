/// Paths as the system has them: bytes, which need not be UTF-8.
public enum PathBytes {
  private static let slash = UInt8(ascii: "/")

  /// The path from the root, without `.` and `..`. Links are not followed.
  ///
  /// - Parameter folder: what a path that does not start at the root is relative to; absolute
  public static func absolute(_ path: [UInt8], in folder: [UInt8]) -> [UInt8] {
    let whole = path.first == slash ? path : folder + [slash] + path
    var parts: [ArraySlice<UInt8>] = []
    for part in whole.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) { _ = parts.popLast() } else { parts.append(part) }
    }
    var result: [UInt8] = []
    result.reserveCapacity(whole.count)
    for part in parts {
      result.append(slash)
      result += part
    }
    return result.isEmpty ? [slash] : result
  }

  /// The folder that something stands in; `/` for `/`.
  public static func folder(of path: [UInt8]) -> [UInt8] {
    guard let last = path.lastIndex(of: slash) else { return Array(".".utf8) }
    return last == 0 ? [slash] : Array(path[..<last])
  }

  /// The path of something in a folder.
  public static func joined(_ folder: [UInt8], _ name: String) -> [UInt8] {
    (folder.last == slash ? folder : folder + [slash]) + Array(name.utf8)
  }

  /// Whether a path is a folder or something in it.
  static func isInside(_ path: [UInt8], _ folder: [UInt8]) -> Bool {
    if folder == [slash] { return path.first == slash }
    return path.starts(with: folder) && (path.count == folder.count || path[folder.count] == slash)
  }

  /// The names that lead from a folder to a path below it; nil where it is not below.
  static func parts(of path: [UInt8], below folder: [UInt8]) -> [ArraySlice<UInt8>]? {
    guard isInside(path, folder) else { return nil }
    return path[folder.count...].split(separator: slash)
  }
}
