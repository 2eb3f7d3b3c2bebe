/// Reads `gouji.json` from the disk, or from an editor's buffers.
public protocol ConfigurationLoader: Sendable {
  /// - Parameter path: absolute
  func load(_ path: [UInt8]) -> LoadedConfiguration
}

/// What stands at a path.
public enum LoadedConfiguration: Sendable {
  /// No file.
  case absent
  case bytes([UInt8])
  /// A file, which could not be read for this reason.
  case unreadable(chinese: String, english: String)
}

/// Finds the `gouji.json` that holds for a file: the nearest in its folder and those above it. There is no joining of several.
///
/// Each folder is looked at once, until `forget` is called. It is a value and does nothing at once with others.
public struct ConfigurationFinder: Sendable {
  private let loader: any ConfigurationLoader
  /// The folder above which nothing is looked for, if a file is inside it.
  private let root: [UInt8]?
  private var known: [[UInt8]: ConfigurationFile?] = [:]

  /// - Parameter root: absolute; nil for the root of the file system
  public init(loader: any ConfigurationLoader, root: [UInt8]? = nil) {
    self.loader = loader
    self.root = root
  }

  /// - Parameter path: absolute, without `.` and `..`
  public mutating func configuration(forFile path: [UInt8]) -> ConfigurationFile? {
    configuration(forFolder: PathBytes.folder(of: path))
  }

  /// What holds for the files of a folder.
  /// - Parameter folder: absolute, without `.` and `..`
  public mutating func configuration(forFolder folder: [UInt8]) -> ConfigurationFile? {
    var walked: [[UInt8]] = []
    var current = folder
    var found: ConfigurationFile?
    while true {
      if let answer = known[current] {
        found = answer
        break
      }
      walked.append(current)
      found = read(in: current)
      if found != nil || current == root { break }
      let above = PathBytes.folder(of: current)
      // A relative path, which is not to be had here, ends too.
      if above.count >= current.count { break }
      current = above
    }
    for folder in walked { known[folder] = .some(found) }
    return found
  }

  /// Looks anew from now on: a `gouji.json` has come, changed or gone.
  public mutating func forget() { known.removeAll() }

  /// What stands in the folder itself.
  private func read(in folder: [UInt8]) -> ConfigurationFile? {
    let path = PathBytes.joined(folder, ConfigurationFile.name)
    switch loader.load(path) {
    case .absent: return nil
    case .bytes(let bytes): return ConfigurationFile(path: path, bytes: bytes)
    case .unreadable(let chinese, let english):
      let problem = ConfigurationProblem(
        0..<0, chinese: "读不了这个文件：\(chinese)", english: "this file cannot be read: \(english)")
      return ConfigurationFile(
        path: path, base: folder, bytes: [], configuration: Configuration(), problems: [problem])
    }
  }
}
