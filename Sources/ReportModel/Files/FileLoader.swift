/// Reads the other files that a report names. The model itself touches no disk.
public protocol FileLoader: Sendable {
  /// The file at a path as it stands in the report that `relativeTo` is the path of; nil where it can't be read.
  func load(_ path: String, relativeTo: String) -> LoadedFile?
}

public struct LoadedFile: Sendable {
  /// One spelling for each file, by which two ways to the same file are known for one.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
