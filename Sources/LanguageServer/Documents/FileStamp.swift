/// What a file is known by without being read: as long as it is the same, so are the bytes.
public struct FileStamp: Sendable, Hashable {
  public var file: UInt64
  public var size: Int
  /// When its bytes, its name or its rights were changed last; seconds and parts of one.
  public var seconds: Int
  public var nanoseconds: Int

  public init(file: UInt64, size: Int, seconds: Int, nanoseconds: Int) {
    self.file = file
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}
