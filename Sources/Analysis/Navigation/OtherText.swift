import ReportModel

/// A text beside the one at hand that may speak of the same names: open in the editor, or a file of the workspace.
public struct OtherText: Sendable {
  public let snapshot: Snapshot
  let file: TextFile

  /// A text that is open.
  public init(open snapshot: Snapshot) {
    self.snapshot = snapshot
    file = TextFile(path: snapshot.location, text: snapshot.bytes)
  }

  /// A file; nil where it is no text, or takes in no other file, so that no name of another means anything in it.
  public init?(path: String, file bytes: [UInt8], options: CheckOptions) {
    guard bytes.count < 1 << 26, let file = TextFile(path: path, file: bytes) else { return nil }
    guard file.bytes.withUnsafeBufferPointer({ Self.takesInFiles($0) }) else { return nil }
    self.file = file
    snapshot = Snapshot(path: path, bytes: file.bytes, options: options)
  }

  /// Whether 引入 stands somewhere.
  private static func takesInFiles(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = Array("引入".utf8)
    guard bytes.count >= word.count else { return false }
    for start in 0...(bytes.count - word.count) where bytes[start] == word[0] {
      if (1..<word.count).allSatisfy({ bytes[start + $0] == word[$0] }) { return true }
    }
    return false
  }
}
