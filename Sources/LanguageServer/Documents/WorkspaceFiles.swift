import Analysis
import ReportModel

/// The disk, as a server needs it. The command lends it one; tests have one of their own.
public protocol WorkspaceFiles: FileLoader {
  /// The reports under a folder, by full path, in order; those that people keep, not hidden ones.
  func reports(under folder: String) -> [String]
  /// Nil where it cannot be read, or is no regular file.
  func read(_ path: String) -> [UInt8]?
  /// The first bytes of a file, at most so many; none where it cannot be read.
  func readFront(_ path: String, most: Int) -> [UInt8]
  /// Nil where it cannot be told, as of a file that is being written: then it is read.
  func stamp(_ path: String) -> FileStamp?
  /// What is in a folder, hidden things aside; never more than people keep in one.
  func entries(of folder: String) -> [FolderEntry]
}

extension WorkspaceFiles {
  public func stamp(_ path: String) -> FileStamp? { nil }

  public func entries(of folder: String) -> [FolderEntry] { [] }

  public func readFront(_ path: String, most: Int) -> [UInt8] { Array((read(path) ?? []).prefix(most)) }
}
